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
 */
public record ServiceSettings(
        @Nullable String publicUrl, Bounds bounds, @Nullable AccessLogSettings accessLog, boolean mcp) {
    /** What is not stated. */
    public static final ServiceSettings DEFAULT = new ServiceSettings(null, Bounds.DEFAULT, null);

    /** Without the tools for language models. */
    public ServiceSettings(@Nullable String publicUrl, Bounds bounds, @Nullable AccessLogSettings accessLog) {
        this(publicUrl, bounds, accessLog, false);
    }

    /** The same with the tools for language models. */
    public ServiceSettings withMcp() {
        return new ServiceSettings(publicUrl, bounds, accessLog, true);
    }
}
