package vankien.mcp;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The arguments of a call. They have been compared with the tool's schema: what is there is of the right kind. */
record Arguments(Map<String, Object> values) {

    /** The JSON schema of the arguments of a tool. */
    static Map<String, Object> schema(List<String> required, Map<String, Map<String, Object>> properties) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    static Map<String, Object> text(String description, int most) {
        return Map.of("type", "string", "maxLength", most, "description", description);
    }

    static Map<String, Object> number(String description, int least, int most, int otherwise) {
        return Map.of(
                "type",
                "integer",
                "minimum",
                least,
                "maximum",
                most,
                "default",
                otherwise,
                "description",
                description + " (" + least + " to " + most + ", default " + otherwise + ")");
    }

    /** A text; empty where it was not sent or is blank. */
    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(Object::toString).filter(text -> !text.isBlank());
    }

    /** A number; the default where it was not sent. */
    int number(String name, int otherwise) {
        return values.get(name) instanceof Number number ? number.intValue() : otherwise;
    }

    /** A day, or null where none was sent. */
    @Nullable
    LocalDate day(String name) throws RefusalException {
        String sent = text(name).orElse(null);
        try {
            return sent == null ? null : LocalDate.parse(sent);
        } catch (DateTimeException e) {
            throw new RefusalException("'" + name + "' is '" + sent + "': write a day as 2021-10-25");
        }
    }
}
