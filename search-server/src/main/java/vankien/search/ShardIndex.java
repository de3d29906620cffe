package vankien.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
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
    private final DocumentGroups groups;
    private final Set<String> rules;
    private final boolean restricted;
    private final Map<Set<String>, ShardIndex> views = new LinkedHashMap<>(16, .75f, true);

    private @Nullable Ordinals ordinals;
    private @Nullable FoundSet documents;

    private ShardIndex(DirectoryReader reader, Set<String> rules, boolean restricted) throws IOException {
        this.reader = reader;
        this.rules = rules;
        this.restricted = restricted;
        groups = DocumentGroups.of(reader);
    }

    /**
     * The state that a reader shows.
     *
     * @param reader one that is the same as long as nothing is written
     */
    static ShardIndex of(DirectoryReader reader) throws IOException {
        IndexReader.CacheHelper helper = reader.getReaderCacheHelper();
        if (helper == null) {
            // Somebody has put a view of his own over it, as a security plugin does.
            return new ShardIndex(reader, Visibility.rules(reader), false);
        }
        ShardIndex known = OPEN.get(helper.getKey());
        if (known == null) {
            synchronized (OPEN) {
                known = OPEN.get(helper.getKey());
                if (known == null) {
                    known = new ShardIndex(reader, Visibility.rules(reader), false);
                    OPEN.put(helper.getKey(), known);
                    helper.addClosedListener(OPEN::remove);
                }
            }
        }
        return known;
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
                view = new ShardIndex(Visibility.view(reader, admitting), admitting, true);
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
    synchronized Ordinals ordinals() throws IOException {
        Ordinals known = ordinals;
        if (known == null) {
            known = Ordinals.of(reader);
            ordinals = known;
        }
        return known;
    }

    /** Everything that is seen of it; not to be changed. */
    synchronized FoundSet documents() throws IOException {
        FoundSet known = documents;
        if (known == null) {
            known = FoundSet.of(new IndexSearcher(reader), Visibility.DOCUMENTS);
            documents = known;
        }
        return known;
    }

    DocumentGroups groups() {
        return groups;
    }

    /** Whether anything in it is hidden. */
    boolean isRestricted() {
        return restricted;
    }
}
