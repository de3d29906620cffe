package vankien.page;

import org.jspecify.annotations.Nullable;

/**
 * A document related to the one that is read.
 *
 * @param hit what it is
 * @param compare the page with both side by side, or null where they are of different types
 */
record RelatedView(HitView hit, @Nullable String compare) {}
