package vankien.http;

import org.jspecify.annotations.Nullable;

/**
 * How the server serves.
 *
 * @param publicUrl the address at which readers reach it, without a slash at the end, where that is not what their
 *     requests name; or null
 * @param bounds how much it does at a time
 * @param accessLog where requests are written down, or null for nowhere
 */
public record ServiceSettings(
        @Nullable String publicUrl, Bounds bounds, @Nullable AccessLogSettings accessLog) {
    /** What is not stated. */
    public static final ServiceSettings DEFAULT = new ServiceSettings(null, Bounds.DEFAULT, null);
}
