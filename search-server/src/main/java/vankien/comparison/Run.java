package vankien.comparison;

/**
 * Words of one text in a row.
 *
 * @param changed whether the other text does not have them
 */
public record Run(String text, boolean changed) {
    /** Its words without the white space behind them. */
    public String words() {
        return text.stripTrailing();
    }

    /** The white space behind its words. */
    public String space() {
        return text.substring(words().length());
    }
}
