package vankien.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vankien.draft.Draft;
import vankien.draft.DraftReader;

/**
 * The draft or list in the body of a request: a JSON list of strings, a text, or a form with the field {@code text}.
 *
 * @param text the text as sent, empty for a list
 */
record SentDraft(String text, Draft draft) {
    /** The longest text, in bytes. */
    static final int MAX_BYTES = 1024 * 1024;
    /** A form writes three characters for a byte. */
    private static final int MAX_FORM_BYTES = 3 * MAX_BYTES + 64;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TEXT = "text";

    /**
     * Reads the body.
     *
     * @throws ProblemException when it is too large, of another kind, or not what its kind says
     */
    static SentDraft read(Context ctx) {
        String kind = SentText.kind(ctx);
        boolean form = kind.equals("application/x-www-form-urlencoded");
        String body = SentText.read(ctx, form ? MAX_FORM_BYTES : MAX_BYTES);
        return switch (kind) {
            case "application/json" -> {
                List<String> entries = list(body);
                yield new SentDraft("", DraftReader.list(entries));
            }
            case "text/plain", "" -> ofText(body);
            case "application/x-www-form-urlencoded" -> ofText(field(body));
            default -> throw new ProblemException(ProblemKind.UNSUPPORTED_TYPE, kind);
        };
    }

    static SentDraft ofText(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new ProblemException(ProblemKind.TOO_LARGE, "");
        }
        return new SentDraft(text, DraftReader.text(text));
    }

    private static List<String> list(String body) {
        JsonNode root;
        try {
            root = JSON.readTree(body);
        } catch (JacksonException e) {
            throw SentText.refused("body", "not_a_list");
        }
        if (!root.isArray()) {
            throw SentText.refused("body", "not_a_list");
        }
        List<String> entries = new ArrayList<>();
        for (JsonNode entry : root) {
            if (!entry.isString()) {
                throw SentText.refused("body", "not_a_list");
            }
            entries.add(whole(entry.asString()));
        }
        return entries;
    }

    /** JSON can write half a surrogate pair, UTF-8 cannot. */
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static String field(String body) {
        QueryParameters form = QueryParameters.parse(body);
        RequestErrors.refuse(RequestErrors.unknownOrMalformed(form, List.of(TEXT)));
        if (form.all(TEXT).size() != 1) {
            throw SentText.refused(TEXT, form.all(TEXT).isEmpty() ? "missing" : "repeated_field");
        }
        return form.all(TEXT).getFirst();
    }
}
