package vankien.analysis.vi;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Emits the pairs of adjacent tokens and nothing else: {@code nghị quyết trung ương → nghị quyết | quyết trung | trung
 * ương}.
 *
 * <p>A pair stands at the position of its first token. Tokens with a gap between them make no pair, tokens at the same
 * position as another (synonyms) take no part, and neither do monsters of more than {@value #LONGEST} characters, whose
 * pairs would exceed what an index can store.
 */
public final class SyllablePairFilter extends TokenFilter {
    /** Type of the emitted tokens. */
    public static final String TYPE = "pair";

    private static final int LONGEST = 255;

    private final CharTermAttribute termAttribute = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsetAttribute = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute positionAttribute = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute typeAttribute = addAttribute(TypeAttribute.class);

    /** The token before, and then a space. */
    private char[] first = new char[LONGEST + 1];

    private char[] second = new char[LONGEST + 1];
    private int firstLength;
    private int firstStart;

    /** From the first token of the last pair to {@link #first}, in positions. */
    private int distance;

    /** Pairs the tokens of the input. */
    public SyllablePairFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (input.incrementToken()) {
            int increment = positionAttribute.getPositionIncrement();
            if (increment == 0) {
                continue;
            }
            int length = termAttribute.length();
            int start = offsetAttribute.startOffset();
            boolean pairs = firstLength > 0 && increment == 1 && length <= LONGEST;
            if (length <= LONGEST) {
                System.arraycopy(termAttribute.buffer(), 0, second, 0, length);
                second[length] = ' ';
            }
            if (pairs) {
                emit(length);
            }
            distance = pairs ? increment : distance + increment;
            char[] free = first;
            first = second;
            second = free;
            firstLength = length <= LONGEST ? length : 0;
            firstStart = start;
            if (pairs) {
                return true;
            }
        }
        return false;
    }

    private void emit(int length) {
        int pairLength = firstLength + 1 + length;
        char[] pair = termAttribute.resizeBuffer(pairLength);
        System.arraycopy(first, 0, pair, 0, firstLength + 1);
        System.arraycopy(second, 0, pair, firstLength + 1, length);
        termAttribute.setLength(pairLength);
        offsetAttribute.setOffset(firstStart, offsetAttribute.endOffset());
        positionAttribute.setPositionIncrement(distance);
        typeAttribute.setType(TYPE);
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        firstLength = 0;
        distance = 0;
    }

    @Override
    public void end() throws IOException {
        super.end();
        // The last token began no pair, but the next value of the field still comes after it.
        positionAttribute.setPositionIncrement(positionAttribute.getPositionIncrement() + distance);
    }
}
