package vankien.http;

/** The server cannot listen where it should. */
public final class CannotListenException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What stands in the way. */
    public enum Obstacle {
        /** Another program listens on this port: choose another, or 0 for any free one. */
        PORT_TAKEN,
        /** This machine does not have that address, or its name is unknown. */
        ADDRESS_UNKNOWN,
        /** The operating system refuses, as it does for ports below 1024. */
        REFUSED
    }

    private final String host;
    private final int port;
    private final Obstacle obstacle;

    CannotListenException(ServerSettings settings, Obstacle obstacle, Throwable cause) {
        super("cannot listen on " + settings.host() + ":" + settings.port() + ": " + obstacle, cause);
        this.host = settings.host();
        this.port = settings.port();
        this.obstacle = obstacle;
    }

    /** The host asked for. */
    public String host() {
        return host;
    }

    /** The port asked for. */
    public int port() {
        return port;
    }

    /** What stands in the way. */
    public Obstacle obstacle() {
        return obstacle;
    }
}
