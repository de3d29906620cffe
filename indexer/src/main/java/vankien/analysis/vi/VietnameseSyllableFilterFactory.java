package vankien.analysis.vi;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/** {@code vietnameseSyllable(mergeIY=false)}: see {@link VietnameseSyllableFilter}. */
public final class VietnameseSyllableFilterFactory extends TokenFilterFactory {
    /** SPI name. */
    public static final String NAME = "vietnameseSyllable";

    private final boolean mergeIY;

    /** Takes {@code mergeIY} and no other argument. */
    public VietnameseSyllableFilterFactory(Map<String, String> args) {
        super(args);
        mergeIY = getBoolean(args, "mergeIY", false);
        if (!args.isEmpty()) {
            throw new IllegalArgumentException("Unknown parameters: " + args);
        }
    }

    /** For the service loader only. */
    public VietnameseSyllableFilterFactory() {
        throw defaultCtorException();
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new VietnameseSyllableFilter(input, mergeIY);
    }

    @Override
    public TokenStream normalize(TokenStream input) {
        return create(input);
    }
}
