package vankien.search;

/** Lets a hand-made archive refuse cursors as the real one does. */
public final class Cursors {
    private Cursors() {}

    public static RuntimeException stale(String generation, String served) {
        return new StaleCursorException(generation, served);
    }

    public static RuntimeException invalid(String cursor) {
        return new InvalidCursorException(cursor);
    }
}
