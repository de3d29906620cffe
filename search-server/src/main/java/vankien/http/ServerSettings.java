package vankien.http;

import org.jspecify.annotations.Nullable;
import vankien.access.Gate;
import vankien.searchlog.SearchLog;

/**
 * Where the server listens, and to whom.
 *
 * @param host the address to listen on, {@code 127.0.0.1} for this machine only
 * @param port the port, 0 for any free one
 * @param gate who is let in
 * @param tls the certificate; null for HTTP
 * @param log where searches are logged, null for nowhere; it belongs to the caller
 */
public record ServerSettings(
        String host,
        int port,
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

    /** Open to everyone who reaches the address. */
    public ServerSettings(String host, int port) {
        this(host, port, Gate.OPEN);
    }

    /** By HTTP and without a log. */
    public ServerSettings(String host, int port, Gate gate) {
        this(host, port, gate, null, null);
    }

    /** This machine only, on this port. */
    public static ServerSettings local(int port) {
        return new ServerSettings(DEFAULT_HOST, port);
    }
}
