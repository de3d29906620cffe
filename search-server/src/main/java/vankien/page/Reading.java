package vankien.page;

import org.jspecify.annotations.Nullable;

/**
 * What a reader looks at in a document.
 *
 * @param find what is looked for inside it and marked; empty: the query that the reader comes from is marked
 * @param at the anchor of the place to show where a document has several parts, or null
 * @param part the number of the part to show, from 1; 0 for none asked for
 */
public record Reading(String find, @Nullable String at, int part) {
    /** From the beginning, nothing looked for. */
    public static final Reading ALL = new Reading("", null, 0);
}
