package vankien.search;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vankien.query.QueryNode;

/**
 * What goes between a server and the parts of its archive, as JSON. Both are of one version: what one of them does not know or
 * misses is an error and never left aside.
 */
final class ShardJson {
    /** The version of this program, which goes with whatever is asked. */
    static final String VERSION =
            Objects.requireNonNullElse(ShardJson.class.getPackage().getImplementationVersion(), "(development)");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(QueryNode.class, Kinds.class)
            .addMixIn(Access.class, Kinds.class)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private ShardJson() {}

    /** Which kind of node or reader stands in the JSON: the name of its record. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface Kinds {}

    /** Something that a server sends, with the version of the server. */
    interface Sent {
        /** {@link #VERSION} of the server. */
        String version();
    }

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /**
     * Reads what a server sent.
     *
     * @throws IllegalArgumentException when that is of another version than this program, with both in its message, or
     *     something else altogether
     */
    static <T extends Sent> T received(String json, Class<T> type) {
        T sent;
        try {
            sent = MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            requireVersion(version(json));
            throw new IllegalArgumentException(
                    "this is not what a server of Vankien " + VERSION + " sends: " + e.getOriginalMessage(), e);
        }
        requireVersion(sent.version());
        return sent;
    }

    private static String version(String json) {
        try {
            return MAPPER.readTree(json).path("version").asString(VERSION);
        } catch (JacksonException e) {
            return VERSION;
        }
    }

    private static void requireVersion(String version) {
        if (!version.equals(VERSION)) {
            throw new IllegalArgumentException("the plugin of this node is of version " + VERSION
                    + ", the server that asks it of version " + version
                    + ": install the plugin of the server's version on every node with 'bin/opensearch-plugin remove"
                    + " vankien' and 'bin/opensearch-plugin install"
                    + " file:///FOLDER/vankien-opensearch-…-plugin-" + version
                    + ".zip'");
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "this is not what the plugin of Vankien " + VERSION + " answers: " + e.getOriginalMessage(), e);
        }
    }
}
