package vankien.search;

/** The layer that matched; its JSON value is its name in lower case. */
public enum Match {
    /** The words with their marks. */
    EXACT,
    /** The words only without their marks. */
    UNACCENTED,
    /** A correction was needed. */
    FUZZY,
    /** There were no words, only filters. */
    FILTER
}
