package vankien.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

    private static final Map<String, FilterField> BY_PARAMETER =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FilterField::parameter, field -> field));

    private final String parameter = name().toLowerCase(Locale.ROOT);

    /** The parameter's name, e.g. {@code issuer}. */
    public String parameter() {
        return parameter;
    }

    /** The field with this parameter name, or empty. */
    public static Optional<FilterField> ofParameter(String name) {
        return Optional.ofNullable(BY_PARAMETER.get(name));
    }
}
