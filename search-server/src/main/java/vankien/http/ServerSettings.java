package vankien.http;

import org.jspecify.annotations.Nullable;
import vankien.access.Gate;
import vankien.searchlog.SearchLog;

/**
 * Where the server listens, and to whom.
 *
 * @param host the address to listen on, {@code 127.0.0.1} for this machine only
 * @param port the port, 0 for any free one
 * @param embedding the pages of other servers that may hold the search box
 * @param gate who is let in
 * @param tls the certificate; null for HTTP
 * @param log where searches are logged, null for nowhere; it belongs to the caller
 */
public record ServerSettings(
        String host,
        int port,
        AllowedOrigins embedding,
        Gate gate,
        @Nullable TlsFiles tls,
        @Nullable SearchLog log) {

    /** The host when none is stated: this machine only. */
    public static final String DEFAULT_HOST = "127.0.0.1";
    /** The port when none is stated. */
    public static final int DEFAULT_PORT = 8080;

    public ServerSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be from 0 to 65535 but is " + port);
        }
    }

    /** By HTTP, open to everyone who reaches the address, the search box on no other page, without a log. */
    public ServerSettings(String host, int port) {
        this(host, port, AllowedOrigins.NONE, Gate.OPEN, null, null);
    }

    /** The same with the search box on pages of these origins. */
    public ServerSettings embeddedIn(AllowedOrigins origins) {
        return new ServerSettings(host, port, origins, gate, tls, log);
    }

    /** The same with another gate. */
    public ServerSettings behind(Gate other) {
        return new ServerSettings(host, port, embedding, other, tls, log);
    }

    /** The same by HTTPS; by HTTP for null. */
    public ServerSettings certifiedBy(@Nullable TlsFiles files) {
        return new ServerSettings(host, port, embedding, gate, files, log);
    }

    /** The same with its searches logged; nowhere for null. */
    public ServerSettings loggingTo(@Nullable SearchLog searches) {
        return new ServerSettings(host, port, embedding, gate, tls, searches);
    }

    /** This machine only, on this port. */
    public static ServerSettings local(int port) {
        return new ServerSettings(DEFAULT_HOST, port);
    }
}
