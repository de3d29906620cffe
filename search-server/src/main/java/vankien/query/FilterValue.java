package vankien.query;

/**
 * One value of a filter.
 *
 * @param value what the document must have; {@code none} stands for unknown
 * @param excluded whether documents with this value are left out instead
 */
public record FilterValue(String value, boolean excluded) {
    /** Stands for documents that do not have the value. */
    public static final String NONE = "none";

    /** Reads a value as a parameter has it: a leading {@code -} excludes. */
    public static FilterValue of(String parameter) {
        return parameter.length() > 1 && parameter.startsWith("-")
                ? new FilterValue(parameter.substring(1), true)
                : new FilterValue(parameter, false);
    }

    /** The value as a parameter has it. */
    public String parameter() {
        return excluded ? "-" + value : value;
    }
}
