package vankien.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.FixedBitSet;

/**
 * Some documents of a segment side by side, all of which have all of some {@linkplain RequiredWords words}: the scores of the
 * words are added one word after the other. It moves on over the segment.
 */
final class RequiredWordsWindow {
    /** Documents in a window: what is known of them stays near the processor. */
    private static final int SIZE = 4_096;
    /** Where fewer are left of a window, the next word is looked up in each of those. */
    private static final int FEW = SIZE / 8;
    /** What adding up in another order may change. */
    private static final double ROUNDING = 1 + 1e-6;

    private final List<List<Scorer>> words;
    private final FixedBitSet documents;
    private final int limit;
    private int first;
    private int end;

    /** Of each document the sum of the words before, and of the spellings of this one. */
    private final double[] sums;

    private final double[] spellings;
    /** Where in the window those are that may still be wanted. */
    private final int[] left;

    private int lefts;
    /** What the words from one on add at most. */
    private final double[] most;

    private final DocAndFloatFeatureBuffer run = new DocAndFloatFeatureBuffer();

    /**
     * Stands before the first document.
     *
     * @param words the spellings of each
     * @param documents those that have all words
     * @param from no document before this one is looked at
     * @param limit none from this one on
     */
    RequiredWordsWindow(List<List<Scorer>> words, FixedBitSet documents, int from, int limit) {
        this.words = words;
        this.documents = documents;
        this.limit = limit;
        end = from;
        int size = Math.clamp(limit - from, 0, SIZE);
        sums = new double[size];
        spellings = new double[size];
        left = new int[size];
        most = new double[words.size() + 1];
    }

    /** Moves on to the next documents; false where there are none. */
    boolean next() {
        int next = end < limit ? documents.nextSetBit(end) : DocIdSetIterator.NO_MORE_DOCS;
        if (next >= limit) {
            return false;
        }
        first = next;
        end = Math.min(first + SIZE, limit);
        return true;
    }

    /** Scores the documents of this window. */
    void score(RequiredWords.Sink to) throws IOException {
        Arrays.fill(sums, 0, end - first, 0);
        lefts = 0;
        for (int document = first;
                document < end;
                document = document + 1 < end ? documents.nextSetBit(document + 1, end) : end) {
            left[lefts++] = document - first;
        }
        for (int word = words.size() - 1; word >= 0; word--) {
            most[word] = most[word + 1] + most(words.get(word));
        }
        for (int word = 0; word < words.size() && lefts > 0; word++) {
            Arrays.fill(spellings, 0, end - first, 0);
            for (Scorer spelling : words.get(word)) {
                if (lefts < FEW) {
                    lookUp(spelling);
                } else {
                    read(spelling);
                }
            }
            add(to, most[word + 1]);
        }
        for (int i = 0; i < lefts; i++) {
            to.scored(first + left[i], (float) sums[left[i]]);
        }
    }

    /** What a word gives a document of this window at most. */
    private double most(List<Scorer> word) throws IOException {
        double most = 0;
        for (Scorer spelling : word) {
            if (spelling.docID() < end) {
                spelling.advanceShallow(Math.max(spelling.docID(), first));
                most += spelling.getMaxScore(end - 1);
            }
        }
        return most;
    }

    private void read(Scorer spelling) throws IOException {
        if (at(spelling, first) >= end) {
            return;
        }
        for (spelling.nextDocsAndScores(end, null, run); run.size > 0; spelling.nextDocsAndScores(end, null, run)) {
            for (int i = 0; i < run.size; i++) {
                spellings[run.docs[i] - first] += run.features[i];
            }
        }
    }

    private void lookUp(Scorer spelling) throws IOException {
        for (int i = 0; i < lefts; i++) {
            int document = first + left[i];
            if (at(spelling, document) == document) {
                spellings[left[i]] += spelling.score();
            }
        }
    }

    /** The first document from one on that has a spelling. */
    private static int at(Scorer spelling, int from) throws IOException {
        int at = spelling.docID();
        return at < from ? spelling.iterator().advance(from) : at;
    }

    /** Adds a word, in the precision in which Lucene adds, and leaves out what is not wanted with all that may come. */
    private void add(RequiredWords.Sink to, double others) {
        int before = lefts;
        lefts = 0;
        for (int i = 0; i < before; i++) {
            int at = left[i];
            sums[at] += (float) spellings[at];
            if (to.mayCount(first + at, (float) ((sums[at] + others) * ROUNDING))) {
                left[lefts++] = at;
            }
        }
    }
}
