package vankien.query;

import org.apache.lucene.search.Query;
import org.apache.lucene.search.UsageTrackingQueryCachingPolicy;

/**
 * Which sets of documents are kept for later searches: beside what Lucene keeps by default, those of phrases at their second use. The
 * long form of an abbreviation such as UBND is in a great part of an archive, takes as long to find as all else in the search, and
 * is asked for again, though not by each of some hundred searches.
 */
public final class CachedPhrases extends UsageTrackingQueryCachingPolicy {
    private static final int SECOND = 2;

    @Override
    protected int minFrequencyToCache(Query query) {
        return query instanceof PairedPhraseQuery ? SECOND : super.minFrequencyToCache(query);
    }
}
