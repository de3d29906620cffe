package vankien.document;

import java.time.LocalDate;

/**
 * What a dated document does to the force of another.
 *
 * @param state what becomes of the other document
 * @param from the date of the document that says so
 * @param sentence the sentence that says so
 */
public record EffectOnForce(State state, LocalDate from, String sentence) {

    /**
     * What a relation can prove. {@code in_force} is not among them: a document that nobody amended may have been
     * replaced by one that is not held, so no relation proves that it is in force.
     */
    public enum State {
        /** A part of it was changed, replaced or repealed. */
        AMENDED("amended"),
        /** Another document stands in its place. */
        SUPERSEDED("superseded"),
        /** It was repealed. */
        REPEALED("repealed");

        private final String symbol;

        State(String symbol) {
            this.symbol = symbol;
        }

        /** The value of {@code state} in the API, e.g. {@code superseded}. */
        public String symbol() {
            return symbol;
        }
    }
}
