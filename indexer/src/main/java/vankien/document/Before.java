package vankien.document;

import org.jspecify.annotations.Nullable;

/** What stands before a number and says whether it can be the number of a code. */
final class Before {
    private final String text;
    private final SymbolTable symbols;

    Before(String text, SymbolTable symbols) {
        this.text = text;
        this.symbols = symbols;
    }

    /** False inside dates ({@code 10} of {@code 25/10/2021}), decimals and words ({@code Covid-19}). */
    boolean admitsNumberAt(int digits) {
        if (digits == 0) {
            return true;
        }
        char previous = text.charAt(digits - 1);
        if (SymbolToken.isLetterOrMark(previous)) {
            return isAnnounced(digits) || typeBefore(digits) != null;
        }
        if (digits == 1) {
            return true;
        }
        char second = text.charAt(digits - 2);
        return switch (previous) {
            case '/' -> !SymbolToken.isDigit(second);
            case '.' -> !SymbolToken.isDigit(second) || isGroup(digits);
            case '-', '–', '_' -> !SymbolToken.isLetterOrMark(second) || isAnnounced(digits);
            default -> true;
        };
    }

    /** {@code 1.300-QĐ/TU} is number 1300: the offset of its first digit. */
    int startOfGroupedNumber(int digits, int end) {
        if (end - digits != 3 || digits < 2 || text.charAt(digits - 1) != '.' || !isGroup(digits)) {
            return digits;
        }
        int start = digits - 2;
        return start > 0 && SymbolToken.isDigit(text.charAt(start - 1)) ? start - 1 : start;
    }

    private boolean isGroup(int digits) {
        int end = digits;
        while (end < text.length() && end - digits < 4 && SymbolToken.isDigit(text.charAt(end))) {
            end++;
        }
        int start = digits - 1;
        while (start > 0 && digits - start < 5 && SymbolToken.isDigit(text.charAt(start - 1))) {
            start--;
        }
        int before = digits - 1 - start;
        boolean free = start == 0 || (text.charAt(start - 1) != '.' && text.charAt(start - 1) != ',');
        return end - digits == 3 && before >= 1 && before <= 2 && free;
    }

    /** Whether {@code số} stands before it, with a colon or not. */
    boolean isAnnounced(int number) {
        int end = number;
        while (end > 0 && number - end < 4 && isSpaceOrColon(text.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < 5 && SymbolToken.isLetterOrMark(text.charAt(start - 1))) {
            start--;
        }
        // A space lost before it: Chỉ thịsố50-CT/TW.
        String word = Unaccented.of(text.substring(start, end));
        return word.equals("so") || (end == number && word.endsWith("so")) || (end < number && word.equals("s"));
    }

    /** The known type symbol in capitals directly before the number or one space before it, else null. */
    @Nullable
    SymbolToken typeBefore(int number) {
        int end = number > 0 && CodeTail.isSpace(text.charAt(number - 1)) ? number - 1 : number;
        int start = end;
        while (start > 0 && end - start < 7 && SymbolToken.isLetterOrMark(text.charAt(start - 1))) {
            start--;
        }
        boolean afterSlash = start > 0 && (text.charAt(start - 1) == '/' || text.charAt(start - 1) == '-');
        if (start == end || end - start >= 7 || afterSlash) {
            return null;
        }
        SymbolToken token = SymbolToken.at(text.substring(start, end), 0);
        String type = Character.isUpperCase(text.charAt(start)) && token.end() == end - start
                ? symbols.type(token.text())
                : null;
        // Its length must be that of the printed letters: the caller counts back from the end.
        return type != null && type.length() == end - start ? new SymbolToken(type, end) : null;
    }

    private static boolean isSpaceOrColon(char c) {
        return c == ':' || CodeTail.isSpace(c);
    }
}
