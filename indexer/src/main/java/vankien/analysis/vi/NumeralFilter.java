package vankien.analysis.vi;

import java.io.IOException;
import org.apache.lucene.analysis.TokenStream;

/**
 * Adds the Arabic form of numerals that name something: {@code khóa XIII → khoá | xiii, 13}, {@code lần thứ mười ba → lần
 * | thứ | mười, 13 | ba}, {@code TW4 → tw4, 4}, {@code khóa 09 → khoá | 09, 9}.
 *
 * <p>Only after the words that announce them (khóa, đại hội, hội nghị, trung ương, nhiệm kỳ, lần thứ, chương, phần …),
 * because i, v and xi are also other things; between đại hội and its number may stand whose it is ({@code Đại hội Đảng bộ
 * tỉnh Bình Nguyên XIX}). Number words are read after lần thứ, khóa thứ and the like, and mười, mười một … right after
 * khóa, chương and đại hội; not after thứ alone ({@code ngày thứ mười ba}). The second of two numerals after one word ({@code
 * khóa XI, XII}) is not read.
 *
 * <p>The printed tokens stay, and an index forgets how many of them the added one spans: {@code "lần thứ 13 của"} as a
 * phrase finds XIII but not mười ba. Wants lower case; works on folded text too.
 */
public final class NumeralFilter extends TokenQueue {
    /** Type of the added tokens. */
    public static final String TYPE = "numeral";

    private final RecentWords recent = new RecentWords();

    /** Looks for numerals in the tokens of the input. */
    public NumeralFilter(TokenStream input) {
        super(input);
    }

    @Override
    void examine() throws IOException {
        // Nearly every token is a word that is none of these: told by its first and last letter.
        char[] term = termAttribute.buffer();
        int length = termAttribute.length();
        if (length > 0 && length <= 7) {
            int roman = Numerals.mayBeRoman(term[0]) ? Numerals.roman(termAttribute) : Numerals.NONE;
            if (roman != Numerals.NONE) {
                if (Announcement.of(recent).allowsRoman(termAttribute)) {
                    addNumber(roman);
                }
            } else if (isDigit(term[length - 1])) {
                digits(length);
            } else if (recent.lastIsOrdinal() || (term[0] == 'm' && Numerals.isTen(termAttribute))) {
                words();
            }
        }
        recent.add(termAttribute.buffer(), length, markBefore());
    }

    /** {@code 09} after a word that announces it, and {@code tw4} anywhere. */
    private void digits(int length) {
        int first = length;
        while (first > 0 && isDigit(termAttribute.charAt(first - 1))) {
            first--;
        }
        int value = length - first > 2 ? 0 : Integer.parseInt(termAttribute, first, length, 10);
        if (value > 0 && first == 0 && termAttribute.charAt(0) == '0') {
            if (Announcement.of(recent).allowsDigits()) {
                addNumber(value);
            }
        } else if (value > 0
                && first >= 2
                && isCommittee(termAttribute.subSequence(0, first).toString())) {
            addNumber(value);
        }
    }

    /** {@code TW4}, {@code TƯ4}, {@code NQTW4}: a meeting of the Central Committee. */
    private static boolean isCommittee(String letters) {
        return letters.equals("tw") || letters.equals("tư") || letters.equals("nqtw") || letters.equals("nqtư");
    }

    private void words() throws IOException {
        NumberWords number = NumberWords.read(this::wordAt);
        if (number != null && Announcement.of(recent).allowsWords(number.value())) {
            add(Integer.toString(number.value()), number.end(), number.tokens());
        }
    }

    private void addNumber(int value) {
        add(Integer.toString(value), offsetAttribute.endOffset(), 1);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    @Override
    String type() {
        return TYPE;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        recent.clear();
    }
}
