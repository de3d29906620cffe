package vankien.http;

import java.util.List;

/**
 * What is wrong with one parameter.
 *
 * @param parameter its name
 * @param key the message in {@code problems_*.properties}, after {@code parameter.}
 * @param values what the message names: the value sent, then what is allowed
 */
record ParameterError(String parameter, String key, List<String> values) {
    static ParameterError of(String parameter, String key, String... values) {
        return new ParameterError(parameter, key, List.of(values));
    }
}
