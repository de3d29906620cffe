package vankien.search;

import java.util.Locale;

/** What a search consists of, in the order in which it is done. */
public enum SearchStage {
    /** The text becomes a query. */
    UNDERSTAND,
    /** The best documents are found and looked at a second time. */
    RANK,
    /** What is stored of them is read and passages are cut. */
    PRESENT,
    /** All that match and their values are counted. */
    FACETS,
    /** What matches is counted where that was not done for the values. */
    COUNT,
    /** The cards of the codes in the query. */
    CODES,
    /** A better spelling is looked for. */
    SPELLING;

    /** Its name in measurements. */
    public String symbol() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Learns how long the stages of searches take. Called on many threads at once. */
    @FunctionalInterface
    public interface Observer {
        /** Nobody wants to know. */
        Observer NONE = (stage, nanoseconds) -> {};

        /** A stage of a search took so long. */
        void took(SearchStage stage, long nanoseconds);

        /** A search was answered with a result that was kept: it had no stages. */
        default void kept() {}
    }
}
