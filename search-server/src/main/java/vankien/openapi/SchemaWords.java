package vankien.openapi;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a schema allows, in a few words that are the same in every language. */
final class SchemaWords {
    private SchemaWords() {}

    /** {@code integer 1–100, default 10}; {@code relevance | newest | oldest}. */
    static String of(JsonNode schema) {
        StringBuilder words = new StringBuilder();
        if (schema.has("enum")) {
            words.append(values(schema.path("enum")));
        } else if (schema.has("anyOf")) {
            words.append("object");
        } else {
            words.append(type(schema));
        }
        if (schema.has("items")) {
            JsonNode items = schema.path("items");
            String pattern = items.path("pattern").asString("");
            if (!pattern.isEmpty()) {
                words.append(' ').append(pattern);
            }
        }
        if (schema.has("minimum") && schema.has("maximum")) {
            words.append(' ')
                    .append(schema.path("minimum").asString())
                    .append('–')
                    .append(schema.path("maximum").asString());
        }
        if (schema.has("maxLength")) {
            words.append(" ≤ ").append(schema.path("maxLength").asString());
        }
        if (schema.has("format")) {
            words.append(' ').append(schema.path("format").asString());
        }
        String otherwise = schema.path("default").asString("");
        return otherwise.isEmpty() ? words.toString() : words + ", default " + otherwise;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return values(type);
        }
        String name = type.asString("any");
        return name.equals("array") ? "[" + type(schema.path("items")) + "]" : name;
    }

    private static String values(JsonNode list) {
        List<String> values = new ArrayList<>();
        list.forEach(value -> values.add(value.isNull() ? "null" : value.asString()));
        return String.join(" | ", values);
    }
}
