package vankien.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;
import vankien.graph.DocumentGroups;

/**
 * One state of one shard as readers with the same rights see it: what {@link Generation} is for an index on this machine,
 * without what only a whole archive knows. It is kept as long as the shard keeps that state open.
 */
final class ShardIndex {
    /** So many views of one state are kept; the one that was asked for longest ago goes first. */
    private static final int MOST_VIEWS = 32;

    private static final Map<IndexReader.CacheKey, ShardIndex> OPEN = new ConcurrentHashMap<>();

    private final DirectoryReader reader;
    private final Set<String> rules;
    /** What this is a view of; null for the whole itself. */
    private final @Nullable ShardIndex whole;

    private final IndexDocuments documents;
    private final Map<Set<String>, ShardIndex> views = new LinkedHashMap<>(16, .75f, true);

    private @Nullable DocumentGroups groups;

    private ShardIndex(DirectoryReader reader, Set<String> rules, @Nullable ShardIndex whole) {
        this.reader = reader;
        this.rules = rules;
        this.whole = whole;
        documents = new IndexDocuments(reader, whole == null ? null : whole.documents);
    }

    /**
     * The state that a reader shows.
     *
     * @param reader one that is the same as long as nothing is written
     */
    static ShardIndex of(DirectoryReader reader) throws IOException {
        IndexReader.CacheHelper helper = reader.getReaderCacheHelper();
        if (helper == null) {
            return new ShardIndex(reader, Visibility.rules(reader), null);
        }
        ShardIndex known = OPEN.get(helper.getKey());
        if (known == null) {
            synchronized (OPEN) {
                known = OPEN.get(helper.getKey());
                if (known == null) {
                    known = new ShardIndex(reader, Visibility.rules(reader), null);
                    OPEN.put(helper.getKey(), known);
                    helper.addClosedListener(OPEN::remove);
                }
            }
        }
        // A reader over another one may show less of it under the same key.
        return known.reader.equals(reader) ? known : new ShardIndex(reader, Visibility.rules(reader), null);
    }

    /** The same as somebody sees it. */
    ShardIndex as(Access access) throws IOException {
        Set<String> admitting = Visibility.admitting(rules, access);
        if (admitting.equals(rules)) {
            return this;
        }
        synchronized (views) {
            ShardIndex view = views.get(admitting);
            if (view == null) {
                view = new ShardIndex(Visibility.view(reader, admitting), admitting, this);
                views.put(admitting, view);
                if (views.size() > MOST_VIEWS) {
                    views.remove(views.keySet().iterator().next());
                }
            }
            return view;
        }
    }

    /** How many states are kept, to be seen in tests. */
    static int open() {
        return OPEN.size();
    }

    DirectoryReader reader() {
        return reader;
    }

    /** Its documents by their ordinals. */
    Ordinals ordinals() throws IOException {
        return documents.ordinals();
    }

    /** Everything that is seen of it; not to be changed. */
    FoundSet documents() throws IOException {
        return documents.seen();
    }

    /** The documents that are one and the same in several files. */
    synchronized DocumentGroups groups() throws IOException {
        DocumentGroups known = groups;
        if (known == null) {
            known = DocumentGroups.of(reader);
            groups = known;
        }
        return known;
    }

    /** Whether anything in it is hidden. */
    boolean isRestricted() {
        return whole != null;
    }
}
