package vankien.citation;

import vankien.document.RelationType;

/**
 * A cue that governs the citations behind it.
 *
 * @param type the relation that it states
 * @param subject the index of the citation whose document stands in the relation, or {@link #SELF} or {@link #UNNAMED}
 * @param at its place among the pieces
 * @param from offset of its first character in the text
 * @param reach the most words between it and its first citation
 * @param strength see {@link Cue}
 * @param used whether it has its first citation; from then on it governs only what goes on with that list
 */
record Governor(RelationType type, int subject, int at, int from, int reach, int strength, boolean used) {
    /** The document that is read. */
    static final int SELF = -1;
    /** Another document, of which only the words speak. */
    static final int UNNAMED = -2;

    Governor behind(int piece, int newReach) {
        return new Governor(type, subject, piece, from, newReach, strength, used);
    }

    Governor inUse() {
        return used ? this : new Governor(type, subject, at, from, reach, strength, true);
    }

    /** The same at the beginning of a following text, for its first citation. */
    Governor inherited(int newReach) {
        return new Governor(type, subject, -1, 0, newReach, strength, false);
    }

    boolean isAct() {
        return switch (type) {
            case AMENDS, REPLACES, REPEALS, GUIDES, SPECIFIES, BASED_ON -> true;
            case CARRIES_OUT, REVIEWS, ISSUED_WITH, MENTIONS -> false;
        };
    }
}
