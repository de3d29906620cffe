package vankien.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pass over one text. Every run of digits is looked at once, and what follows it is read with a bounded look ahead,
 * so that no text can make it slow.
 */
final class CodeScanner {
    private static final int LONGEST_NUMBER = 6;

    private final String text;
    private final SymbolTable symbols;
    private final List<CodeMention> found = new ArrayList<>();

    CodeScanner(String text, SymbolTable symbols) {
        this.text = text;
        this.symbols = symbols;
    }

    List<CodeMention> scan() {
        int i = 0;
        int length = text.length();
        while (i < length) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < length && SymbolToken.isDigit(text.charAt(end))) {
                end++;
            }
            CodeMention mention = end - i <= LONGEST_NUMBER ? mentionAt(i, end) : null;
            if (mention == null) {
                i = end;
            } else {
                found.addAll(NumberList.before(text, mention));
                found.add(mention);
                i = mention.end();
            }
        }
        return List.copyOf(found);
    }

    private @Nullable CodeMention mentionAt(int digits, int digitsEnd) {
        Before before = new Before(text, symbols);
        if (!before.admitsNumberAt(digits)) {
            return null;
        }
        int start = before.startOfGroupedNumber(digits, digitsEnd);
        int end = endOfSuffix(digitsEnd);
        String number = text.substring(start, end).replace(".", "");
        CodeTail tail = new CodeTail(text, symbols, before.isAnnounced(start)).readFrom(end);
        if (tail.isComplete()) {
            return new CodeMention(start, tail.end(), tail.code(number));
        }
        // KL21/TW, KL 21-TW: the type stands before the number.
        SymbolToken type = before.typeBefore(start);
        if (type != null && tail.isIssuerOnly()) {
            int typeStart = type.end() - type.text().length();
            if (found.isEmpty() || found.getLast().end() <= typeStart) {
                return new CodeMention(typeStart, tail.end(), tail.code(number, type.text()));
            }
        }
        return null;
    }

    /** After the letter of {@code 30a/2008/NQ-CP}, or the same offset where there is none. */
    private int endOfSuffix(int end) {
        if (end + 1 < text.length() && "abcdABCD".indexOf(text.charAt(end)) >= 0) {
            char next = text.charAt(end + 1);
            if (next == '/' || next == '-' || next == '–') {
                return end + 1;
            }
        }
        return end;
    }
}
