package vankien.analysis.vi;

import java.util.Map;

/**
 * Reads the numbers that name congresses, terms and chapters: {@code xiii → 13}, {@code muoi ba → 13}. Wants lower case;
 * number words folded, because {@code mười} and {@code mươi} count alike here.
 */
final class Numerals {
    /** What is not a number. */
    static final int NONE = -1;

    private static final Map<String, Integer> UNITS = Map.ofEntries(
            Map.entry("nhat", 1),
            Map.entry("mot", 1),
            Map.entry("hai", 2),
            Map.entry("nhi", 2),
            Map.entry("ba", 3),
            Map.entry("tu", 4),
            Map.entry("bon", 4),
            Map.entry("nam", 5),
            Map.entry("lam", 5),
            Map.entry("sau", 6),
            Map.entry("bay", 7),
            Map.entry("tam", 8),
            Map.entry("chin", 9));

    private static final String[] CANONICAL = new String[40];

    static {
        String[] units = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
        for (int i = 0; i < CANONICAL.length; i++) {
            CANONICAL[i] = "x".repeat(i / 10) + units[i % 10];
        }
    }

    private Numerals() {}

    /** 1 to 39 in canonical Roman form; L, C, D and M begin too many words. */
    static int roman(CharSequence text) {
        int length = text.length();
        if (length == 0 || length > 7) {
            return NONE;
        }
        int value = 0;
        for (int i = 0; i < length; i++) {
            int digit = romanDigit(text.charAt(i));
            if (digit == NONE) {
                return NONE;
            }
            int next = i + 1 < length ? romanDigit(text.charAt(i + 1)) : 0;
            value += digit < next ? -digit : digit;
        }
        return value > 0 && value < 40 && CANONICAL[value].contentEquals(text) ? value : NONE;
    }

    private static int romanDigit(char c) {
        return switch (c) {
            case 'i' -> 1;
            case 'v' -> 5;
            case 'x' -> 10;
            default -> NONE;
        };
    }

    /** A single word below ten: {@code tu → 4}. */
    static int unit(String folded) {
        return UNITS.getOrDefault(folded, NONE);
    }

    /** {@code muoi}, between units or before one: ten, or times ten. */
    static boolean isTen(String folded) {
        return folded.equals("muoi");
    }
}
