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

    /** Where the last mention ended, also one of the piece before. */
    private int lastEnd;

    CodeScanner(String text, SymbolTable symbols) {
        this(text, symbols, 0);
    }

    CodeScanner(String text, SymbolTable symbols, int lastEnd) {
        this.text = text;
        this.symbols = symbols;
        this.lastEnd = lastEnd;
    }

    List<CodeMention> scan() {
        scan(0, text.length());
        return found();
    }

    List<CodeMention> found() {
        return List.copyOf(found);
    }

    int lastEnd() {
        return lastEnd;
    }

    /** Looks at the numbers that begin from {@code from} on and before {@code to}; gives the offset to go on from. */
    int scan(int from, int to) {
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                i++;
                continue;
            }
            int end = endOfDigits(i + 1);
            CodeMention mention = end - i <= LONGEST_NUMBER ? mentionAt(i, end) : null;
            if (mention == null) {
                mention = new LookAlikeNumber(text, symbols).at(i, end, lastEnd);
            }
            if (mention == null) {
                i = end;
            } else {
                found.addAll(NumberList.before(text, mention));
                found.add(mention);
                lastEnd = mention.end();
                i = lastEnd;
            }
        }
        return i;
    }

    /** The offset after the digits that go on at {@code from}. */
    int endOfDigits(int from) {
        int end = from;
        while (end < text.length() && SymbolToken.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private @Nullable CodeMention mentionAt(int digits, int digitsEnd) {
        int end = endOfSuffix(digitsEnd);
        if (!CodeTail.mayBeginAt(text, end)) {
            return null;
        }
        Before before = new Before(text, symbols);
        if (!before.admitsNumberAt(digits)) {
            return null;
        }
        int start = before.startOfGroupedNumber(digits, digitsEnd);
        String number = text.substring(start, end).replace(".", "");
        CodeTail tail = new CodeTail(text, symbols, before.isAnnounced(start)).readFrom(end);
        if (tail.isComplete()) {
            return new CodeMention(start, tail.end(), tail.code(number));
        }
        // KL21/TW, KL 21-TW: the type stands before the number.
        SymbolToken type = before.typeBefore(start);
        if (type != null && tail.isIssuerOnly()) {
            int typeStart = type.end() - type.text().length();
            if (lastEnd <= typeStart) {
                return new CodeMention(typeStart, tail.end(), tail.code(number, type.text()));
            }
        }
        // Nghị định số 22/CP: the words have the type.
        if (tail.isOfOldState() && NumberList.isAnnounced(text, start)) {
            return new CodeMention(start, tail.end(), tail.oldStateCode(number));
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
