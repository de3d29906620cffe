package vankien.graph;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vankien.document.RelationType;

/** Whether a document is still in force. Nothing but dated evidence gives another state than {@link #UNKNOWN}. */
public enum DocumentState {
    IN_FORCE("Còn hiệu lực", 0),
    AMENDED("Đã được sửa đổi", 1),
    SUPERSEDED("Đã được thay thế", 2),
    REPEALED("Đã bãi bỏ", 2),
    EXPIRED("Hết hiệu lực", 2),
    UNKNOWN("Chưa rõ", 0);

    private final String vietnamese;
    private final int weight;

    DocumentState(String vietnamese, int weight) {
        this.vietnamese = vietnamese;
        this.weight = weight;
    }

    /** The value of {@code state} in the API, e.g. {@code superseded}. */
    public String symbol() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name in Vietnamese, e.g. {@code Đã được thay thế}. */
    public String vietnamese() {
        return vietnamese;
    }

    /** The state of the object of a relation that holds from now on; null where the relation leaves it as it was. */
    static @Nullable DocumentState after(RelationType relation) {
        return switch (relation) {
            case REPLACES -> SUPERSEDED;
            case REPEALS -> REPEALED;
            case AMENDS -> AMENDED;
            case BASED_ON, CARRIES_OUT, GUIDES, SPECIFIES, REVIEWS, ISSUED_WITH, MENTIONS -> null;
        };
    }

    /** Of two states the one of more weight holds: what is replaced is no longer only amended. */
    int weight() {
        return weight;
    }
}
