package vankien.analysis.vi;

import java.util.Map;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;

/** {@code vietnameseDocumentCode(maxTokenLength=255)}: see {@link DocumentCodeTokenizer}. */
public final class DocumentCodeTokenizerFactory extends TokenizerFactory {
    /** SPI name. */
    public static final String NAME = "vietnameseDocumentCode";

    private final int maxTokenLength;

    /** Takes {@code maxTokenLength}, 255 without it; longer tokens are cut. */
    public DocumentCodeTokenizerFactory(Map<String, String> args) {
        super(args);
        maxTokenLength = getInt(args, "maxTokenLength", 255);
        if (!args.isEmpty()) {
            throw new IllegalArgumentException("Unknown parameters: " + args);
        }
    }

    /** For the service loader only. */
    public DocumentCodeTokenizerFactory() {
        throw defaultCtorException();
    }

    @Override
    public DocumentCodeTokenizer create(AttributeFactory factory) {
        DocumentCodeTokenizer tokenizer = new DocumentCodeTokenizer(factory);
        tokenizer.setMaxTokenLength(maxTokenLength);
        return tokenizer;
    }
}
