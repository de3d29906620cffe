package vankien.query;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for each open index what a word was found to mean in it. Vietnamese has some 7,000 syllables, so that after a
 * while nearly every word of a query is known.
 */
final class SpellingCache {
    private static final int MOST_WORDS = 20_000;
    private static final Map<IndexReader.CacheKey, SpellingCache> BY_INDEX = new ConcurrentHashMap<>();

    private final Map<Word, List<BytesRef>> terms = new ConcurrentHashMap<>();

    private SpellingCache() {}

    private record Word(String field, QueryWord word) {}

    /** Looks the terms of a word up. */
    @FunctionalInterface
    interface Lookup {
        List<BytesRef> terms() throws IOException;
    }

    static List<BytesRef> get(IndexReader index, String field, QueryWord word, Lookup lookup) throws IOException {
        SpellingCache cache = of(index);
        if (cache == null) {
            return lookup.terms();
        }
        Word key = new Word(field, word);
        List<BytesRef> known = cache.terms.get(key);
        if (known == null) {
            known = lookup.terms();
            if (cache.terms.size() >= MOST_WORDS) {
                cache.terms.clear();
            }
            cache.terms.put(key, known);
        }
        return known;
    }

    private static @Nullable SpellingCache of(IndexReader index) throws IOException {
        IndexReader.CacheHelper helper = index.getReaderCacheHelper();
        if (helper == null) {
            return null;
        }
        SpellingCache cache = BY_INDEX.get(helper.getKey());
        if (cache == null) {
            cache = new SpellingCache();
            SpellingCache other = BY_INDEX.putIfAbsent(helper.getKey(), cache);
            if (other != null) {
                return other;
            }
            helper.addClosedListener(BY_INDEX::remove);
        }
        return cache;
    }
}
