package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
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
        WordPlaces all = new WordPlaces();
        new WordPairs(List.of(new WordPair(0, 1)), 2).add(places.sorted(new WordPlaces()), all);
        assertEquals(List.of("3:0", "4:1", "4:2", "7:0", "9:1"), shown(all));
    }

    @Test
    void asOneByOne() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("WordPlacesTest: -Dseed=" + seed);
        Random random = new Random(seed);
        WordPlaces all = new WordPlaces();
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
            new WordPairs(pairs, WORDS).add(places.sorted(all.cleared()), all.cleared());
            assertEquals(
                    expected.stream()
                            .map(value -> (value >>> Integer.SIZE) + ":" + (int) (long) value)
                            .toList(),
                    shown(all));
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

    private static List<String> shown(WordPlaces places) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            shown.add(places.position(i) + ":" + places.feature(i));
        }
        return shown;
    }
}
