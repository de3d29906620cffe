package vankien.query;

import org.apache.lucene.search.Query;

/** Finds the documents in a state; states are derived, not indexed. */
@FunctionalInterface
public interface StatusFilter {
    /**
     * The documents in a state.
     *
     * @param state {@code in_force}, {@code amended}, {@code superseded}, {@code repealed}, {@code expired} or {@code
     *     unknown}; any other matches nothing
     */
    Query in(String state);
}
