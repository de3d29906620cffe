package vankien.spelling;

import java.util.Comparator;

/**
 * A word that may have been meant.
 *
 * @param term a term of the index
 * @param documents how many documents hold it
 * @param cost how unlikely it is that this was meant and the other typed: a negative logarithm, 0 for the word as typed
 * @param change what would have happened to it
 */
record Candidate(String term, int documents, double cost, Change change) {
    /** Likeliest first by itself, without regard to its neighbours. */
    static final Comparator<Candidate> LIKELIEST = Comparator.comparingDouble(
                    (Candidate candidate) -> candidate.cost - Math.log(candidate.documents))
            .thenComparing(Candidate::term);

    /** What is different, from the slightest. */
    enum Change {
        NONE,
        /** The keys of Telex or VNI stand instead of its marks. */
        KEYS,
        /** Other marks on the same letters. */
        MARKS,
        /** Another letter. */
        LETTERS
    }
}
