package vankien.mcp;

/** What was sent is no message of the protocol. */
public final class UnreadableMessageException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableMessageException(Exception cause) {
        super("no JSON-RPC message", cause);
    }
}
