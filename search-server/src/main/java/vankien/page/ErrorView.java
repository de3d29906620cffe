package vankien.page;

import org.jspecify.annotations.Nullable;

/**
 * A page that says why there is no other.
 *
 * @param search the search for what was asked, or null
 */
record ErrorView(
        Frame frame, int status, String detail, @Nullable Link search) {}
