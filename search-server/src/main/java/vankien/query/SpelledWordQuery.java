package vankien.query;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * A word in all spellings that it may have. It knows nothing of an index before it is rewritten on one, so that it can
 * be sent to any shard.
 */
final class SpelledWordQuery extends FieldQuery {
    /** What a spelling counts that was probably not meant; found by measurement on the judged sets. */
    private static final float UNLIKELY = 0.4f;
    /** What the other spelling of an i/y pair counts: the one that was typed ranks first. */
    private static final float OTHER_Y = 0.95f;

    /** What a correction counts of a word that no document holds. */
    private static final float CORRECTED = 0.5f;

    private final QueryWord word;
    private final boolean corrected;

    SpelledWordQuery(String field, QueryWord word) {
        this(field, word, false);
    }

    private SpelledWordQuery(String field, QueryWord word, boolean corrected) {
        super(field, word, corrected);
        this.word = word;
        this.corrected = corrected;
    }

    /** Finds what was probably meant where no document holds the word. */
    static SpelledWordQuery orCorrected(String field, QueryWord word) {
        return new SpelledWordQuery(field, word, true);
    }

    QueryWord word() {
        return word;
    }

    /** Whether what was probably meant is found where no document holds the word. */
    boolean isCorrected() {
        return corrected;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        IndexReader index = searcher.getIndexReader();
        List<BytesRef> corrections = corrected ? SpelledTerms.corrections(index, field(), word) : List.of();
        if (!corrections.isEmpty()) {
            SynonymQuery.Builder near = new SynonymQuery.Builder(field());
            corrections.forEach(term -> near.addTerm(new Term(field(), term)));
            return new BoostQuery(near.build(), CORRECTED);
        }
        List<BytesRef> terms = SpelledTerms.of(index, field(), word);
        TermQuery typed = new TermQuery(new Term(field(), terms.getFirst()));
        if (terms.size() == 1) {
            return typed;
        }
        if (word.spelling() == QueryWord.Spelling.RATHER_AS_TYPED) {
            SynonymQuery.Builder others = new SynonymQuery.Builder(field());
            for (BytesRef other : terms.subList(1, terms.size())) {
                others.addTerm(new Term(field(), other));
            }
            return new DisjunctionMaxQuery(List.of(typed, new BoostQuery(others.build(), UNLIKELY)), 0);
        }
        boolean any = word.spelling() == QueryWord.Spelling.ANY;
        SynonymQuery.Builder all = new SynonymQuery.Builder(field());
        for (int i = 0; i < terms.size(); i++) {
            all.addTerm(terms.get(i), any || i == 0 ? 1f : OTHER_Y);
        }
        return all.build();
    }

    @Override
    public String toString(String defaultField) {
        return field() + ":" + word.term() + (word.spelling() == QueryWord.Spelling.AS_TYPED ? "" : "~spellings");
    }
}
