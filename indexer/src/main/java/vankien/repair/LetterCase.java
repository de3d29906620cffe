package vankien.repair;

import java.util.Locale;

/** Capitals that TCVN3 cannot write: {@code §¶NG} is {@code ĐảNG} by its codes, and stands for {@code ĐẢNG}. */
final class LetterCase {
    private LetterCase() {}

    /** Whether all letters of ASCII are capitals, at least one, and letters with marks are small. */
    static boolean isSmallAmongCapitals(String word) {
        int capitals = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < 128 && Character.isLowerCase(c)) {
                return false;
            }
            // Đ and the like have codes: they say as much as a capital of ASCII when they are not the first letter.
            capitals += Character.isUpperCase(c) && (c < 128 || i > 0) ? 1 : 0;
        }
        return capitals > 0;
    }

    /**
     * Raises the small letters with marks of words in capitals, in place. {@code Én} stays: a capital and nothing small but
     * the marked letter is a word in capitals only if more than its first letter is one.
     */
    static void raise(TracedText text) {
        int end;
        for (int start = 0; start < text.length(); start = end + 1) {
            end = start;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            String word = text.text(start, end);
            if (end - start > 1 && isSmallAmongCapitals(word) && !isCapitalAndSmall(word)) {
                String raised = word.toUpperCase(Locale.ROOT);
                for (int i = 0; i < raised.length(); i++) {
                    text.setCharAt(start + i, raised.charAt(i));
                }
            }
        }
    }

    /** {@code Bộ, Hồ, Tôi}: its first letter is a capital, and none behind it. */
    private static boolean isCapitalAndSmall(String word) {
        for (int i = 1; i < word.length(); i++) {
            if (Character.isUpperCase(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
