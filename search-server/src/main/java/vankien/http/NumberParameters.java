package vankien.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of a request that takes whole numbers and a cursor; everything wrong is refused at once. */
final class NumberParameters {
    private final QueryParameters sent;
    private final List<ParameterError> errors;

    private NumberParameters(QueryParameters sent, List<ParameterError> errors) {
        this.sent = sent;
        this.errors = errors;
    }

    /** Reads the parameters with these names; any other is wrong, as is one that is sent twice. */
    static NumberParameters read(QueryParameters sent, List<String> names) {
        List<ParameterError> errors = new ArrayList<>(RequestErrors.unknownOrMalformed(sent, names));
        for (String name : names) {
            int times = sent.all(name).size();
            if (times > 1) {
                errors.add(ParameterError.of(name, "repeated", String.valueOf(times)));
            }
        }
        return new NumberParameters(sent, errors);
    }

    /** A number in a range; the default where it was not sent or is wrong. */
    int number(String name, int otherwise, int least, int most) {
        String value = sent.first(name).orElse(String.valueOf(otherwise));
        // At most three digits, so that it is an int.
        boolean number = value.matches("[0-9]{1,3}");
        if (!number || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            errors.add(ParameterError.of(name, "not_in_range", value, String.valueOf(least), String.valueOf(most)));
            return otherwise;
        }
        return Integer.parseInt(value);
    }

    /** The cursor, null on the first page. */
    @Nullable
    String cursor() {
        String cursor = sent.first("cursor").orElse(null);
        if (cursor != null && cursor.isEmpty()) {
            errors.add(ParameterError.of("cursor", "cursor_empty", ""));
        }
        return cursor;
    }

    /** Refuses the request when anything is wrong. */
    void refuse() {
        RequestErrors.refuse(errors);
    }
}
