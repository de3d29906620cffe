package vankien.parse;

import java.util.Locale;

/** Roman numerals as they number chapters and terms of office. */
final class RomanNumeral {
    private RomanNumeral() {}

    /** The value, 0 for what is no numeral. */
    static int value(String numeral) {
        int sum = 0;
        int before = 0;
        String digits = numeral.toUpperCase(Locale.ROOT);
        for (int i = digits.length() - 1; i >= 0; i--) {
            int value = switch (digits.charAt(i)) {
                case 'I' -> 1;
                case 'V' -> 5;
                case 'X' -> 10;
                case 'L' -> 50;
                case 'C' -> 100;
                default -> 0;
            };
            if (value == 0) {
                return 0;
            }
            sum += value < before ? -value : value;
            before = Math.max(before, value);
        }
        return sum;
    }
}
