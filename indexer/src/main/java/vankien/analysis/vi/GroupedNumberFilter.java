package vankien.analysis.vi;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a number with points between its thousands the same without them: {@code 500.000 → 500.000, 500000} and {@code
 * 1.234.567,5 → 1.234.567,5, 1234567,5}.
 *
 * <p>Only groups of exactly three digits, and no zero in front ({@code 0.125} is a fraction to others). The printed token
 * stays.
 */
public final class GroupedNumberFilter extends TokenFilter {
    private static final int SHORTEST = "1.000".length();
    private static final int LONGEST = 40;

    private final CharTermAttribute termAttribute = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute positionAttribute = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute typeAttribute = addAttribute(TypeAttribute.class);

    /** The token just emitted, to be emitted again without its points. */
    private @Nullable State grouped;

    /** Looks for numbers in the tokens of the input. */
    public GroupedNumberFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (grouped != null) {
            restoreState(grouped);
            grouped = null;
            String digits = termAttribute.toString().replace(".", "");
            termAttribute.setEmpty().append(digits);
            positionAttribute.setPositionIncrement(0);
            typeAttribute.setType(NumeralFilter.TYPE);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        int length = termAttribute.length();
        // What stands beside another token is a date or a code.
        if (length >= SHORTEST
                && length <= LONGEST
                && isGrouped(length)
                && positionAttribute.getPositionIncrement() != 0) {
            grouped = captureState();
        }
        return true;
    }

    private boolean isGrouped(int length) {
        char first = termAttribute.charAt(0);
        if (first < '1' || first > '9') {
            return false;
        }
        int digits = 0;
        int groups = 0;
        for (int i = 0; i < length; i++) {
            char c = termAttribute.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' && (groups == 0 ? digits <= 3 : digits == 3)) {
                groups++;
                digits = 0;
            } else if (c == ',') {
                return groups > 0 && digits == 3 && isDigits(i + 1, length);
            } else {
                return false;
            }
        }
        return groups > 0 && digits == 3;
    }

    private boolean isDigits(int from, int to) {
        for (int i = from; i < to; i++) {
            if (termAttribute.charAt(i) < '0' || termAttribute.charAt(i) > '9') {
                return false;
            }
        }
        return from < to;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        grouped = null;
    }
}
