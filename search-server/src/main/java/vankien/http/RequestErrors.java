package vankien.http;

import java.util.ArrayList;
import java.util.List;

/** What can be wrong with the parameters of any request, whatever it asks for. */
final class RequestErrors {
    private RequestErrors() {}

    /** An error for each parameter that is not one of these names or cannot be decoded. */
    static List<ParameterError> unknownOrMalformed(QueryParameters sent, List<String> names) {
        List<ParameterError> errors = new ArrayList<>();
        for (String part : sent.malformed()) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            errors.add(ParameterError.of(name, "malformed", part));
        }
        for (String name : sent.values().keySet()) {
            if (!names.contains(name)) {
                String key = names.isEmpty() ? "unknown_none_allowed" : "unknown";
                errors.add(ParameterError.of(name, key, name, String.join(", ", names)));
            }
        }
        return errors;
    }

    /** Refuses the request when anything is wrong. */
    static void refuse(List<ParameterError> errors) {
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemKind.INVALID_PARAMETERS, errors);
        }
    }
}
