package vankien.citation;

import vankien.document.Unaccented;

/**
 * A text beside the same text in lower case and without diacritics, character for character, so that an offset in the
 * one is an offset in the other. The words that are looked for are written folded too: {@code nghi quyet}.
 */
class FoldedText {
    private static final char[] FOLDED = new char[0x2000];

    static {
        for (char c = 0; c < FOLDED.length; c++) {
            String folded = Unaccented.of(String.valueOf(c));
            FOLDED[c] = folded.length() == 1 ? folded.charAt(0) : Character.toLowerCase(c);
        }
        FOLDED['\u00A0'] = ' ';
    }

    final String text;
    private final char[] plain;

    FoldedText(String text) {
        this.text = text;
        plain = text.toCharArray();
        for (int i = 0; i < plain.length; i++) {
            if (plain[i] < FOLDED.length) {
                plain[i] = FOLDED[plain[i]];
            }
        }
    }

    int length() {
        return plain.length;
    }

    /** The folded character, or 0 outside the text. */
    char at(int offset) {
        return offset >= 0 && offset < plain.length ? plain[offset] : 0;
    }

    /** The character as printed, or 0 outside the text. */
    char printed(int offset) {
        return offset >= 0 && offset < plain.length ? text.charAt(offset) : 0;
    }

    boolean isLetter(int offset) {
        char c = at(offset);
        return (c >= 'a' && c <= 'z') || (c > 0x7F && Character.isLetter(c));
    }

    boolean isDigit(int offset) {
        char c = at(offset);
        return c >= '0' && c <= '9';
    }

    boolean isWordStart(int offset) {
        return !isLetter(offset - 1) && !isDigit(offset - 1);
    }

    boolean isWordEnd(int offset) {
        return !isLetter(offset) && !isDigit(offset);
    }

    boolean isCapital(int offset) {
        return Character.isUpperCase(printed(offset));
    }

    boolean startsWith(int offset, String words) {
        if (offset < 0 || offset + words.length() > plain.length) {
            return false;
        }
        for (int i = 0; i < words.length(); i++) {
            if (at(offset + i) != words.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The offset after the words, which must end where a word ends, or -1. */
    int after(int offset, String words) {
        int end = offset + words.length();
        return startsWith(offset, words) && isWordEnd(end) ? end : -1;
    }

    /** The offset after the words and the spaces behind them, or {@code offset} itself where they do not stand there. */
    int skip(int offset, String... phrases) {
        for (String words : phrases) {
            int end = after(offset, words);
            if (end >= 0) {
                return skipSpaces(end);
            }
        }
        return offset;
    }

    /** The offset at which the words begin that end at {@code end}, where a word begins, or -1. */
    int before(int end, String words) {
        int start = end - words.length();
        return startsWith(start, words) && isWordStart(start) ? start : -1;
    }

    int skipSpaces(int offset) {
        int end = offset;
        while (end - offset < 4 && at(end) == ' ') {
            end++;
        }
        return end;
    }

    int skipSpacesBack(int offset) {
        int start = offset;
        while (offset - start < 4 && at(start - 1) == ' ') {
            start--;
        }
        return start;
    }

    /** Where the letters end that begin at the offset, {@code most} of them at most. */
    int endOfLetters(int offset, int most) {
        int end = offset;
        while (end - offset < most && isLetter(end)) {
            end++;
        }
        return end;
    }

    int endOfDigits(int offset, int most) {
        int end = offset;
        while (end - offset < most && isDigit(end)) {
            end++;
        }
        return end;
    }

    /** Where the letters begin that end at the offset, {@code most} of them at most. */
    int startOfLetters(int offset, int most) {
        int start = offset;
        while (offset - start < most && isLetter(start - 1)) {
            start--;
        }
        return start;
    }

    String folded(int from, int to) {
        return new String(plain, from, to - from);
    }
}
