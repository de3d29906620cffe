package vankien.openapi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page of documentation shows, in one language.
 *
 * @param about what holds for everything
 * @param groups the operations by subject
 * @param schemas what answers consist of
 */
public record Reference(String about, List<Group> groups, List<Schema> schemas) {
    /** Operations of one subject. */
    public record Group(String name, List<Operation> operations) {}

    /**
     * One operation.
     *
     * @param id its name, the same in both languages
     * @param method {@code GET} or {@code POST}
     * @param text more than the summary says, or null
     * @param bodies the media types that are sent
     */
    public record Operation(
            String id,
            String method,
            String path,
            String summary,
            @Nullable String text,
            List<Parameter> parameters,
            List<String> bodies,
            List<Answer> answers) {}

    /**
     * A parameter.
     *
     * @param values what it takes, {@code integer 1–100, default 10}
     */
    public record Parameter(String name, boolean required, String text, String values) {}

    /**
     * An answer.
     *
     * @param status the status, {@code 4xx, 5xx} for every other one
     * @param types media types
     * @param schema the schema of its JSON, or null
     */
    public record Answer(
            String status,
            String text,
            String types,
            @Nullable String schema) {}

    /** A named schema and its members. */
    public record Schema(String name, @Nullable String text, List<Member> members) {}

    /** A member of an object. */
    public record Member(
            String name,
            boolean required,
            String values,
            @Nullable String schema,
            @Nullable String text) {}
}
