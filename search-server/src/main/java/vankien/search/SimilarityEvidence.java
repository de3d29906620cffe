package vankien.search;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import vankien.document.Citation;
import vankien.document.DocumentCode;
import vankien.index.IndexAnalysis;
import vankien.index.IndexSchema;

/**
 * What of a document another one has to share to be related to it.
 *
 * <p>Words are compared as pairs of neighbouring syllables without marks: one syllable says little in Vietnamese, and a
 * document whose marks were lost is still found. The rarer what is shared, the more it counts, as BM25 has it.
 *
 * @param text what is peculiar to the text
 * @param title the pairs of the title, null where there is none
 * @param citations the documents it cites and those that cite it, null where there are none
 */
record SimilarityEvidence(
        Query text, @Nullable Query title, @Nullable Query citations) {
    /** Pairs of the text that are looked for. */
    private static final int PAIRS = 30;
    /** As much of a long text as is looked at, some thirty pages. */
    private static final int MOST_TOKENS = 12_000;
    /** What many share says nothing: more documents than this percentage of all. */
    private static final int COMMON_PERCENT = 30;
    /** Where there are few documents a percentage of them is none. */
    private static final int LEAST_COMMON = 20;
    /** The rarest of the codes that it cites. */
    private static final int MOST_CODES = 40;

    private static final float CITATION_WEIGHT = 2f;

    /**
     * Reads a document.
     *
     * @param seen the index as far as the reader sees it, which says what is rare
     */
    static SimilarityEvidence of(IndexReader seen, int document) throws IOException {
        return of(seen, seen, document);
    }

    /** @param texts says how rare the pairs of texts are, where another index than {@code seen} has them */
    static SimilarityEvidence of(IndexReader seen, IndexReader texts, int document) throws IOException {
        StoredDocument stored = StoredDocument.of(seen, document);
        DocumentCode own = stored.card().metadata().number();
        String title = stored.card().metadata().title();
        int documents = seen.numDocs();
        return new SimilarityEvidence(
                pairs(texts, documents).like(IndexSchema.PAIRS, new StringReader(stored.text())),
                title == null ? null : pairs(seen, documents).like(IndexSchema.TITLE_PAIRS, new StringReader(title)),
                citations(seen, StoredDocument.citations(seen, document), own));
    }

    /** Every pair of a text of which some are looked for, each once. */
    static Set<String> pairs(String text) {
        Set<String> pairs = new LinkedHashSet<>();
        IndexAnalysis.tokens(IndexSchema.PAIRS, text).stream()
                .limit(MOST_TOKENS + 1L)
                .forEach(token -> pairs.add(token.term()));
        return pairs;
    }

    /** All of it as one query. */
    Query query() {
        return query(text, title, citations);
    }

    /** The same of its parts, null where there is none. */
    static Query query(Query text, @Nullable Query title, @Nullable Query citations) {
        BooleanQuery.Builder any = new BooleanQuery.Builder().add(text, Occur.SHOULD);
        if (title != null) {
            any.add(title, Occur.SHOULD);
        }
        if (citations != null) {
            any.add(new BoostQuery(citations, CITATION_WEIGHT), Occur.SHOULD);
        }
        return any.build();
    }

    private static MoreLikeThis pairs(IndexReader index, int documents) throws IOException {
        MoreLikeThis pairs = new MoreLikeThis(index);
        pairs.setAnalyzer(IndexAnalysis.forIndex());
        pairs.setMinTermFreq(1);
        pairs.setMinDocFreq(2);
        pairs.setMaxDocFreq(Math.max(LEAST_COMMON, (int) (documents * (long) COMMON_PERCENT / 100)));
        pairs.setMaxQueryTerms(PAIRS);
        pairs.setMaxNumTokensParsed(MOST_TOKENS);
        return pairs;
    }

    private static @Nullable Query citations(IndexReader seen, List<Citation> citations, @Nullable DocumentCode own)
            throws IOException {
        Set<String> keys = new LinkedHashSet<>();
        for (Citation citation : citations) {
            DocumentCode code = citation.code();
            if (code != null && (own == null || !code.key().equals(own.key()))) {
                keys.add(code.key());
            }
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Term rare : rarest(seen, keys)) {
            any.add(new TermQuery(rare), Occur.SHOULD);
            any.add(new TermQuery(new Term(IndexSchema.CODE, rare.bytes())), Occur.SHOULD);
        }
        if (own != null) {
            any.add(new TermQuery(new Term(IndexSchema.CITES, own.key())), Occur.SHOULD);
        }
        BooleanQuery query = any.build();
        return query.clauses().isEmpty() ? null : query;
    }

    private record Counted(Term term, int documents) {}

    private static List<Term> rarest(IndexReader seen, Set<String> keys) throws IOException {
        List<Counted> counted = new ArrayList<>();
        for (String key : keys) {
            Term term = new Term(IndexSchema.CITES, key);
            counted.add(new Counted(term, seen.docFreq(term)));
        }
        return counted.stream()
                .sorted(Comparator.comparingInt(Counted::documents))
                .limit(MOST_CODES)
                .map(Counted::term)
                .toList();
    }
}
