package vankien.http;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vankien.openapi.ApiDescription;

/**
 * Compares answers with the schemas of the OpenAPI document, strictly: a member that is not described is an error too, though
 * clients are told to pass over such.
 */
final class AnswerSchemas {
    private static final String ADDRESS = "https://vankien.test/openapi.json";

    private final JsonNode document;
    private final SchemaRegistry schemas;
    private final Map<String, Schema> known = new HashMap<>();

    AnswerSchemas() {
        document = JsonMapper.shared().readTree(ApiDescription.load().json());
        JsonNode strict = document.deepCopy();
        close(strict);
        schemas = SchemaRegistry.withDialect(
                Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(ADDRESS, strict.toString())));
    }

    /** The document. */
    JsonNode document() {
        return document;
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && "object".equals(object.path("type").asString(""))) {
            object.put("unevaluatedProperties", false);
        }
        node.forEach(AnswerSchemas::close);
    }

    /** The media types of an answer; of {@code default} where the status is not described. */
    List<String> types(String path, String method, int status) {
        JsonNode answers = document.path("paths").path(path).path(method).path("responses");
        String key = key(answers, status);
        JsonNode answer = answers.path(key);
        String reference = answer.path("$ref").asString("");
        JsonNode resolved = reference.isEmpty() ? answer : document.at(reference.substring(1));
        return List.copyOf(resolved.path("content").propertyNames());
    }

    private static String key(JsonNode answers, int status) {
        return answers.has(Integer.toString(status)) ? Integer.toString(status) : "default";
    }

    /** What is wrong with an answer in JSON; nothing where it is as described. */
    List<String> errors(String path, String method, int status, String type, String body) {
        JsonNode answers = document.path("paths").path(path).path(method).path("responses");
        String key = key(answers, status);
        String pointer = "/paths/" + part(path) + "/" + method + "/responses/" + key;
        String reference = answers.path(key).path("$ref").asString("");
        if (!reference.isEmpty()) {
            pointer = reference.substring(1);
        }
        Schema schema = known.computeIfAbsent(
                pointer + "/content/" + part(type) + "/schema",
                at -> schemas.getSchema(SchemaLocation.of(ADDRESS + "#" + at)));
        JsonNode answer = JsonMapper.shared().readTree(body);
        return schema.validate(answer).stream().map(Error::toString).toList();
    }

    private static String part(String name) {
        return name.replace("~", "~0")
                .replace("/", "~1")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace("+", "%2B");
    }
}
