package vankien.page;

import org.jspecify.annotations.Nullable;

/**
 * A value of a filter to choose.
 *
 * @param value what the search is sent
 * @param note what became of a place or body, or null
 * @param count documents that have it, as people write numbers; null where that is not counted
 * @param state whether the search asks for it now
 * @param toggle the search with it, or without it when it is chosen
 * @param exclude the search without the documents that have it
 */
record FilterChoice(
        String value,
        String label,
        @Nullable String note,
        @Nullable String count,
        State state,
        String toggle,
        String exclude) {

    /** Whether a search asks for a value. */
    enum State {
        OPEN,
        INCLUDED,
        EXCLUDED
    }
}
