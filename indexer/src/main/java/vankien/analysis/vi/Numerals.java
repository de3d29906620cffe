package vankien.analysis.vi;

import java.util.HashMap;
import java.util.Map;

/**
 * Reads the numbers that name congresses, terms, chapters and months: {@code xiii → 13}, {@code mười ba → 13}. Wants lower
 * case; words with their marks or without any, but not with others: {@code tam} is eight, {@code tấm} is not.
 */
final class Numerals {
    /** What is not a number. */
    static final int NONE = -1;

    private static final Map<String, Integer> UNITS = withoutMarksToo(Map.ofEntries(
            Map.entry("nhất", 1),
            Map.entry("một", 1),
            Map.entry("mốt", 1),
            Map.entry("hai", 2),
            Map.entry("nhì", 2),
            Map.entry("ba", 3),
            Map.entry("tư", 4),
            Map.entry("bốn", 4),
            Map.entry("năm", 5),
            Map.entry("lăm", 5),
            Map.entry("nhăm", 5),
            Map.entry("sáu", 6),
            Map.entry("bảy", 7),
            Map.entry("bẩy", 7),
            Map.entry("tám", 8),
            Map.entry("chín", 9)));

    private static final String[] CANONICAL = new String[40];

    static {
        String[] units = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
        for (int i = 0; i < CANONICAL.length; i++) {
            CANONICAL[i] = "x".repeat(i / 10) + units[i % 10];
        }
    }

    private Numerals() {}

    private static Map<String, Integer> withoutMarksToo(Map<String, Integer> marked) {
        Map<String, Integer> all = new HashMap<>(marked);
        marked.forEach((word, value) -> all.put(VietnameseFolding.fold(word), value));
        return Map.copyOf(all);
    }

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

    /** Whether a Roman numeral can begin like this. */
    static boolean mayBeRoman(char first) {
        return romanDigit(first) != NONE;
    }

    private static int romanDigit(char c) {
        return switch (c) {
            case 'i' -> 1;
            case 'v' -> 5;
            case 'x' -> 10;
            default -> NONE;
        };
    }

    /** A single word below ten: {@code tư → 4}. */
    static int unit(String word) {
        return UNITS.getOrDefault(word, NONE);
    }

    /** The same after ten or a multiple of it, where five is {@code lăm}: {@code tháng mười năm 2021} is in October. */
    static int unitAfterTen(String word) {
        return word.equals("năm") || word.equals("nam") ? NONE : unit(word);
    }

    /** {@code mười}, ten, or {@code mươi}, times ten. */
    static boolean isTen(CharSequence word) {
        return "mười".contentEquals(word) || "mươi".contentEquals(word) || "muoi".contentEquals(word);
    }
}
