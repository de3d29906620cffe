package vankien.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Learns which syllables belong together, from their statistics alone. */
final class PhraseLearner {
    private static final int LONGEST = 5;
    private static final int LEAST_DOCUMENTS = 3;
    private static final int MOST_PHRASES = 50_000;
    /**
     * How much more often the halves of a phrase stand together than by chance, at its weakest joint: mutual information
     * as a share of what it could be at most.
     */
    private static final double COHESION = 0.45;
    /** How various the neighbours of a phrase are, in nats: less than two kinds, and it is a piece of something longer. */
    private static final double BRANCHING = 0.7;
    /** Places to look at for the usual way of writing. */
    private static final int LOOKED_AT = 50;

    private final SampledText text;
    private final List<Grams> byLength = new ArrayList<>();
    private final double total;

    private PhraseLearner(SampledText text) {
        this.text = text;
        total = Math.max(1, text.length());
    }

    /** The phrases of a text, most frequent first. */
    static List<Phrase> learn(SampledText text, Leisure leisure) {
        return new PhraseLearner(text).learn(leisure);
    }

    private List<Phrase> learn(Leisure leisure) {
        if (text.documents() == 0) {
            return List.of();
        }
        byLength.add(Grams.single(text));
        List<Phrase> phrases = new ArrayList<>();
        for (int length = 2; length <= LONGEST; length++) {
            Grams grams = byLength.getLast().longer(text, length);
            grams.keepFrequent(LEAST_DOCUMENTS);
            byLength.add(grams);
            leisure.step();
            phrases.addAll(phrases(grams, length));
            leisure.step();
        }
        phrases.sort(Comparator.comparingInt(Phrase::documents).reversed().thenComparing(Phrase::text));
        return phrases.subList(0, Math.min(MOST_PHRASES, phrases.size()));
    }

    private List<Phrase> phrases(Grams grams, int length) {
        double[] before = Branching.of(text, grams, -1);
        double[] after = Branching.of(text, grams, length);
        boolean[] kept = new boolean[grams.size()];
        for (int run = 0; run < grams.size(); run++) {
            kept[run] = grams.documents(run) >= LEAST_DOCUMENTS
                    && before[run] >= BRANCHING
                    && after[run] >= BRANCHING
                    && cohesion(grams, run, length) >= COHESION;
        }
        List<Phrase> phrases = new ArrayList<>();
        writings(grams, length, kept)
                .forEach((run, writings) -> phrases.add(new Phrase(usual(writings), grams.documents(run))));
        return phrases;
    }

    private double cohesion(Grams grams, int run, int length) {
        double share = grams.occurrences(run) / total;
        double weakest = Double.POSITIVE_INFINITY;
        int start = grams.firstAt(run);
        for (int joint = 1; joint < length; joint++) {
            double expected = occurrences(joint, start) / total * (occurrences(length - joint, start + joint) / total);
            weakest = Math.min(weakest, Math.log(share / expected));
        }
        return weakest / -Math.log(share);
    }

    private double occurrences(int length, int start) {
        Grams grams = byLength.get(length - 1);
        return grams.occurrences(grams.at(start));
    }

    private Map<Integer, Map<String, Integer>> writings(Grams grams, int length, boolean[] kept) {
        Map<Integer, Map<String, Integer>> writings = new HashMap<>();
        int[] seen = new int[grams.size()];
        for (int i = 0; i < grams.length(); i++) {
            int run = grams.at(i);
            if (run != SampledText.CUT && kept[run] && seen[run]++ < LOOKED_AT) {
                writings.computeIfAbsent(run, key -> new HashMap<>()).merge(text.written(i, length), 1, Integer::sum);
            }
        }
        return writings;
    }

    private static String usual(Map<String, Integer> writings) {
        return writings.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }
}
