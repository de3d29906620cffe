package vankien.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** The body of a request: what kind it is, and its text in UTF-8. */
final class SentText {
    /** The time in which it has to arrive. */
    private static final Duration MOST_TIME = Duration.ofSeconds(60);

    private SentText() {}

    /** The media type, in lower case; another character set than UTF-8 is no kind that is read. */
    static String kind(Context ctx) {
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

    /**
     * The text.
     *
     * @param most how many bytes it may have
     * @throws ProblemException when it is larger, not UTF-8, or does not arrive
     */
    static String read(Context ctx, int most) {
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

    /** A body, or a field of it, that is not as it has to be. */
    static ProblemException refused(String parameter, String key) {
        return new ProblemException(
                ProblemKind.INVALID_PARAMETERS, List.of(ParameterError.of(parameter, key, parameter)));
    }
}
