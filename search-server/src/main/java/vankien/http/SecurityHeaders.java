package vankien.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** Headers of every answer. There is no script and no style inside a page, so none is allowed; those of
 * this server are. */
final class SecurityHeaders {
    /** For answers of our own. */
    static final Map<String, String> ALL = all();

    /** For original files: they may do nothing at all. */
    static final String FILE_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";
    /** For PDF files, which a browser shows in its own viewer. */
    static final String PDF_POLICY = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'";

    private SecurityHeaders() {}

    private static Map<String, String> all() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "Content-Security-Policy",
                "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        return Map.copyOf(headers);
    }
}
