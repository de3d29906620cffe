package vankien.document;

import org.jspecify.annotations.Nullable;

/**
 * Numbers in which OCR took a digit for a letter: {@code l2-CT/TU}, {@code 1O-NQ/TW}. Read only where a digit is left, both
 * symbols are known and the number stands free.
 */
final class LookAlikeNumber {
    private static final int LONGEST = 4;
    private static final String ONES = "lI|";
    private static final String NOUGHTS = "oO";

    private final String text;
    private final SymbolTable symbols;

    LookAlikeNumber(String text, SymbolTable symbols) {
        this.text = text;
        this.symbols = symbols;
    }

    /**
     * The code whose number holds the digits from {@code start} to {@code end}, or null.
     *
     * @param lastEnd the end of the code before: no code begins before it
     */
    @Nullable
    CodeMention at(int start, int end, int lastEnd) {
        int first = start;
        while (first > lastEnd && start - first < LONGEST && digit(text.charAt(first - 1)) != 0) {
            first--;
        }
        int last = end;
        while (last < text.length() && last - end < LONGEST && isOrLooksLikeDigit(text.charAt(last))) {
            last++;
        }
        boolean guessed = first < start || last > end;
        if (!guessed || last - first > LONGEST || !isFree(first) || !CodeTail.mayBeginAt(text, last)) {
            return null;
        }
        CodeTail tail = new CodeTail(text, symbols, false).readFrom(last);
        return tail.isComplete() && tail.isOfKnownSymbols()
                ? new CodeMention(first, tail.end(), tail.code(number(first, last)))
                : null;
    }

    private boolean isFree(int first) {
        if (first == 0) {
            return true;
        }
        char before = text.charAt(first - 1);
        return !SymbolToken.isLetterOrMark(before)
                && !SymbolToken.isDigit(before)
                && before != '/'
                && before != '.'
                && before != ','
                && !CodeTail.isHyphen(before);
    }

    private String number(int first, int last) {
        StringBuilder number = new StringBuilder();
        for (int i = first; i < last; i++) {
            char digit = digit(text.charAt(i));
            number.append(digit == 0 ? text.charAt(i) : digit);
        }
        return number.toString();
    }

    private static boolean isOrLooksLikeDigit(char c) {
        return SymbolToken.isDigit(c) || digit(c) != 0;
    }

    /** The digit that the letter is taken for, or 0. */
    private static char digit(char letter) {
        return ONES.indexOf(letter) >= 0 ? '1' : NOUGHTS.indexOf(letter) >= 0 ? '0' : 0;
    }
}
