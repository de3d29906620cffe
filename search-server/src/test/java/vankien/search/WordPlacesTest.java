package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vankien.query.BuiltQuery.WordPair;

/** Places come word by word and are read in the order of the text, with the pairs that stand there. */
class WordPlacesTest {
    private static final int WORDS = 6;

    @Test
    void inReadingOrderEachOnce() {
        WordPlaces places = places("4:0", "9:0", "1:1", "9:1", "9:0");
        assertEquals(List.of("1:1", "4:0", "9:0", "9:1"), shown(places.sorted(new WordPlaces())));
    }

    @Test
    void pairsStandWhereTheirSecondWordsStand() {
        WordPlaces places = places("3:0", "7:0", "4:1", "9:1");
        assertEquals(
                List.of("3:0", "4:1", "4:2", "7:0", "9:1"),
                withPairs(places.sorted(new WordPlaces()), new WordPairs(List.of(new WordPair(0, 1)), 2), 3));
    }

    @Test
    void asOneByOne() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("WordPlacesTest: -Dseed=" + seed);
        Random random = new Random(seed);
        WordPlaces unneeded = new WordPlaces();
        for (int i = 0; i < 500; i++) {
            List<WordPair> pairs = new ArrayList<>();
            for (int n = random.nextInt(5); n > 0; n--) {
                WordPair pair = new WordPair(random.nextInt(WORDS), random.nextInt(WORDS));
                if (!pairs.contains(pair)) {
                    pairs.add(pair);
                }
            }
            WordPlaces places = new WordPlaces();
            TreeSet<Long> words = new TreeSet<>();
            int size = 1 + random.nextInt(40);
            for (int run = random.nextInt(8); run > 0; run--) {
                int word = random.nextInt(WORDS);
                places.reserve(random.nextInt(5));
                for (int position = random.nextInt(4); position < size; position += 1 + random.nextInt(6)) {
                    places.add(position, word);
                    words.add((long) position << Integer.SIZE | word);
                }
            }
            TreeSet<Long> expected = new TreeSet<>(words);
            for (long one : words) {
                for (long other : words) {
                    int pair = pairs.indexOf(new WordPair((int) one, (int) other));
                    if (pair >= 0 && (other >>> Integer.SIZE) == (one >>> Integer.SIZE) + 1) {
                        expected.add((other >>> Integer.SIZE) << Integer.SIZE | (WORDS + pair));
                    }
                }
            }
            assertEquals(
                    expected.stream()
                            .map(value -> (value >>> Integer.SIZE) + ":" + (int) (long) value)
                            .toList(),
                    withPairs(places.sorted(unneeded), new WordPairs(pairs, WORDS), WORDS + pairs.size()));
        }
    }

    /** Each a position and a word, as {@link #shown} shows them. */
    private static WordPlaces places(String... each) {
        WordPlaces places = new WordPlaces();
        for (String place : each) {
            int colon = place.indexOf(':');
            places.add(Integer.parseInt(place.substring(0, colon)), Integer.parseInt(place.substring(colon + 1)));
        }
        return places;
    }

    /** What stands at each position, ascending. */
    private static List<String> withPairs(WordPlaces places, WordPairs pairs, int features) {
        List<String> shown = new ArrayList<>();
        int[] together = new int[features];
        for (int here = 0; here < places.size(); here = places.behind(here)) {
            int position = places.position(here);
            int found = pairs.at(places, here, together);
            Arrays.stream(together, 0, found).sorted().forEach(feature -> shown.add(position + ":" + feature));
        }
        return shown;
    }

    private static List<String> shown(WordPlaces places) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            shown.add(places.position(i) + ":" + places.word(i));
        }
        return shown;
    }
}
