package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import vankien.analysis.vi.SpellingVariants;
import vankien.index.IndexSchema;
import vankien.query.BuiltQuery;
import vankien.query.QueryWord;
import vankien.query.Rarity;
import vankien.query.ScoredPart;
import vankien.query.SpelledTerms;
import vankien.search.ScoreExplanation.Found;
import vankien.search.ScoreExplanation.Part;
import vankien.search.ScoreExplanation.Word;

/** Says what one document has of a query, and what each thing adds to its score; without a document, what others have. */
final class Explainer {
    private final IndexSearcher searcher;
    private final Query visible;
    private final BuiltQuery query;
    private final int document;
    private final TermCounts counts;
    private final Map<ScoredPart, ScoreParts.Leaf> leaves;

    /** @param document its number, -1 for none */
    Explainer(IndexSearcher searcher, Query visible, BuiltQuery query, int document) throws IOException {
        this.searcher = searcher;
        this.visible = visible;
        this.query = query;
        this.document = document;
        counts = new TermCounts(searcher, document);
        leaves = ScoreParts.of(searcher, query.scored(), document);
    }

    /** What each word adds, whether by text or by title. */
    List<Word> words() throws IOException {
        Map<QueryWord, Word> words = new LinkedHashMap<>();
        for (Map.Entry<ScoredPart, ScoreParts.Leaf> leaf : leaves.entrySet()) {
            QueryWord word = leaf.getKey().word();
            if (word != null && leaf.getKey().kind() == ScoredPart.Kind.WORD) {
                words.put(word, word(word, leaf.getValue()));
            }
        }
        return List.copyOf(words.values());
    }

    private Word word(QueryWord word, ScoreParts.Leaf body) throws IOException {
        IndexReader index = searcher.getIndexReader();
        int asTyped = SpellingVariants.of(word.term()) == null ? 1 : 2;
        int spellings = 0;
        List<Found> found = new ArrayList<>();
        List<BytesRef> terms = SpelledTerms.of(index, IndexSchema.BODY, word);
        for (int i = 0; i < terms.size(); i++) {
            BytesRef term = terms.get(i);
            int documents = Rarity.documents(index, new Term(IndexSchema.BODY, term));
            spellings += documents > 0 ? 1 : 0;
            int inBody = counts.of(new Term(IndexSchema.BODY, term));
            int inTitle = counts.of(new Term(IndexSchema.TITLE, term));
            if (inBody + inTitle > 0) {
                found.add(new Found(term.utf8ToString(), i < asTyped, documents, inBody, inTitle));
            }
        }
        ScoreParts.Leaf title = leaves.get(new ScoredPart(ScoredPart.Kind.TITLE_WORD, word.term(), word));
        return new Word(
                word.term(),
                word.spelling(),
                spellings,
                holders(body.query()),
                found,
                body.added(),
                title == null ? 0 : title.added());
    }

    /** What else can add to the score; by kind, each kind in the order of the query. */
    List<Part> parts() throws IOException {
        List<Part> parts = new ArrayList<>();
        for (ScoredPart.Kind kind : ScoredPart.Kind.values()) {
            if (kind == ScoredPart.Kind.WORD || kind == ScoredPart.Kind.TITLE_WORD) {
                continue;
            }
            for (Map.Entry<ScoredPart, ScoreParts.Leaf> leaf : leaves.entrySet()) {
                if (leaf.getKey().kind() == kind) {
                    Query asked = leaf.getValue().query();
                    String text = leaf.getKey().text();
                    parts.add(new Part(
                            kind,
                            text,
                            holders(asked),
                            counts.of(asked),
                            leaf.getValue().added()));
                }
            }
        }
        return parts;
    }

    /** Whether the document has all words. */
    boolean hasAll() throws IOException {
        return document >= 0 && searcher.explain(query.all(), document).isMatch();
    }

    /** Whether it has all words as typed. */
    boolean hasAllAsTyped() throws IOException {
        return document >= 0 && searcher.explain(query.asTyped(), document).isMatch();
    }

    /** How many of the documents that the reader sees have it. */
    private int holders(Query asked) throws IOException {
        return searcher.count(new BooleanQuery.Builder()
                .add(asked, Occur.FILTER)
                .add(visible, Occur.FILTER)
                .build());
    }
}
