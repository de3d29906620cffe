package vankien.access;

/** A file of keys, passwords or groups that cannot be understood; the message names the line and what to do. */
public final class BadFileException extends Exception {
    private static final long serialVersionUID = 1L;

    BadFileException(String message) {
        super(message);
    }
}
