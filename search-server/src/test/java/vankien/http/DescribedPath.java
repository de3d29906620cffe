package vankien.http;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The path of the OpenAPI document that an address belongs to. */
final class DescribedPath {
    private DescribedPath() {}

    static String of(JsonNode document, String address) {
        String path = address.replaceFirst("\\?.*", "");
        String best = "";
        for (String described : document.path("paths").propertyNames()) {
            String pattern = Pattern.quote(described).replaceAll("\\{[a-z]+}", "\\\\E[^/]+\\\\Q");
            // One without a variable goes before one with.
            if (path.matches(pattern) && (best.isEmpty() || !described.contains("{"))) {
                best = described;
            }
        }
        if (best.isEmpty()) {
            throw new AssertionError(address + " is not described");
        }
        return best;
    }
}
