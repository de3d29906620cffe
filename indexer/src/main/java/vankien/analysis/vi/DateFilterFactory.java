package vankien.analysis.vi;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/** {@code vietnameseDate()}: see {@link DateFilter}. */
public final class DateFilterFactory extends TokenFilterFactory {
    /** SPI name. */
    public static final String NAME = "vietnameseDate";

    /** Takes no argument. */
    public DateFilterFactory(Map<String, String> args) {
        super(args);
        if (!args.isEmpty()) {
            throw new IllegalArgumentException("Unknown parameters: " + args);
        }
    }

    /** For the service loader only. */
    public DateFilterFactory() {
        throw defaultCtorException();
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new DateFilter(input);
    }
}
