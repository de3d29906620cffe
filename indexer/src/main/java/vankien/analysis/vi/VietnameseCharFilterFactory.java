package vankien.analysis.vi;

import java.io.Reader;
import java.util.Map;
import org.apache.lucene.analysis.CharFilterFactory;

/** {@code vietnamese()}: see {@link VietnameseCharFilter}. */
public final class VietnameseCharFilterFactory extends CharFilterFactory {
    /** SPI name. */
    public static final String NAME = "vietnamese";

    /** Takes no argument. */
    public VietnameseCharFilterFactory(Map<String, String> args) {
        super(args);
        if (!args.isEmpty()) {
            throw new IllegalArgumentException("Unknown parameters: " + args);
        }
    }

    /** For the service loader only. */
    public VietnameseCharFilterFactory() {
        throw defaultCtorException();
    }

    @Override
    public Reader create(Reader input) {
        return new VietnameseCharFilter(input);
    }

    @Override
    public Reader normalize(Reader input) {
        return create(input);
    }
}
