package vankien.analysis.vi;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Places the tone where it belongs, so that {@code hòa} and {@code hoà} are one term; on request it also writes the 24
 * i/y pairs of {@link SpellingVariants} with y. Wants lower case and NFC; leaves what is no syllable alone.
 */
public final class VietnameseSyllableFilter extends TokenFilter {
    private final CharTermAttribute termAttribute = addAttribute(CharTermAttribute.class);
    private final boolean mergeIY;

    /** Tone placement only. */
    public VietnameseSyllableFilter(TokenStream input) {
        this(input, false);
    }

    /** With {@code mergeIY}, {@code kì} becomes {@code kỳ}. */
    public VietnameseSyllableFilter(TokenStream input, boolean mergeIY) {
        super(input);
        this.mergeIY = mergeIY;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        VietnameseSyllable.placeTone(termAttribute.buffer(), termAttribute.length());
        if (mergeIY) {
            SpellingVariants.mergeIntoY(termAttribute.buffer(), termAttribute.length());
        }
        return true;
    }
}
