package vankien.graph;

import org.jspecify.annotations.Nullable;
import vankien.document.RelationType;

/** What a relation to a document makes of that document. */
final class StatusRule {
    private StatusRule() {}

    /** The state of the object of a relation that holds from now on; null where the relation leaves it as it was. */
    static @Nullable DocumentState of(RelationType relation) {
        return switch (relation) {
            case REPLACES -> DocumentState.SUPERSEDED;
            case REPEALS -> DocumentState.REPEALED;
            case AMENDS -> DocumentState.AMENDED;
            case BASED_ON, CARRIES_OUT, GUIDES, SPECIFIES, REVIEWS, ISSUED_WITH, MENTIONS -> null;
        };
    }
}
