package vankien.query;

import java.util.Set;

/** What places and bodies were called before: a filter under the present name finds the archive under the old ones. */
@FunctionalInterface
public interface EarlierNames {
    /** None are known. */
    EarlierNames NONE = (field, value) -> Set.of();

    /**
     * The filter keys that a value of a field finds besides its own.
     *
     * @param value the value as it was sent
     */
    Set<String> keys(FilterField field, String value);
}
