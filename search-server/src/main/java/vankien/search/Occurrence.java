package vankien.search;

/**
 * A place in the text of a document that matched.
 *
 * @param word the index of the word, or {@link #CODE} for a document code
 * @param position its position among the words of the text; -1 for a code
 * @param start offset of its first character in the stored text
 * @param end offset after its last character
 * @param asTyped whether it is written as it was typed
 */
record Occurrence(int word, int position, int start, int end, boolean asTyped) {
    /** The word index of a document code. */
    static final int CODE = -1;
}
