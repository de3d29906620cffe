package vankien.analysis.vi;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Replaces each term by its folded form. It never keeps both: a field in which {@code duong} means {@code đường} and
 * itself ranks worse than two fields.
 */
public final class VietnameseFoldingFilter extends TokenFilter {
    private final CharTermAttribute termAttribute = addAttribute(CharTermAttribute.class);
    private final FoldingLevel level;

    /** Folds all tokens of the input to one level. */
    public VietnameseFoldingFilter(TokenStream input, FoldingLevel level) {
        super(input);
        this.level = level;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        char[] term = termAttribute.buffer();
        int length = termAttribute.length();
        switch (level) {
            case LETTERS -> termAttribute.setLength(VietnameseFolding.fold(term, length));
            case TONES -> VietnameseFolding.stripTones(term, length);
        }
        return true;
    }
}
