package vankien.mcp;

/** A tool cannot answer what it was asked; the message is for the model. */
final class RefusalException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusalException(String message) {
        super(message, null, false, false);
    }
}
