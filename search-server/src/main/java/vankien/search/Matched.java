package vankien.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a document matched.
 *
 * @param match the layer that matched
 * @param passages its best passages, best first; its beginning where the query has no words
 * @param anchor where the best passage stands; null where the query has no words, or nothing was cut
 * @param titleHtml the title with its marks; null where there is none or it was not looked at
 */
record Matched(
        Match match,
        List<PassageHit> passages,
        @Nullable String anchor,
        @Nullable String titleHtml) {}
