package vankien.http;

import org.jspecify.annotations.Nullable;

/**
 * How the server serves.
 *
 * @param publicUrl the address at which readers reach it, without a slash at the end, where that is not what their
 *     requests name; or null
 * @param bounds how much it does at a time
 * @param accessLog where requests are written down, or null for nowhere
 * @param mcp whether language models may use the archive as a tool
 * @param keptResults how many of the latest results are kept, for others who ask the same; 0 for none
 */
public record ServiceSettings(
        @Nullable String publicUrl,
        Bounds bounds,
        @Nullable AccessLogSettings accessLog,
        boolean mcp,
        int keptResults) {
    /** The results that are kept when no number is stated: some 6 MB. */
    public static final int DEFAULT_KEPT_RESULTS = 100;

    /** What is not stated. */
    public static final ServiceSettings DEFAULT = new ServiceSettings(null, Bounds.DEFAULT, null);

    /** Without the tools for language models, with as many kept results as are usual. */
    public ServiceSettings(@Nullable String publicUrl, Bounds bounds, @Nullable AccessLogSettings accessLog) {
        this(publicUrl, bounds, accessLog, false, DEFAULT_KEPT_RESULTS);
    }

    /** The same with the tools for language models. */
    public ServiceSettings withMcp() {
        return new ServiceSettings(publicUrl, bounds, accessLog, true, keptResults);
    }
}
