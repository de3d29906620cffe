package vankien.spelling;

/**
 * A word of a query that may be corrected.
 *
 * @param term the word as the index would have it
 * @param start offset of its first character in the query as typed
 * @param end offset after its last character
 * @param joined whether it stands right behind the word before it, with nothing but space between them
 */
public record TypedWord(String term, int start, int end, boolean joined) {}
