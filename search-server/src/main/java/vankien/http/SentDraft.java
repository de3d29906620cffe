package vankien.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
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
    /** The time in which it has to arrive. */
    private static final Duration MOST_TIME = Duration.ofSeconds(60);

    /**
     * Reads the body.
     *
     * @throws ProblemException when it is too large, of another kind, or not what its kind says
     */
    static SentDraft read(Context ctx) {
        String kind = kind(ctx);
        boolean form = kind.equals("application/x-www-form-urlencoded");
        String body = body(ctx, form ? MAX_FORM_BYTES : MAX_BYTES);
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

    /** The media type, in lower case; another character set than UTF-8 is no kind that is read. */
    private static String kind(Context ctx) {
        if (ctx.header("Content-Encoding") != null) {
            throw new ProblemException(ProblemKind.UNSUPPORTED_TYPE, "Content-Encoding");
        }
        String sent = Optional.ofNullable(ctx.header("Content-Type")).orElse("");
        String[] parts = sent.toLowerCase(Locale.ROOT).split(";", -1);
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().replace("\"", "");
            if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
                throw new ProblemException(ProblemKind.UNSUPPORTED_TYPE, sent);
            }
        }
        return parts[0].strip();
    }

    private static String body(Context ctx, int most) {
        byte[] bytes;
        try (InputStream body = ctx.bodyInputStream()) {
            bytes = BodyReader.read(body, most + 1, MOST_TIME);
        } catch (IOException e) {
            // The client has gone, or sent nothing for too long: no fault of ours, and nobody may be there to read
            // this.
            boolean silent = e.getCause() instanceof TimeoutException;
            throw new ProblemException(silent ? ProblemKind.TIMEOUT : ProblemKind.MALFORMED_REQUEST, "");
        }
        if (bytes.length > most) {
            throw new ProblemException(ProblemKind.TOO_LARGE, "");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refused("body", "not_utf8");
        }
    }

    private static List<String> list(String body) {
        JsonNode root;
        try {
            root = JSON.readTree(body);
        } catch (JacksonException e) {
            throw refused("body", "not_a_list");
        }
        if (!root.isArray()) {
            throw refused("body", "not_a_list");
        }
        List<String> entries = new ArrayList<>();
        for (JsonNode entry : root) {
            if (!entry.isString()) {
                throw refused("body", "not_a_list");
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
            throw refused(TEXT, form.all(TEXT).isEmpty() ? "missing" : "repeated_field");
        }
        return form.all(TEXT).getFirst();
    }

    private static ProblemException refused(String parameter, String key) {
        return new ProblemException(
                ProblemKind.INVALID_PARAMETERS, List.of(ParameterError.of(parameter, key, parameter)));
    }
}
