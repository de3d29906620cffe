package vankien.search;

import org.jspecify.annotations.Nullable;

/**
 * Whether a document is still in force.
 *
 * @param state {@code in_force}, {@code amended}, {@code superseded}, {@code repealed}, {@code expired} or
 *     {@code unknown}
 * @param by id or code of the document that changed it, or null
 * @param evidence the sentence that says so, or null
 * @param source id of the document that holds that sentence, or null
 * @param anchor where the sentence stands in it, or null
 */
public record Status(
        String state,
        @Nullable String by,
        @Nullable String evidence,
        @Nullable String source,
        @Nullable String anchor) {
    /** Nothing is known; the default, because a false "còn hiệu lực" does harm. */
    public static final Status UNKNOWN = new Status("unknown", null, null, null, null);
}
