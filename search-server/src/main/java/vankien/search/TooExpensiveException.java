package vankien.search;

/** A search took longer than one may. */
public final class TooExpensiveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooExpensiveException() {
        super("the search took longer than allowed", null, false, false);
    }
}
