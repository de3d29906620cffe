package vankien.search;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vankien.query.QueryNode;

/** What goes between a server and the parts of its archive, as JSON. */
final class ShardJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addMixIn(QueryNode.class, Kinds.class).build();

    private ShardJson() {}

    /** Which kind of node stands in the JSON: the name of its record. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface Kinds {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** @throws IllegalArgumentException when it is something else */
    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "this is not what a Vankien server of this version sends: " + e.getOriginalMessage(), e);
        }
    }
}
