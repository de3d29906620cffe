package vankien.citation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The number of a plenum, a congress or a khóa, in whatever way it is written: {@code 13}, {@code XIII}, {@code mười ba}.
 *
 * @param value from 1 to 99
 * @param end offset after it
 */
record Ordinal(int value, int end) {
    private static final int LONGEST_ROMAN = 7;
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("nhat", 1),
            Map.entry("mot", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("tu", 4),
            Map.entry("bon", 4),
            Map.entry("nam", 5),
            Map.entry("lam", 5),
            Map.entry("sau", 6),
            Map.entry("bay", 7),
            Map.entry("tam", 8),
            Map.entry("chin", 9));
    private static final int[] VALUES = {50, 40, 10, 9, 5, 4, 1};
    private static final String[] LETTERS = {"L", "XL", "X", "IX", "V", "IV", "I"};

    /** A number in Arabic or Roman digits, or null; it must end where a word ends. */
    static @Nullable Ordinal inDigits(FoldedText text, int start) {
        int end = text.endOfDigits(start, 3);
        if (end > start) {
            boolean fits = end - start <= 2 && text.isWordEnd(end) && !isGoingOn(text, end);
            int value = fits ? Integer.parseInt(text.text.substring(start, end)) : 0;
            return value == 0 ? null : new Ordinal(value, end);
        }
        end = text.endOfLetters(start, LONGEST_ROMAN + 1);
        if (end == start || end - start > LONGEST_ROMAN || !text.isWordEnd(end)) {
            return null;
        }
        int value = roman(text.text.substring(start, end));
        return value == 0 ? null : new Ordinal(value, end);
    }

    /** The same, also in words: only where {@code lần thứ} announces a number. */
    static @Nullable Ordinal at(FoldedText text, int start) {
        Ordinal digits = inDigits(text, start);
        return digits != null ? digits : inWords(text, start);
    }

    private static @Nullable Ordinal inWords(FoldedText text, int start) {
        int end = text.endOfLetters(start, 5);
        String first = text.folded(start, end);
        int second = text.skipSpaces(end);
        int secondEnd = text.endOfLetters(second, 5);
        Integer unit = text.isWordEnd(secondEnd) ? WORDS.get(text.folded(second, secondEnd)) : null;
        if (first.equals("muoi")) {
            return unit == null ? new Ordinal(10, end) : new Ordinal(10 + unit, secondEnd);
        }
        Integer value = text.isWordEnd(end) ? WORDS.get(first) : null;
        return value == null ? null : new Ordinal(value, end);
    }

    /** {@code 4/5}, {@code 4.000}, {@code 4-NQ} are something else. */
    private static boolean isGoingOn(FoldedText text, int end) {
        char c = text.at(end);
        boolean joins = c == '/' || c == '.' || c == ',' || c == '-' || c == '–';
        return joins && (text.isDigit(end + 1) || (c != ',' && c != '.' && text.isLetter(end + 1)));
    }

    /** The value of a Roman numeral in capitals, 0 where the letters are none. */
    private static int roman(String letters) {
        int value = 0;
        int at = 0;
        for (int i = 0; i < VALUES.length; i++) {
            while (letters.startsWith(LETTERS[i], at)) {
                value += VALUES[i];
                at += LETTERS[i].length();
            }
        }
        return at == letters.length() && value < 100 && roman(value).equals(letters) ? value : 0;
    }

    /** In Roman letters, {@code XIII}. */
    String roman() {
        return roman(value);
    }

    private static String roman(int value) {
        StringBuilder roman = new StringBuilder();
        int rest = value;
        if (rest >= 90) {
            return roman.append("XC").append(roman(rest - 90)).toString();
        }
        for (int i = 0; i < VALUES.length; i++) {
            while (rest >= VALUES[i]) {
                roman.append(LETTERS[i]);
                rest -= VALUES[i];
            }
        }
        return roman.toString();
    }
}
