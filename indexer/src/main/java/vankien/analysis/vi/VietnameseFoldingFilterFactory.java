package vankien.analysis.vi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/** {@code vietnameseFolding(level=letters|tones)}, letters by default: see {@link VietnameseFoldingFilter}. */
public final class VietnameseFoldingFilterFactory extends TokenFilterFactory {
    /** SPI name. */
    public static final String NAME = "vietnameseFolding";

    private final FoldingLevel level;

    /** Takes {@code level} and no other argument. */
    public VietnameseFoldingFilterFactory(Map<String, String> args) {
        super(args);
        level = FoldingLevel.valueOf(
                get(args, "level", List.of("letters", "tones"), "letters").toUpperCase(Locale.ROOT));
        if (!args.isEmpty()) {
            throw new IllegalArgumentException("Unknown parameters: " + args);
        }
    }

    /** For the service loader only. */
    public VietnameseFoldingFilterFactory() {
        throw defaultCtorException();
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new VietnameseFoldingFilter(input, level);
    }

    @Override
    public TokenStream normalize(TokenStream input) {
        return create(input);
    }
}
