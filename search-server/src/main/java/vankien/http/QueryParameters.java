package vankien.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request in their order, decoded strictly: what is not UTF-8 is kept apart, never replaced by
 * question marks.
 *
 * @param values the values by name
 * @param malformed the parts of the query string that cannot be decoded, as sent
 */
record QueryParameters(Map<String, List<String>> values, List<String> malformed) {

    /** Reads the query string of an address, without its {@code ?}. */
    static QueryParameters parse(@Nullable String queryString) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<String> malformed = new ArrayList<>();
        for (String part : queryString == null ? new String[0] : queryString.split("&", -1)) {
            if (part.isEmpty()) {
                continue;
            }
            int equals = part.indexOf('=');
            Optional<String> name = decode(equals < 0 ? part : part.substring(0, equals));
            Optional<String> value = decode(equals < 0 ? "" : part.substring(equals + 1));
            if (name.isPresent() && value.isPresent()) {
                values.computeIfAbsent(name.get(), key -> new ArrayList<>()).add(value.get());
            } else {
                malformed.add(part);
            }
        }
        return new QueryParameters(values, malformed);
    }

    /** All values of a parameter, none when it was not sent. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The first value of a parameter. */
    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    private static Optional<String> decode(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); ) {
            char c = encoded.charAt(i);
            if (c == '%') {
                if (i + 2 >= encoded.length()
                        || !HexFormat.isHexDigit(encoded.charAt(i + 1))
                        || !HexFormat.isHexDigit(encoded.charAt(i + 2))) {
                    return Optional.empty();
                }
                bytes.write(HexFormat.fromHexDigits(encoded, i + 1, i + 3));
                i += 3;
            } else if (c < 0x80) {
                bytes.write(c == '+' ? ' ' : c);
                i++;
            } else {
                // Sent unencoded, as people do with curl: the connection has already read it as UTF-8.
                int codePoint = encoded.codePointAt(i);
                bytes.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(codePoint);
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
