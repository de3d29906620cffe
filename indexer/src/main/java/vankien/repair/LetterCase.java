package vankien.repair;

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
     * Raises the small letters with marks of words in capitals, in place. {@code Bộ} may be a word of either kind: it is
     * raised in a line that has words in capitals and no other small letters.
     */
    static void raise(TracedText text) {
        int end;
        for (int start = 0; start < text.length(); start = end + 1) {
            end = start;
            boolean small = false;
            for (; end < text.length() && text.charAt(end) != '\n'; end++) {
                small |= text.charAt(end) < 128 && Character.isLowerCase(text.charAt(end));
            }
            raiseLine(text, start, end, !small);
        }
    }

    private static void raiseLine(TracedText text, int from, int to, boolean capitals) {
        boolean raised = false;
        int end;
        for (int start = from; start < to; start = end + 1) {
            end = endOfWord(text, start, to);
            String word = text.text(start, end);
            boolean small = word.chars().anyMatch(Character::isLowerCase);
            if (small && isSmallAmongCapitals(word) && !isCapitalAndSmall(word)) {
                raiseLetters(text, start, end);
                raised = true;
            }
            raised |= isInCapitals(text, start, end, to);
        }
        if (raised && capitals) {
            raiseLetters(text, from, to);
        }
    }

    /** Whether it is a word in capitals that had codes for all of them, {@code THƯ}; not a part of {@code 12-NQ/TU}. */
    private static boolean isInCapitals(TracedText text, int start, int end, int to) {
        boolean bound = (start > 0 && "-/".indexOf(text.charAt(start - 1)) >= 0)
                || (end < to && "-/".indexOf(text.charAt(end)) >= 0);
        String word = text.text(start, end);
        return end - start > 1 && !bound && word.chars().noneMatch(Character::isLowerCase) && Words.isSyllable(word);
    }

    private static int endOfWord(TracedText text, int start, int to) {
        int end = start;
        while (end < to && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static void raiseLetters(TracedText text, int start, int end) {
        for (int i = start; i < end; i++) {
            text.setCharAt(i, Character.toUpperCase(text.charAt(i)));
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
