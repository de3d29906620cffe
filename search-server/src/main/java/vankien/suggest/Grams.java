package vankien.suggest;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.apache.lucene.util.NumericUtils;

/**
 * All runs of so many syllables in a text: which one begins where, how often each occurs and in how many documents. Runs
 * of n are counted only where both their runs of n − 1 are frequent, so that the number of runs stays small.
 */
final class Grams {
    private final int[] at;
    private int[] occurrences = new int[1024];
    private int[] documents = new int[1024];
    private int[] firstAt = new int[1024];
    private int size;

    private Grams(int length) {
        at = new int[length];
        Arrays.fill(at, SampledText.CUT);
    }

    /** The single syllables. */
    static Grams single(SampledText text) {
        return counted(text, text.syllables());
    }

    /** The runs that are one syllable longer than these. */
    Grams longer(SampledText text, int length) {
        BytesRefHash numbers = new BytesRefHash();
        byte[] key = new byte[2 * Integer.BYTES];
        int[] runs = new int[at.length];
        Arrays.fill(runs, SampledText.CUT);
        for (int i = 0; i + length <= at.length; i++) {
            if (at[i] == SampledText.CUT || at[i + 1] == SampledText.CUT) {
                continue;
            }
            NumericUtils.intToSortableBytes(at[i], key, 0);
            NumericUtils.intToSortableBytes(text.syllable(i + length - 1), key, Integer.BYTES);
            int number = numbers.add(new BytesRef(key));
            runs[i] = number < 0 ? -number - 1 : number;
        }
        return counted(text, runs);
    }

    private static Grams counted(SampledText text, int[] runs) {
        Grams grams = new Grams(runs.length);
        int[] lastDocument = new int[1024];
        int document = 0;
        for (int i = 0; i < runs.length; i++) {
            while (i >= text.documentEnd(document)) {
                document++;
            }
            int run = runs[i];
            if (run == SampledText.CUT) {
                continue;
            }
            lastDocument = ArrayUtil.grow(lastDocument, run + 1);
            grams.count(run, i);
            if (lastDocument[run] != document + 1) {
                lastDocument[run] = document + 1;
                grams.documents[run]++;
            }
        }
        return grams;
    }

    private void count(int run, int i) {
        occurrences = ArrayUtil.grow(occurrences, run + 1);
        documents = ArrayUtil.grow(documents, run + 1);
        firstAt = ArrayUtil.grow(firstAt, run + 1);
        if (occurrences[run]++ == 0) {
            firstAt[run] = i;
        }
        size = Math.max(size, run + 1);
        at[i] = run;
    }

    /** Forgets the places of runs that fewer documents hold. */
    void keepFrequent(int leastDocuments) {
        for (int i = 0; i < at.length; i++) {
            if (at[i] != SampledText.CUT && documents[at[i]] < leastDocuments) {
                at[i] = SampledText.CUT;
            }
        }
    }

    int size() {
        return size;
    }

    /** The number of the run that begins here, or {@link SampledText#CUT}. */
    int at(int i) {
        return at[i];
    }

    /** The length of the text. */
    int length() {
        return at.length;
    }

    int occurrences(int run) {
        return occurrences[run];
    }

    int documents(int run) {
        return documents[run];
    }

    /** Where the run occurs first. */
    int firstAt(int run) {
        return firstAt[run];
    }
}
