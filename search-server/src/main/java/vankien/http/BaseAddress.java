package vankien.http;

import io.javalin.http.Context;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address that readers reach the server at: the setting {@code public-url}, else what the request itself names as its
 * host. A host that is none is answered with {@code 127.0.0.1}: nothing that a client makes up gets into an answer.
 */
final class BaseAddress {
    /** A name or an address, with or without a port. */
    private static final Pattern HOST = Pattern.compile(
            "(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]{2,45}\\])(?::[0-9]{1,5})?");

    private final @Nullable String stated;

    /** @param stated the address as its operator states it, without a slash at the end, or null */
    BaseAddress(@Nullable String stated) {
        this.stated = stated;
    }

    /** Without a slash at the end: {@code http://127.0.0.1:8080}. */
    String of(Context ctx) {
        if (stated != null) {
            return stated;
        }
        String host = ctx.header("Host");
        String named = host != null && HOST.matcher(host).matches()
                ? host
                : "127.0.0.1:" + ctx.req().getLocalPort();
        return ctx.scheme() + "://" + named;
    }

    /** Only its host: {@code 127.0.0.1}. */
    String hostOf(Context ctx) {
        String host = of(ctx).replaceFirst("^[a-z]+://", "").replaceFirst("/.*$", "");
        return host.replaceFirst(":[0-9]+$", "");
    }
}
