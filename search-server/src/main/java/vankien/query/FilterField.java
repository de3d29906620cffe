package vankien.query;

import java.util.Locale;
import java.util.Optional;

/** The document values that a request can filter by and count, with their names in the API. */
public enum FilterField {
    TYPE,
    YEAR,
    ISSUER,
    LEVEL,
    PLACE,
    TERM,
    SIGNER,
    CITES,
    STATUS,
    FORMAT;

    /** The parameter's name, e.g. {@code issuer}. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field with this parameter name, or empty. */
    public static Optional<FilterField> ofParameter(String name) {
        for (FilterField field : values()) {
            if (field.parameter().equals(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
