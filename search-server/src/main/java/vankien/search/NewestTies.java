package vankien.search;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.LongHeap;
import vankien.index.IndexSchema;

/**
 * Of the documents with the lowest score that counts, the newest come first. A search for words that every document has may
 * find a hundred thousand with the same score: Lucene's collector would compare each with the last of the best.
 */
final class NewestTies {
    /** From so many times the wanted ones on it is worth while. */
    private static final int MANY = 8;

    private NewestTies() {}

    /**
     * Before which day the documents with a score are not among the wanted, as days since 1970-01-01.
     *
     * @param score what the last of the wanted has
     * @return {@link Long#MIN_VALUE} where each may be
     */
    static long since(FoundScores found, float[][] sums, float score, int wanted) throws IOException {
        int higher = 0;
        int same = 0;
        for (float[] inLeaf : sums) {
            for (float sum : inLeaf) {
                higher += sum > score ? 1 : 0;
                same += sum == score ? 1 : 0;
            }
        }
        if (score == Float.NEGATIVE_INFINITY || same < MANY * wanted) {
            return Long.MIN_VALUE;
        }
        LongHeap newest = new LongHeap(wanted - higher);
        for (LeafReaderContext leaf : found.leaves()) {
            NumericDocValues dates = DocValues.getNumeric(leaf.reader(), IndexSchema.DATE);
            float[] inLeaf = sums[leaf.ord];
            for (int i = 0; i < inLeaf.length; i++) {
                if (inLeaf[i] == score) {
                    newest.insertWithOverflow(of(dates, found.document(leaf, i)));
                }
            }
        }
        return newest.top();
    }

    /** The day of a document; the first of all where it has none, as in {@link SearchOrder}. */
    static long of(NumericDocValues dates, int document) throws IOException {
        return dates.advanceExact(document) ? dates.longValue() : Integer.MIN_VALUE;
    }
}
