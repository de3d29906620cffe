package vankien.query;

import java.util.Locale;
import java.util.Optional;

/** The orders of hits. In each, ties go by date, newest first, then by id. */
public enum Sorting {
    RELEVANCE,
    NEWEST,
    OLDEST;

    /** The value of {@code sort}. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The order with this parameter value, or empty. */
    public static Optional<Sorting> ofParameter(String value) {
        for (Sorting sorting : values()) {
            if (sorting.parameter().equals(value)) {
                return Optional.of(sorting);
            }
        }
        return Optional.empty();
    }
}
