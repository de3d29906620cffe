package vankien.analysis.vi;

import java.io.IOException;
import java.io.Reader;
import java.util.Objects;
import org.apache.lucene.analysis.charfilter.BaseCharFilter;

/**
 * Gives every way to encode a Vietnamese letter one form before the tokenizer sees it.
 *
 * <p>Letters and their marks are composed, look-alikes of đ become đ, all kinds of space and {@code _} become a space,
 * invisible characters vanish, {@code Ⅻ → XII}, {@code № → số}; half a surrogate pair becomes U+FFFD. Offsets are those of the original text: a highlight
 * covers the letter with all its marks. Linear in the input; text that needs nothing is copied in runs.
 */
public final class VietnameseCharFilter extends BaseCharFilter {
    private static final int BUFFER = 2048;
    /** A letter with more marks than this is no letter; bounds how far the filter looks ahead. */
    private static final int LONGEST_UNIT = 32;

    private final char[] in = new char[BUFFER];
    private int start;
    private int end;
    private boolean atEnd;

    /** The unit just composed, as far as it did not fit into the caller's array. */
    private final char[] unit = new char[LONGEST_UNIT];

    private int unitStart;
    private int unitEnd;

    /** Characters handed out, the current unit included. */
    private int emitted;

    /** Reads from any reader, itself perhaps a char filter. */
    public VietnameseCharFilter(Reader in) {
        super(in);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        while (unitStart == unitEnd) {
            int plain = plainRun(length);
            if (plain > 0) {
                System.arraycopy(in, start, target, offset, plain);
                start += plain;
                emitted += plain;
                return plain;
            }
            if (start == end) {
                return -1;
            }
            nextUnit();
        }
        int count = Math.min(length, unitEnd - unitStart);
        System.arraycopy(unit, unitStart, target, offset, count);
        unitStart += count;
        return count;
    }

    /** How many characters from {@link #start} on are ready to be handed out as they are. */
    private int plainRun(int length) throws IOException {
        fill(2);
        int limit = Math.min(end, start + length);
        int i = start;
        byte treatment = CharTreatment.KEEP;
        for (; i < limit; i++) {
            treatment = CharTreatment.of(in[i]);
            if (treatment > CharTreatment.REPLACE) {
                break;
            }
            if (treatment == CharTreatment.REPLACE) {
                in[i] = CharTreatment.replacement(in[i]);
            }
        }
        if (i == limit) {
            // The last letter waits until it is known that no mark follows.
            treatment = i < end ? CharTreatment.of(in[i]) : atEnd ? CharTreatment.KEEP : CharTreatment.MARK;
        }
        boolean lastIsBase = treatment == CharTreatment.MARK || treatment == CharTreatment.DELETE;
        return Math.max(0, lastIsBase ? i - 1 - start : i - start);
    }

    /** Composes the letter at {@link #start} with all that belongs to it; may come out empty. */
    private void nextUnit() throws IOException {
        fill(LONGEST_UNIT);
        unitStart = 0;
        unitEnd = 0;
        char first = in[start];
        byte treatment = CharTreatment.of(first);
        if (treatment == CharTreatment.EXPAND) {
            start++;
            expand(CharTreatment.expansion(first));
            return;
        }
        if (treatment != CharTreatment.DELETE) {
            unit[unitEnd++] = treatment == CharTreatment.REPLACE ? CharTreatment.replacement(first) : first;
        }
        int i = start + 1;
        for (; i < end && i - start < LONGEST_UNIT; i++) {
            treatment = CharTreatment.of(in[i]);
            if (treatment == CharTreatment.MARK) {
                unit[unitEnd++] = in[i];
            } else if (treatment != CharTreatment.DELETE) {
                break;
            }
        }
        if (unitEnd > 1) {
            unitEnd = MarkComposition.compose(unit, unitEnd);
        }
        int vanished = i - start - unitEnd;
        start = i;
        emitted += unitEnd;
        if (vanished > 0) {
            // From here on; so a token that ends with this letter ends after its last mark.
            addOffCorrectMap(emitted, getLastCumulativeDiff() + vanished);
        }
    }

    /** All letters of an expansion begin where the one character began, and what follows begins after it. */
    private void expand(String letters) {
        int before = getLastCumulativeDiff();
        letters.getChars(0, letters.length(), unit, 0);
        unitEnd = letters.length();
        int word = letters.stripTrailing().length();
        for (int i = 1; i <= letters.length(); i++) {
            addOffCorrectMap(emitted + i, before - i + (i < word ? 0 : 1));
        }
        emitted += letters.length();
    }

    /** Reads until so many characters are there or the input ends. */
    private void fill(int wanted) throws IOException {
        if (atEnd || end - start >= wanted) {
            return;
        }
        System.arraycopy(in, start, in, 0, end - start);
        end -= start;
        start = 0;
        while (end < wanted) {
            int count = input.read(in, end, in.length - end);
            atEnd = count < 0;
            int read = end;
            end += Math.max(0, count);
            replaceHalves(Math.max(start, read - 1), read);
            if (atEnd) {
                return;
            }
        }
    }

    /**
     * Puts U+FFFD in the place of half a surrogate pair: the tokenizers of Lucene lose words around one, depending on how
     * they are handed the text. The last character waits for the next until the input ends.
     */
    private void replaceHalves(int from, int read) {
        for (int i = from; i < end; i++) {
            char c = in[i];
            if (!Character.isSurrogate(c)) {
                continue;
            }
            boolean pair;
            if (Character.isHighSurrogate(c)) {
                pair = i + 1 < end ? Character.isLowSurrogate(in[i + 1]) : !atEnd;
            } else {
                pair = i < read || (i > start && Character.isHighSurrogate(in[i - 1]));
            }
            if (!pair) {
                in[i] = '\uFFFD';
            }
        }
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }
}
