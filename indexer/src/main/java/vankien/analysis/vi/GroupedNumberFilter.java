package vankien.analysis.vi;

import java.io.IOException;
import org.apache.lucene.analysis.TokenStream;

/**
 * Adds to a number with points between its thousands the same without them: {@code 500.000 → 500.000, 500000} and {@code
 * 1.234.567,5 → 1.234.567,5, 1234567,5}.
 *
 * <p>Only groups of exactly three digits, and no zero in front ({@code 0.125} is a fraction to others). The printed token
 * stays.
 */
public final class GroupedNumberFilter extends TokenQueue {
    private static final int SHORTEST = "1.000".length();
    private static final int LONGEST = 40;

    /** Looks for numbers in the tokens of the input. */
    public GroupedNumberFilter(TokenStream input) {
        super(input);
    }

    @Override
    void examine() throws IOException {
        int length = termAttribute.length();
        if (length >= SHORTEST && length <= LONGEST && isGrouped(length)) {
            add(termAttribute.toString().replace(".", ""), offsetAttribute.endOffset(), 1);
        }
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

    /** A numeral in another form, as those of {@link NumeralFilter}. */
    @Override
    String type() {
        return NumeralFilter.TYPE;
    }
}
