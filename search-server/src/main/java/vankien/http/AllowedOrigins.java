package vankien.http;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The pages of other servers whose scripts may ask for suggestions and results, by their origins:
 * {@code https://intranet.example}.
 *
 * @param origins as browsers send them, in small letters and without a path
 */
public record AllowedOrigins(Set<String> origins) {
    /** No page but our own. */
    public static final AllowedOrigins NONE = new AllowedOrigins(Set.of());

    public AllowedOrigins {
        origins = Set.copyOf(origins);
    }

    /**
     * Reads a list with spaces or commas between.
     *
     * @throws IllegalArgumentException when a part is not an origin; the message quotes it
     */
    public static AllowedOrigins of(String list) {
        Set<String> origins = new LinkedHashSet<>();
        for (String part : list.strip().split("[\\s,]+", -1)) {
            if (!part.isEmpty()) {
                origins.add(origin(part));
            }
        }
        return new AllowedOrigins(origins);
    }

    boolean contains(String origin) {
        return origins.contains(origin);
    }

    private static String origin(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        try {
            URI address = URI.create(small);
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            String host = address.getHost();
            if (web && host != null) {
                String port = address.getPort() < 0 ? "" : ":" + address.getPort();
                String origin = address.getScheme() + "://" + host + port;
                if (small.equals(origin) || small.equals(origin + "/")) {
                    return origin;
                }
            }
        } catch (IllegalArgumentException e) {
            // Said below like any other text that is no origin.
        }
        throw new IllegalArgumentException(
                "'" + text + "' is no origin: write scheme and host only, such as https://intranet.example");
    }
}
