package vankien.search;

import java.util.List;
import java.util.stream.IntStream;
import vankien.query.BuiltQuery;

/** Neighbours in the text that are neighbours in the query count once more, as the pair they are. */
final class WordPairs {
    /** By its first word, the second word of each pair. */
    private final int[][] seconds;
    /** The same, the pair. */
    private final int[][] features;

    /**
     * Takes the pairs of a query.
     *
     * @param words how many words it has; its pairs are counted on from there
     */
    WordPairs(List<BuiltQuery.WordPair> pairs, int words) {
        seconds = new int[words][];
        features = new int[words][];
        for (int word = 0; word < words; word++) {
            int first = word;
            int[] begun = IntStream.range(0, pairs.size())
                    .filter(pair -> pairs.get(pair).first() == first)
                    .toArray();
            seconds[word] =
                    IntStream.of(begun).map(pair -> pairs.get(pair).second()).toArray();
            features[word] = IntStream.of(begun).map(pair -> words + pair).toArray();
        }
    }

    /**
     * Adds places in reading order, and those of pairs where their second words stand.
     *
     * @param all empty; has them in reading order then
     */
    void add(WordPlaces words, WordPlaces all) {
        int before = 0;
        int here = 0;
        while (here < words.size()) {
            int position = words.position(here);
            int behind = here;
            while (behind < words.size() && words.position(behind) == position) {
                all.add(position, words.feature(behind++));
            }
            if (before < here && words.position(before) == position - 1) {
                addPairs(words, before, here, behind, all);
            }
            before = here;
            here = behind;
        }
        all.sorted(words);
    }

    /** Adds the pairs of the words from one on with those from another on, which stand behind them. */
    private void addPairs(WordPlaces words, int first, int second, int end, WordPlaces to) {
        for (int i = first; i < second; i++) {
            int[] following = seconds[words.feature(i)];
            for (int pair = 0; pair < following.length; pair++) {
                for (int next = second; next < end; next++) {
                    if (words.feature(next) == following[pair]) {
                        to.add(words.position(next), features[words.feature(i)][pair]);
                    }
                }
            }
        }
    }
}
