package vankien.spelling;

import java.util.LinkedHashSet;
import java.util.Set;

/** What a scanner takes for something else: {@code đạ1 → đại}, {@code rnới → mới}, {@code clảng → dảng}. */
final class ScannedLetters {
    /** Seen and printed; each is tried at one place, and at all of them. */
    private static final String[][] CONFUSIONS = {
        {"1", "i"},
        {"1", "l"},
        {"0", "o"},
        {"8", "b"},
        {"5", "s"},
        {"rn", "m"},
        {"m", "rn"},
        {"cl", "d"},
        {"cl", "đ"},
        {"l", "i"},
        {"i", "l"},
    };

    private ScannedLetters() {}

    /**
     * What may have been printed where this was read.
     *
     * @param word in lower case
     * @return words of letters only, without the word itself
     */
    static Set<String> readings(String word) {
        Set<String> readings = new LinkedHashSet<>();
        for (String[] confusion : CONFUSIONS) {
            String seen = confusion[0];
            String printed = confusion[1];
            for (int at = word.indexOf(seen); at >= 0; at = word.indexOf(seen, at + 1)) {
                readings.add(word.substring(0, at) + printed + word.substring(at + seen.length()));
            }
            readings.add(word.replace(seen, printed));
        }
        readings.removeIf(reading -> reading.equals(word) || !Candidates.hasOnlyLetters(reading));
        return readings;
    }
}
