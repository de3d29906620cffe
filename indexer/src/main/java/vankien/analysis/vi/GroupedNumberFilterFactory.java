package vankien.analysis.vi;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/** {@code vietnameseGroupedNumber()}: see {@link GroupedNumberFilter}. */
public final class GroupedNumberFilterFactory extends TokenFilterFactory {
    /** SPI name. */
    public static final String NAME = "vietnameseGroupedNumber";

    /** Takes no argument. */
    public GroupedNumberFilterFactory(Map<String, String> args) {
        super(args);
        if (!args.isEmpty()) {
            throw new IllegalArgumentException("Unknown parameters: " + args);
        }
    }

    /** For the service loader only. */
    public GroupedNumberFilterFactory() {
        throw defaultCtorException();
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new GroupedNumberFilter(input);
    }
}
