package vankien.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code Authorization}. */
final class Authorization {
    private Authorization() {}

    /** User and password, as a browser asks for them. */
    record Password(String user, String password) {}

    /** The token of {@code Bearer …}; null where it is none. */
    static @Nullable String bearer(Request request) {
        return credentials(request, "bearer ");
    }

    /** User and password of {@code Basic …}; null where it is none. */
    static @Nullable Password basic(Request request) {
        String encoded = credentials(request, "basic ");
        if (encoded == null) {
            return null;
        }
        try {
            String text = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0 ? null : new Password(text.substring(0, colon), text.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String credentials(Request request, String scheme) {
        String header = request.header("Authorization");
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(scheme)
                ? header.substring(scheme.length()).strip()
                : null;
    }
}
