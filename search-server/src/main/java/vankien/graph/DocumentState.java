package vankien.graph;

import java.util.Locale;

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

    /** Of two states the one of more weight holds: what is replaced is no longer only amended. */
    int weight() {
        return weight;
    }
}
