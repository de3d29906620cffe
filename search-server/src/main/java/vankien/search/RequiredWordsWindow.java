package vankien.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;

/**
 * Some documents of a segment side by side, in which {@linkplain RequiredWords words} are looked for one after the other. It
 * moves on over the segment. What Lucene does for the sum of any words ({@code MaxScoreBulkScorer}), for all of them.
 */
final class RequiredWordsWindow {
    /** Documents in a window: what is known of them stays near the processor. */
    private static final int SIZE = 4_096;
    /** Where fewer of a window have the words before, the next word is looked up in each of those. */
    private static final int FEW = SIZE / 32;

    private final List<List<Scorer>> words;
    private final int end;
    private int first;
    private int size;

    /** Of each document the sum of the words before, and of the spellings of this one. */
    private final double[] sums = new double[SIZE];

    private final double[] spellings = new double[SIZE];
    /** Which word was found last in each document; 0 none, 1 the first. */
    private final int[] found = new int[SIZE];
    /** The documents that have all words so far. */
    private final int[] left = new int[SIZE];

    private int lefts;
    private final DocAndFloatFeatureBuffer run = new DocAndFloatFeatureBuffer();

    /**
     * Stands before the first document.
     *
     * @param words the spellings of each, the rarest word first
     * @param end behind the last document of the segment
     */
    RequiredWordsWindow(List<List<Scorer>> words, int end) {
        this.words = words;
        this.end = end;
    }

    /** Moves on to where the first word is next; false where it is nowhere. */
    boolean next() throws IOException {
        int behind = first + size;
        int next = DocIdSetIterator.NO_MORE_DOCS;
        for (Scorer spelling : words.getFirst()) {
            next = Math.min(next, at(spelling, behind));
        }
        if (next == DocIdSetIterator.NO_MORE_DOCS) {
            return false;
        }
        first = next;
        size = Math.min(SIZE, end - first);
        return true;
    }

    /** Gives the documents of this window that have all words. */
    void find(RequiredWords.Sink to) throws IOException {
        Arrays.fill(found, 0, size, 0);
        Arrays.fill(sums, 0, size, 0);
        for (int word = 1; word <= words.size(); word++) {
            Arrays.fill(spellings, 0, size, 0);
            for (Scorer spelling : words.get(word - 1)) {
                if (word > 1 && lefts < FEW) {
                    lookUp(spelling, word);
                } else {
                    read(spelling, word);
                }
            }
            keep(word);
        }
        for (int i = 0; i < lefts; i++) {
            to.found(first + left[i], (float) sums[left[i]]);
        }
    }

    private void read(Scorer spelling, int word) throws IOException {
        if (at(spelling, first) >= first + size) {
            return;
        }
        for (spelling.nextDocsAndScores(first + size, null, run);
                run.size > 0;
                spelling.nextDocsAndScores(first + size, null, run)) {
            for (int i = 0; i < run.size; i++) {
                int at = run.docs[i] - first;
                found[at] = word;
                spellings[at] += run.features[i];
            }
        }
    }

    private void lookUp(Scorer spelling, int word) throws IOException {
        for (int i = 0; i < lefts; i++) {
            int document = first + left[i];
            if (at(spelling, document) == document) {
                found[left[i]] = word;
                spellings[left[i]] += spelling.score();
            }
        }
    }

    /** The first document from one on that has a spelling. */
    private static int at(Scorer spelling, int from) throws IOException {
        int at = spelling.docID();
        return at < from ? spelling.iterator().advance(from) : at;
    }

    /** Keeps those that have this word too; adds it to their sums in the precision in which Lucene adds. */
    private void keep(int word) {
        int before = word == 1 ? size : lefts;
        lefts = 0;
        for (int i = 0; i < before; i++) {
            int at = word == 1 ? i : left[i];
            if (found[at] == word) {
                sums[at] += (float) spellings[at];
                left[lefts++] = at;
            }
        }
    }
}
