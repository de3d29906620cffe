package vankien.http;

import java.util.ArrayList;
import java.util.List;
import vankien.suggest.Suggester;

/**
 * What a request for suggestions asks for.
 *
 * @param text the text typed so far, at most {@value Suggester#MAX_TEXT} characters; may be empty
 * @param size the most suggestions to give, 1 to {@value Suggester#MAX_SIZE}
 * @param openSearch whether the form of address bars is asked for, whatever the request accepts
 */
record SuggestParameters(String text, int size, boolean openSearch) {
    private static final List<String> NAMES = List.of("q", "size", "form");
    private static final String OPEN_SEARCH = "opensearch";
    private static final String JSON = "json";
    private static final int DEFAULT_SIZE = 8;

    /** Reads all parameters; a bad one is refused with all others that are. */
    static SuggestParameters read(QueryParameters sent) {
        List<ParameterError> errors = new ArrayList<>(RequestErrors.unknownOrMalformed(sent, NAMES));
        for (String name : NAMES) {
            int times = sent.all(name).size();
            if (times > 1) {
                errors.add(ParameterError.of(name, "repeated", String.valueOf(times)));
            }
        }
        String text = sent.first("q").orElse("");
        if (text.length() > Suggester.MAX_TEXT) {
            errors.add(ParameterError.of(
                    "q", "too_long", String.valueOf(text.length()), String.valueOf(Suggester.MAX_TEXT)));
        }
        String size = sent.first("size").orElse(String.valueOf(DEFAULT_SIZE));
        // At most two digits, so that it is an int.
        boolean number = size.matches("[0-9]{1,2}");
        if (!number || Integer.parseInt(size) < 1 || Integer.parseInt(size) > Suggester.MAX_SIZE) {
            errors.add(ParameterError.of("size", "not_in_range", size, "1", String.valueOf(Suggester.MAX_SIZE)));
        }
        String form = sent.first("form").orElse(JSON);
        if (!form.equals(JSON) && !form.equals(OPEN_SEARCH)) {
            errors.add(ParameterError.of("form", "not_one_of", form, JSON + ", " + OPEN_SEARCH));
        }
        RequestErrors.refuse(errors);
        return new SuggestParameters(text, Integer.parseInt(size), form.equals(OPEN_SEARCH));
    }
}
