package vankien.http;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;
import vankien.measure.Measurements;

/** What becomes of every request once it is answered, also of one that no route got: it is measured and written down. */
final class RequestRecords implements RequestLog {
    /** Stands for a route where there is none. */
    private static final String NO_ROUTE = "none";

    private final Measurements measured;
    private final AccessLog log;

    RequestRecords(Measurements measured, @Nullable AccessLogSettings settings) {
        this.measured = measured;
        log = new AccessLog(settings);
    }

    Measurements measurements() {
        return measured;
    }

    /** Begins and ends with the server. */
    AccessLog log() {
        return log;
    }

    @Override
    public void log(Request request, Response response) {
        long nanoseconds = NanoTime.since(request.getBeginNanoTime());
        Object route = request.getAttribute(Guard.ROUTE);
        int status = response.getStatus();
        measured.request(route == null ? NO_ROUTE : route.toString(), status, nanoseconds);
        log.write(
                request, status, Response.getContentBytesWritten(response), TimeUnit.NANOSECONDS.toMillis(nanoseconds));
    }
}
