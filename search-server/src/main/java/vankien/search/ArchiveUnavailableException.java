package vankien.search;

/** The archive cannot be asked just now; somebody who asks again a little later may get an answer. */
public final class ArchiveUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ArchiveUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
