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
     * The words that stand at one position, and the pairs that they make with those at the position before.
     *
     * @param here the first of the words at the position, in reading order
     * @param to gets them; long enough for all words and pairs
     * @return how many there are
     */
    int at(WordPlaces places, int here, int[] to) {
        int end = places.behind(here);
        int found = 0;
        for (int i = here; i < end; i++) {
            to[found++] = places.word(i);
        }
        int before = here - 1;
        while (before >= 0 && places.position(before) == places.position(here) - 1) {
            int word = places.word(before--);
            for (int pair = 0; pair < seconds[word].length; pair++) {
                for (int i = here; i < end; i++) {
                    if (places.word(i) == seconds[word][pair]) {
                        to[found++] = features[word][pair];
                    }
                }
            }
        }
        return found;
    }
}
