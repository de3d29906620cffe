package vankien.suggest;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/** How various the neighbours of each run are on one side: the entropy of the syllable there, in nats. */
final class Branching {
    private Branching() {}

    /**
     * The entropy for each run.
     *
     * @param offset the neighbour's place from the beginning of the run, −1 or the length of the run; a cut is a
     *     neighbour of its own each time
     */
    static double[] of(SampledText text, Grams grams, int offset) {
        long[] pairs = new long[1024];
        int count = 0;
        for (int i = 0; i < grams.length(); i++) {
            int neighbour = text.syllable(i + offset);
            if (grams.at(i) != SampledText.CUT && neighbour != SampledText.CUT) {
                pairs = ArrayUtil.grow(pairs, count + 1);
                pairs[count++] = (long) grams.at(i) << 32 | neighbour;
            }
        }
        Arrays.sort(pairs, 0, count);
        double[] entropy = new double[grams.size()];
        for (int run = 0; run < entropy.length; run++) {
            entropy[run] = Math.log(Math.max(1, grams.occurrences(run)));
        }
        for (int i = 0; i < count; ) {
            int next = i;
            while (next < count && pairs[next] == pairs[i]) {
                next++;
            }
            int run = (int) (pairs[i] >>> 32);
            int same = next - i;
            entropy[run] -= same * Math.log(same) / grams.occurrences(run);
            i = next;
        }
        return entropy;
    }
}
