package vankien.analysis.vi;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/** {@code vietnameseNumeral()}: see {@link NumeralFilter}. */
public final class NumeralFilterFactory extends TokenFilterFactory {
    /** SPI name. */
    public static final String NAME = "vietnameseNumeral";

    /** Takes no argument. */
    public NumeralFilterFactory(Map<String, String> args) {
        super(args);
        if (!args.isEmpty()) {
            throw new IllegalArgumentException("Unknown parameters: " + args);
        }
    }

    /** For the service loader only. */
    public NumeralFilterFactory() {
        throw defaultCtorException();
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new NumeralFilter(input);
    }
}
