package vankien.cluster;

import java.io.IOException;

/** The cluster does not do what it is asked to; the message says what to do next. */
public final class ClusterException extends IOException {
    private static final long serialVersionUID = 1;

    private final int status;

    ClusterException(int status, String message) {
        super(message);
        this.status = status;
    }

    ClusterException(String message, Throwable cause) {
        super(message, cause);
        status = 0;
    }

    /** The HTTP status that it gave, 0 where it gave none. */
    public int status() {
        return status;
    }
}
