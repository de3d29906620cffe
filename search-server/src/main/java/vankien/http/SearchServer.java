package vankien.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import java.net.BindException;
import java.net.SocketException;
import java.nio.channels.UnresolvedAddressException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.jspecify.annotations.Nullable;
import vankien.http.CannotListenException.Obstacle;
import vankien.measure.Measurements;
import vankien.search.Access;
import vankien.search.Archive;

/**
 * A running server for one archive: the API, the pages and the original files. Thread-safe.
 *
 * <p>It answers each request on a virtual thread. {@link #close} lets running requests end and does not close the
 * archive, which belongs to the caller.
 */
public final class SearchServer implements AutoCloseable {
    /** The longest query is 2,000 characters, percent-encoded up to 24 kB, and browsers repeat it as Referer. */
    private static final int MAX_HEADER_BYTES = 64 * 1024;

    private static final long STOP_MILLIS = 5_000;
    private static final long IDLE_MILLIS = 30_000;

    private final Javalin javalin;
    private final ServerSettings settings;
    private final @Nullable Tls tls;
    private final Map<String, Set<String>> routes;

    private SearchServer(Javalin javalin, ServerSettings settings, @Nullable Tls tls, Map<String, Set<String>> routes) {
        this.javalin = javalin;
        this.settings = settings;
        this.tls = tls;
        this.routes = routes;
    }

    /**
     * Starts a server.
     *
     * @throws CannotListenException when the port is taken or the address is not one of this machine
     */
    public static SearchServer start(Archive archive, ServerSettings settings) throws CannotListenException {
        return start(archive, settings, ServiceSettings.DEFAULT);
    }

    /**
     * Starts a server that serves in a certain way.
     *
     * @throws CannotListenException when the port is taken or the address is not one of this machine
     */
    public static SearchServer start(Archive archive, ServerSettings settings, ServiceSettings service)
            throws CannotListenException {
        Answers answers = Answers.create(settings.log() != null);
        Measurements measured = Measurements.of(
                settings.gate().isRestricted() ? archive : new GuardedArchive(archive, () -> Access.EVERYBODY, null));
        RequestRecords records = new RequestRecords(measured, service.accessLog());
        Map<String, Set<String>> routes = new LinkedHashMap<>();
        Tls tls = settings.tls() == null ? null : tls(settings.tls());
        Javalin javalin = Javalin.create(config -> {
            configure(config, answers, settings, records, tls);
            routes.putAll(Routes.register(config.routes, archive, answers, settings, service, records.measurements()));
        });
        try {
            javalin.start(settings.host(), settings.port());
        } catch (JavalinException e) {
            javalin.stop();
            throw new CannotListenException(settings, obstacle(e), e);
        }
        return new SearchServer(javalin, settings, tls, routes);
    }

    /** The port that it listens on; the real one where 0 was asked for. */
    public int port() {
        return javalin.port();
    }

    /** Its address, {@code http://127.0.0.1:8080/}. */
    public String address() {
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return (tls == null ? "http://" : "https://") + host + ":" + port() + "/";
    }

    /** Every route, {@code GET /api/v1/search}, in the order of their registration. */
    List<String> registered() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(route -> route.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .toList();
    }

    /** Stops: no new requests, running ones may end. */
    @Override
    public void close() {
        javalin.stop();
        if (tls != null) {
            tls.close();
        }
    }

    /** Looks at once whether the certificate was replaced. */
    void lookForCertificate() {
        if (tls != null) {
            tls.look();
        }
    }

    private static Tls tls(TlsFiles files) {
        try {
            return Tls.of(files);
        } catch (TlsFiles.UnusableException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Every path that is answered, as {@code /codes/{code}}, with its methods. */
    Map<String, Set<String>> routes() {
        return routes;
    }

    private static void configure(
            JavalinConfig config, Answers answers, ServerSettings settings, RequestRecords records, @Nullable Tls tls) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.threadPool = Listening.threads();
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = 64 * 1024L;
        config.router.javaLangErrorHandler(answers::fatal);
        config.jetty.modifyHttpConfiguration(SearchServer::configureHttp);
        config.jetty.modifyServer(server -> {
            server.insertHandler(new GracefulHandler());
            server.setStopTimeout(STOP_MILLIS);
            server.setErrorHandler(new JettyErrors(answers));
            server.setRequestLog(records);
            server.addBean(records.log());
        });
        config.jetty.addConnector((server, http) -> Listening.connector(server, http, settings, tls));
        config.jetty.modifyServletContextHandler(context -> {
            context.setErrorHandler(new JettyErrors(answers));
            context.getServletHandler().setDecodeAmbiguousURIs(true);
        });
    }

    private static void configureHttp(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(MAX_HEADER_BYTES);
        http.setIdleTimeout(IDLE_MILLIS);
        // The slash of a code may come as %2F; no route reads files by a path of the request.
        http.setUriCompliance(UriCompliance.DEFAULT.with("codes", UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR));
    }

    private static Obstacle obstacle(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) {
                return Obstacle.ADDRESS_UNKNOWN;
            }
            if (cause instanceof BindException bind) {
                String message = String.valueOf(bind.getMessage()).toLowerCase(Locale.ROOT);
                return message.contains("assign") ? Obstacle.ADDRESS_UNKNOWN : Obstacle.PORT_TAKEN;
            }
            if (cause instanceof SocketException) {
                return Obstacle.REFUSED;
            }
        }
        return Obstacle.PORT_TAKEN;
    }
}
