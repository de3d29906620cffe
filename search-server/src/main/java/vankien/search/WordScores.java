package vankien.search;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/** How words score, in an index on this machine and in a shard alike. */
final class WordScores {
    private static final float K1 = 0.9f;
    private static final float B = 0.75f;
    /** A pasted text of 2,000 characters has some 500 words, each with all its spellings, in body and title. */
    private static final int MOST_CLAUSES = 131_072;

    private WordScores() {}

    static Similarity similarity() {
        return new BM25Similarity(K1, B);
    }

    /** Lets Lucene take queries as long as ours; only ever longer ones than before. */
    static void allowLongQueries() {
        IndexSearcher.setMaxClauseCount(Math.max(MOST_CLAUSES, IndexSearcher.getMaxClauseCount()));
    }
}
