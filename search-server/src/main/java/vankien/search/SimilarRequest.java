package vankien.search;

/**
 * What is asked for the documents related to one.
 *
 * @param id the document's id
 * @param size the most documents to give, 1 to {@value #MAX_SIZE}
 * @param passages passages for each, 0 to {@value vankien.query.SearchRequest#MAX_PASSAGES}
 */
public record SimilarRequest(String id, int size, int passages) {
    /** The documents when none is stated. */
    public static final int DEFAULT_SIZE = 10;
    /** The most documents. */
    public static final int MAX_SIZE = 50;
    /** The passages when none is stated. */
    public static final int DEFAULT_PASSAGES = 2;

    public SimilarRequest {
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("size must be from 1 to " + MAX_SIZE + " but is " + size);
        }
    }
}
