package vankien.search;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.jspecify.annotations.Nullable;
import vankien.index.DocumentCard;

/**
 * Remembers the cards of documents that were shown: to unpack one takes as long as to find it. All views of a segment share
 * them, by its number in which a reader asks only for what he sees; they go when the segment is closed.
 */
final class KnownCards {
    /** Some two kilobytes each. When there are more it begins anew. */
    private static final int MOST = 4_000;

    private static final Map<IndexReader.CacheKey, Map<Integer, DocumentCard>> BY_SEGMENT = new ConcurrentHashMap<>();
    private static final AtomicInteger SIZE = new AtomicInteger();

    private KnownCards() {}

    /** The card of a document, or null where it is not remembered. */
    static @Nullable DocumentCard of(IndexReader index, int document) {
        LeafReaderContext leaf = leaf(index, document);
        IndexReader.CacheHelper segment = leaf.reader().getCoreCacheHelper();
        Map<Integer, DocumentCard> cards = segment == null ? null : BY_SEGMENT.get(segment.getKey());
        return cards == null ? null : cards.get(document - leaf.docBase);
    }

    static void remember(IndexReader index, int document, DocumentCard card) {
        LeafReaderContext leaf = leaf(index, document);
        IndexReader.CacheHelper segment = leaf.reader().getCoreCacheHelper();
        if (segment == null) {
            return;
        }
        if (SIZE.incrementAndGet() > MOST) {
            SIZE.set(1);
            BY_SEGMENT.values().forEach(Map::clear);
        }
        Map<Integer, DocumentCard> cards = BY_SEGMENT.get(segment.getKey());
        if (cards == null) {
            cards = new ConcurrentHashMap<>();
            if (BY_SEGMENT.putIfAbsent(segment.getKey(), cards) == null) {
                segment.addClosedListener(BY_SEGMENT::remove);
            }
            cards = BY_SEGMENT.getOrDefault(segment.getKey(), cards);
        }
        cards.put(document - leaf.docBase, card);
    }

    /** How many segments have cards here, to be seen in tests. */
    static int segments() {
        return BY_SEGMENT.size();
    }

    private static LeafReaderContext leaf(IndexReader index, int document) {
        return index.leaves().get(ReaderUtil.subIndex(document, index.leaves()));
    }
}
