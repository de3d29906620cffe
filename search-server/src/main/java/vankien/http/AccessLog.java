package vankien.http;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLogWriter;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down who asked for which address and what came of it. What was searched for is not written: an address loses its
 * parameters, and nothing is said of the page that a reader came from.
 */
final class AccessLog extends AbstractLifeCycle {
    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final DateTimeFormatter COMMON = DateTimeFormatter.ofPattern(
                    "dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneId.systemDefault());

    private final @Nullable AccessLogSettings settings;
    private final RequestLogWriter file = new RequestLogWriter();
    private volatile boolean failed;

    /** @param settings where to, null for nowhere */
    AccessLog(@Nullable AccessLogSettings settings) {
        this.settings = settings;
    }

    /** One request. */
    record Entry(
            Instant time,
            String client,
            String method,
            String path,
            String protocol,
            int status,
            long bytes,
            long millis) {
        /** As JSON, or in the common log format. */
        String line(AccessLogSettings.Format format) {
            return switch (format) {
                case JSON -> {
                    Map<String, Object> members = new LinkedHashMap<>();
                    members.put("time", time.toString());
                    members.put("client", client);
                    members.put("method", method);
                    members.put("path", path);
                    members.put("status", status);
                    members.put("bytes", bytes);
                    members.put("ms", millis);
                    yield new String(Json.bytes(members), java.nio.charset.StandardCharsets.UTF_8);
                }
                case COMMON ->
                    clean(client) + " - - [" + COMMON.format(time) + "] \"" + clean(method) + " " + clean(path) + " "
                            + clean(protocol) + "\" " + status + " " + bytes;
            };
        }

        /** Nothing that a client sends makes a line look like two, or like another one. */
        private static String clean(String sent) {
            return sent.replaceAll("[\\p{Cc}\\s\"\\\\]", "_");
        }
    }

    static Entry entry(Request request, int status, long bytes, long millis) {
        String path = request.getHttpURI() == null ? "" : request.getHttpURI().getPath();
        return new Entry(
                Instant.ofEpochMilli(Request.getTimeStamp(request)),
                Request.getRemoteAddr(request),
                request.getMethod(),
                path == null ? "" : path,
                request.getConnectionMetaData().getProtocol(),
                status,
                bytes,
                millis);
    }

    void write(Request request, int status, long bytes, long millis) {
        AccessLogSettings to = settings;
        if (to == null) {
            return;
        }
        try {
            file.write(entry(request, status, bytes, millis).line(to.format()));
            failed = false;
        } catch (IOException e) {
            // Once, not for each request.
            if (!failed) {
                failed = true;
                LOG.error("cannot write the access log {}: {}", to.file(), e.toString());
            }
        }
    }

    @Override
    protected void doStart() throws Exception {
        if (settings != null) {
            String name = settings.file().toAbsolutePath().toString();
            int dot = name.lastIndexOf('.');
            int slash = name.lastIndexOf(java.io.File.separatorChar);
            file.setFilename(
                    dot > slash ? name.substring(0, dot) + ".yyyy_mm_dd" + name.substring(dot) : name + ".yyyy_mm_dd");
            file.setFilenameDateFormat("yyyy-MM-dd");
            file.setTimeZone(TimeZone.getDefault().getID());
            file.setRetainDays(settings.days());
            file.setAppend(true);
            file.start();
        }
    }

    @Override
    protected void doStop() throws Exception {
        file.stop();
    }
}
