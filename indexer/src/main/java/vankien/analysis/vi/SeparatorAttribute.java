package vankien.analysis.vi;

import org.apache.lucene.util.Attribute;

/**
 * What stands between a token and the one before it. {@link DocumentCodeTokenizer} tells it; of other tokenizers it is
 * {@link #UNKNOWN}.
 */
public interface SeparatorAttribute extends Attribute {
    /** The tokenizer does not tell. */
    char UNKNOWN = 0;

    /** Only spaces, with at most one line break. */
    char SPACE = ' ';

    /** A tabulator, a comma, a bar, the beginning of the text, several marks: they keep tokens apart. */
    char BORDER = '|';

    /** One of {@code / - .} (dashes of any length are {@code -}), with or without spaces beside it; or one of the above. */
    char mark();

    /** Whether there are spaces beside the mark. */
    boolean isSpaced();

    /** Sets both. */
    void set(char mark, boolean spaced);
}
