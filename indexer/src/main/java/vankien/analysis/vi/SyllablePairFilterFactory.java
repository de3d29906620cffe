package vankien.analysis.vi;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/** {@code vietnameseSyllablePair()}: see {@link SyllablePairFilter}. */
public final class SyllablePairFilterFactory extends TokenFilterFactory {
    /** SPI name. */
    public static final String NAME = "vietnameseSyllablePair";

    /** Takes no argument. */
    public SyllablePairFilterFactory(Map<String, String> args) {
        super(args);
        if (!args.isEmpty()) {
            throw new IllegalArgumentException("Unknown parameters: " + args);
        }
    }

    /** For the service loader only. */
    public SyllablePairFilterFactory() {
        throw defaultCtorException();
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new SyllablePairFilter(input);
    }
}
