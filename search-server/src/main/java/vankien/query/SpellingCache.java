package vankien.query;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;

/**
 * Remembers for each open index what a word was found to mean in it. Vietnamese has some 7,000 syllables, so that after a
 * while nearly every word of a query is known.
 */
final class SpellingCache {
    private static final int MOST_WORDS = 20_000;
    /** A restricted reader's view of an index is an index of its own. */
    private static final Map<IndexReader, SpellingCache> BY_INDEX = Collections.synchronizedMap(new WeakHashMap<>());

    private final Map<Word, List<BytesRef>> terms = new ConcurrentHashMap<>();

    private SpellingCache() {}

    private record Word(String field, QueryWord word) {}

    /** Looks the terms of a word up. */
    @FunctionalInterface
    interface Lookup {
        List<BytesRef> terms() throws IOException;
    }

    static List<BytesRef> get(IndexReader index, String field, QueryWord word, Lookup lookup) throws IOException {
        SpellingCache cache = BY_INDEX.computeIfAbsent(index, key -> new SpellingCache());
        Word asked = new Word(field, word);
        List<BytesRef> known = cache.terms.get(asked);
        if (known == null) {
            known = lookup.terms();
            if (cache.terms.size() >= MOST_WORDS) {
                cache.terms.clear();
            }
            cache.terms.put(asked, known);
        }
        return known;
    }
}
