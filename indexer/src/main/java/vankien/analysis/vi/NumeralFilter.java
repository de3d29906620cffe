package vankien.analysis.vi;

import java.io.IOException;
import java.nio.CharBuffer;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;

/**
 * Adds the Arabic form of numerals that name something: {@code khóa XIII → khoá | xiii, 13}, {@code lần thứ mười ba → lần
 * | thứ | mười, 13 | ba}.
 *
 * <p>Only after the words that announce them (khóa, đại hội, hội nghị, trung ương, nhiệm kỳ, thứ, chương, phần …),
 * because i, v and xi are also other things. The printed tokens stay, and an index forgets how many of them the added one
 * spans: {@code "lần thứ 13 của"} as a phrase finds XIII but not mười ba. Wants lower case; works on folded text too.
 */
public final class NumeralFilter extends TokenQueue {
    /** Type of the added tokens. */
    public static final String TYPE = "numeral";

    private static final Set<String> TRIGGERS =
            Set.of("khoa", "ky", "ki", "thu", "chuong", "phan", "quy", "muc", "tap");

    private static final Set<String> TRIGGER_PAIRS = Set.of("dai hoi", "hoi nghi", "trung uong", "phu luc");

    private static final int LONGEST_WORD = 6;

    /** The last two tokens as printed; length 0 where they are too long for a trigger. Folded only when needed. */
    private char[] before = new char[LONGEST_WORD];

    private char[] last = new char[LONGEST_WORD];
    private int beforeLength;
    private int lastLength;

    /** Looks for numerals in the tokens of the input. */
    public NumeralFilter(TokenStream input) {
        super(input);
    }

    @Override
    void examine() throws IOException {
        int value = Numerals.roman(termAttribute);
        if (value != Numerals.NONE) {
            String word = VietnameseFolding.fold(CharBuffer.wrap(last, 0, lastLength));
            if (TRIGGERS.contains(word) || TRIGGER_PAIRS.contains(beforeWord() + " " + word)) {
                add(Integer.toString(value), offsetAttribute.endOffset(), 1);
            }
        } else if (isOrdinal()) {
            addNumberWords(VietnameseFolding.fold(termAttribute));
        }
        remember();
    }

    private String beforeWord() {
        return VietnameseFolding.fold(CharBuffer.wrap(before, 0, beforeLength));
    }

    /** After lần thứ. */
    private boolean isOrdinal() {
        return lastLength == 3
                && last[0] == 't'
                && last[1] == 'h'
                && VietnameseFolding.fold(last[2]) == 'u'
                && beforeWord().equals("lan");
    }

    private void remember() {
        char[] free = before;
        before = last;
        beforeLength = lastLength;
        last = free;
        lastLength = termAttribute.length() <= LONGEST_WORD ? termAttribute.length() : 0;
        System.arraycopy(termAttribute.buffer(), 0, last, 0, lastLength);
    }

    private void addNumberWords(String first) throws IOException {
        Ahead second = peek(0);
        String next = second == null || second.increment() != 1 ? "" : VietnameseFolding.fold(second.term());
        if (Numerals.isTen(first)) {
            int unit = Numerals.unit(next);
            if (second != null && unit != Numerals.NONE) {
                add(Integer.toString(10 + unit), second.end(), 2);
            } else {
                add("10", offsetAttribute.endOffset(), 1);
            }
            return;
        }
        int unit = Numerals.unit(first);
        if (unit == Numerals.NONE) {
            return;
        }
        if (second == null || !Numerals.isTen(next)) {
            add(Integer.toString(unit), offsetAttribute.endOffset(), 1);
            return;
        }
        Ahead third = peek(1);
        int digit = third == null || third.increment() != 1
                ? Numerals.NONE
                : Numerals.unit(VietnameseFolding.fold(third.term()));
        if (third != null && digit != Numerals.NONE) {
            add(Integer.toString(10 * unit + digit), third.end(), 3);
        } else {
            add(Integer.toString(10 * unit), second.end(), 2);
        }
    }

    @Override
    String type() {
        return TYPE;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        beforeLength = 0;
        lastLength = 0;
    }
}
