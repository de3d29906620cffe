package vankien.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads from the OpenAPI document what a page of documentation shows. */
public final class ReferenceReader {
    private static final String VIETNAMESE = "x-vi";
    private static final List<String> METHODS = List.of("get", "post");

    private final JsonNode document;
    private final boolean vietnamese;

    private ReferenceReader(JsonNode document, boolean vietnamese) {
        this.document = document;
        this.vietnamese = vietnamese;
    }

    /** What is shown in Vietnamese or in English. */
    public static Reference read(ApiDescription description, boolean vietnamese) {
        return new ReferenceReader(description.document(), vietnamese).read();
    }

    private Reference read() {
        List<Reference.Group> groups = new ArrayList<>();
        for (JsonNode tag : document.path("tags")) {
            groups.add(
                    new Reference.Group(text(tag), operations(tag.path("name").asString())));
        }
        List<Reference.Schema> schemas = new ArrayList<>();
        for (Map.Entry<String, JsonNode> schema :
                document.path("components").path("schemas").properties()) {
            if (schema.getValue().has("properties")) {
                schemas.add(new Reference.Schema(
                        schema.getKey(), optional(schema.getValue()), members(schema.getValue(), "")));
            }
        }
        return new Reference(text(document.path("info")), groups, schemas);
    }

    private List<Reference.Operation> operations(String tag) {
        List<Reference.Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (String method : METHODS) {
                JsonNode operation = path.getValue().path(method);
                if (tag.equals(operation.path("tags").path(0).asString(""))) {
                    operations.add(operation(path.getKey(), method, operation));
                }
            }
        }
        return operations;
    }

    private Reference.Operation operation(String path, String method, JsonNode operation) {
        List<Reference.Parameter> parameters = new ArrayList<>();
        for (JsonNode sent : operation.path("parameters")) {
            JsonNode parameter = resolved(sent);
            parameters.add(new Reference.Parameter(
                    parameter.path("name").asString(),
                    parameter.path("required").asBoolean(false),
                    text(parameter),
                    SchemaWords.of(resolved(parameter.path("schema")))));
        }
        List<Reference.Answer> answers = new ArrayList<>();
        for (Map.Entry<String, JsonNode> answer : operation.path("responses").properties()) {
            answers.add(answer(answer.getKey(), resolved(answer.getValue())));
        }
        String summary = operation.path(vietnamese ? VIETNAMESE : "summary").asString();
        return new Reference.Operation(
                operation.path("operationId").asString(),
                method.toUpperCase(Locale.ROOT),
                path,
                summary,
                vietnamese ? null : operation.path("description").asString(null),
                parameters,
                List.copyOf(operation.path("requestBody").path("content").propertyNames()),
                answers);
    }

    private Reference.Answer answer(String status, JsonNode answer) {
        JsonNode content = answer.path("content");
        String reference =
                content.path("application/json").path("schema").path("$ref").asString("");
        return new Reference.Answer(
                status.equals("default") ? "4xx, 5xx" : status,
                status.equals("200") && vietnamese ? "" : text(answer),
                String.join(", ", content.propertyNames()),
                reference.isEmpty() ? null : name(reference));
    }

    /** The members of an object, those of objects inside it behind their own with a point between the names. */
    private List<Reference.Member> members(JsonNode object, String before) {
        List<Reference.Member> members = new ArrayList<>();
        List<String> required = new ArrayList<>();
        object.path("required").forEach(name -> required.add(name.asString()));
        for (Map.Entry<String, JsonNode> member : object.path("properties").properties()) {
            JsonNode schema = member.getValue();
            JsonNode items = schema.path("items");
            String reference = schema.path("$ref").asString(items.path("$ref").asString(""));
            JsonNode target = resolved(schema);
            boolean named = !reference.isEmpty()
                    && resolved(items.has("$ref") ? items : schema).has("properties");
            String name = before + member.getKey();
            members.add(new Reference.Member(
                    name,
                    required.contains(member.getKey()),
                    SchemaWords.of(target),
                    named ? name(reference) : null,
                    schema.path("description").asString(null)));
            if (!named) {
                JsonNode inside = items.has("properties") ? items : target;
                members.addAll(members(inside, name + "."));
            }
        }
        return members;
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    private static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private String text(JsonNode described) {
        String words = described.path(vietnamese ? VIETNAMESE : "description").asString("");
        return words.isEmpty() ? described.path("description").asString("") : words;
    }

    private @Nullable String optional(JsonNode described) {
        String words = text(described);
        return words.isEmpty() ? null : words;
    }
}
