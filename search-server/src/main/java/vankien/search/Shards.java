package vankien.search;

import java.io.IOException;
import java.util.List;

/**
 * The parts of one generation that hold its words, wherever they are: each part is an index whose documents have their {@link
 * vankien.index.IndexSchema#ORDINAL}. All files of one document lie in one part. Thread-safe.
 */
public interface Shards {
    /**
     * Asks each part.
     *
     * @param question what {@link ShardAnswers#answer} takes
     * @param milliseconds how long each part takes at most; it says itself when that is over
     * @return what it gave for each part, in no order
     * @throws ArchiveUnavailableException when a part does not answer: an answer without it would be a wrong one
     */
    List<String> ask(String question, long milliseconds) throws IOException;

    /** Nobody asks any more. */
    default void close() {}

    /** Finds the parts of a generation. */
    @FunctionalInterface
    interface Source {
        /**
         * Finds them.
         *
         * @param words what {@link vankien.index.Catalogue#words} says of where they are
         */
        Shards of(String words) throws IOException;
    }
}
