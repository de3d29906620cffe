package vankien.search;

/** A cursor of a generation that is no longer served: the search has to start at its first page. */
public final class StaleCursorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StaleCursorException(String generation, String served) {
        super("the cursor belongs to generation " + generation + " but generation " + served
                + " is served now: repeat the search without a cursor");
    }
}
