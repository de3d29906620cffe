package vankien.http;

import io.javalin.http.Context;
import vankien.measure.Measurements;

/** Measurements in the text format of Prometheus. */
final class MetricsRoute {
    private final Measurements measured;

    MetricsRoute(Measurements measured) {
        this.measured = measured;
    }

    void handle(Context ctx) {
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(measured.text());
    }
}
