package vankien.analysis.vi;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;

/**
 * Adds the Arabic form of numerals that name something: {@code khóa XIII → khoá | xiii, 13}, {@code lần thứ mười ba → lần
 * | thứ | mười, 13 | ba}.
 *
 * <p>Only after the words that announce them (khóa, đại hội, hội nghị, trung ương, nhiệm kỳ, thứ, chương, phần …),
 * because i, v and xi are also other things. The printed tokens stay. Wants lower case; works on folded text too.
 */
public final class NumeralFilter extends TokenQueue {
    /** Type of the added tokens. */
    public static final String TYPE = "numeral";

    private static final Set<String> TRIGGERS =
            Set.of("khoa", "ky", "ki", "thu", "chuong", "phan", "quy", "muc", "tap");

    private static final Set<String> TRIGGER_PAIRS = Set.of("dai hoi", "hoi nghi", "trung uong", "phu luc");

    /** All words of the triggers, and lần of lần thứ. */
    private static final CharArraySet WORDS = new CharArraySet(32, false);

    static {
        WORDS.addAll(TRIGGERS);
        WORDS.addAll(List.of("dai", "hoi", "nghi", "trung", "uong", "phu", "luc", "lan"));
    }

    private static final int LONGEST_WORD = 6;

    private final char[] folded = new char[LONGEST_WORD];

    /** The last two tokens, folded; empty where they are no trigger. */
    private String before = "";

    private String last = "";

    /** Looks for numerals in the tokens of the input. */
    public NumeralFilter(TokenStream input) {
        super(input);
    }

    @Override
    void examine() throws IOException {
        if (!last.isEmpty() && (TRIGGERS.contains(last) || TRIGGER_PAIRS.contains(before + " " + last))) {
            int value = Numerals.roman(termAttribute);
            if (value != Numerals.NONE) {
                add(Integer.toString(value), offsetAttribute.endOffset(), 1);
            } else if (last.equals("thu") && before.equals("lan")) {
                addNumberWords(VietnameseFolding.fold(termAttribute));
            }
        }
        before = last;
        last = triggerWord();
    }

    /** The current token, folded, if it is part of a trigger. Most are not and allocate nothing. */
    private String triggerWord() {
        int length = termAttribute.length();
        if (length > LONGEST_WORD) {
            return "";
        }
        for (int i = 0; i < length; i++) {
            folded[i] = VietnameseFolding.fold(termAttribute.charAt(i));
        }
        return WORDS.contains(folded, 0, length) ? new String(folded, 0, length) : "";
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
        before = "";
        last = "";
    }
}
