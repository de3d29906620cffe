package vankien.http;

import io.javalin.http.Handler;

/** What is done before each request is answered: its route is noted for the measurements, its client is counted. */
final class Guard {
    /** The attribute that holds the route of a request. */
    static final String ROUTE = "vankien.route";

    private final RateLimit limit;

    Guard(Bounds bounds) {
        limit = new RateLimit(bounds.perMinute(), System::nanoTime);
    }

    /** A handler that refuses clients which send too much. */
    Handler around(String route, Handler handler) {
        boolean free = route.startsWith("/assets/") || route.startsWith("/health/") || route.equals("/metrics");
        return ctx -> {
            ctx.attribute(ROUTE, route);
            if (!free) {
                Client client = Client.at(ctx.ip());
                long wait = client.local() ? 0 : limit.take(client.name());
                if (wait > 0) {
                    throw Busy.client(ctx, wait);
                }
            }
            handler.handle(ctx);
        };
    }
}
