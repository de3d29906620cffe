package vankien.spelling;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.IndexReader;

/** The words that the documents of an archive hold, and in how many. */
public interface Lexicon {
    /** How many documents hold the word as it is spelled; i and y are one where both are right. */
    int documents(String word) throws IOException;

    /** The number of (word, document) pairs of the archive, at least 1. */
    long occurrences() throws IOException;

    /** The words with these letters and any marks, with their number of documents. */
    Map<String, Integer> withLetters(String folded) throws IOException;

    /**
     * The words of which any spelling is this far from the letters: inserted, left out, replaced or swapped ones.
     *
     * @param edits 1 or 2
     */
    Map<String, Integer> near(String folded, int edits) throws IOException;

    /** In about how many documents {@code first} stands right before {@code second}. */
    int together(String first, String second) throws IOException;

    /** The words of an index, as far as its reader sees it. */
    static Lexicon of(IndexReader index) {
        return new BodyTerms(index);
    }
}
