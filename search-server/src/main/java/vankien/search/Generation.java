package vankien.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vankien.abbreviation.PairingTable;
import vankien.graph.CodeGaps;
import vankien.graph.DocumentGraph;
import vankien.graph.DocumentGroups;
import vankien.graph.SeenArchive;
import vankien.graph.StatusTable;
import vankien.index.Catalogue;
import vankien.index.IndexManifest;
import vankien.index.IndexUnusableException;
import vankien.index.ServedGenerations;
import vankien.succession.SuccessionExpander;
import vankien.succession.SuccessionList;

/**
 * One published generation, open for searching, as readers with the same rights see it: the whole of it, or a view that is
 * made of the whole. It is closed when the archive has gone on to the next one and the last request that uses it is done.
 */
final class Generation {
    private static final Logger LOG = LoggerFactory.getLogger(Generation.class);
    /** What each view may keep of the answers to filters. */
    private static final int MOST_CACHED = 256;

    private static final int VIEW_CACHE_BYTES = 4 << 20;

    static {
        WordScores.allowLongQueries();
    }

    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final IndexManifest manifest;
    private final Path store;
    private final AtomicInteger users = new AtomicInteger(1);
    private final Map<String, @Nullable FacetColumn> facets = new HashMap<>();
    private final DocumentGroups groups;
    private final SuccessionList successions;
    private final SuccessionExpander expander;
    private final SucceedingValues succeeding;
    /** The whole that this is a view of; null for the whole itself. */
    private final @Nullable Generation whole;
    /** Every rule of this index that lets its readers read. */
    private final Set<String> rules;
    /** One of its readers. */
    private final Access reads;

    private final Words words;
    private final IndexDocuments documents;
    private final Views views = new Views();

    private final Object gapsLock = new Object();
    private @Nullable SeenArchive seen;
    private @Nullable StatusTable statuses;
    private @Nullable CodeGaps codeGaps;
    private @Nullable PairingTable definitions;
    private @Nullable Learning learning;
    private ServedGenerations.@Nullable Lease lease;

    /** @param shards where the words are; null where they are in this index */
    private Generation(
            Path store,
            Directory directory,
            DirectoryReader reader,
            SuccessionList successions,
            @Nullable Shards shards)
            throws IOException {
        words = shards == null ? new LocalWords(this) : new RemoteWords(this, shards);
        this.successions = successions;
        expander = new SuccessionExpander(successions);
        succeeding = new SucceedingValues(successions);
        this.store = store;
        this.directory = directory;
        this.reader = reader;
        documents = new IndexDocuments(reader, null);
        manifest = shards == null ? IndexManifest.of(reader) : Catalogue.manifest(reader);
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(WordScores.similarity());
        groups = DocumentGroups.of(reader);
        rules = Visibility.rules(reader);
        reads = Access.OPEN;
        whole = null;
    }

    /** A view for readers whom only these rules let read, as they let this one. */
    private Generation(Generation whole, Set<String> rules, Access reads) throws IOException {
        words = whole.words instanceof RemoteWords remote ? remote.of(this) : new LocalWords(this);
        this.whole = whole;
        this.rules = rules;
        this.reads = reads;
        successions = whole.successions;
        expander = whole.expander;
        succeeding = whole.succeeding;
        store = whole.store;
        directory = whole.directory;
        manifest = whole.manifest;
        reader = Visibility.view(whole.reader, rules);
        documents = new IndexDocuments(reader, whole.documents);
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(WordScores.similarity());
        // What the one that all indexes share knows of a segment was found in all of its terms.
        searcher.setQueryCache(new LRUQueryCache(MOST_CACHED, VIEW_CACHE_BYTES));
        groups = DocumentGroups.of(reader);
    }

    /**
     * Opens the current state of a store.
     *
     * @param successions what became of places and bodies
     * @throws IndexUnusableException when it was made by another version of the program
     */
    static Generation open(Path store, Path root, SuccessionList successions) throws IOException {
        return open(store, root, successions, null);
    }

    /**
     * The same.
     *
     * @param elsewhere finds the words of an index that is a catalogue only; null where it has to have them itself
     */
    static Generation open(Path store, Path root, SuccessionList successions, Shards.@Nullable Source elsewhere)
            throws IOException {
        Directory directory = FSDirectory.open(store);
        DirectoryReader reader = null;
        try {
            reader = DirectoryReader.open(directory);
            String words = elsewhere == null ? null : Catalogue.words(reader).orElse(null);
            Shards shards = elsewhere == null || words == null ? null : elsewhere.of(words);
            reader = shards == null ? reader : new CatalogueIndex(reader, new RemoteTexts(shards));
            Generation generation = new Generation(store, directory, reader, successions, shards);
            if (!generation.manifest.isCurrent()) {
                throw new IndexUnusableException(
                        "the index in " + root + " was made by another version of Vankien (schema "
                                + generation.manifest.schemaVersion() + ", analysis "
                                + generation.manifest.analysisVersion()
                                + "): run 'vankien index --rebuild --index " + root + "'");
            }
            generation.statuses();
            return generation;
        } catch (IOException | RuntimeException e) {
            if (reader != null) {
                reader.close();
            }
            directory.close();
            throw e;
        }
    }

    /** Whether the store has a newer commit than this one. */
    boolean isOutdated(Path currentStore) throws IOException {
        return !store.equals(currentStore) || !reader.isCurrent();
    }

    /** Begins to use it; false when it is closed already. */
    boolean acquire() {
        if (whole != null && !whole.acquire()) {
            return false;
        }
        while (true) {
            int now = users.get();
            if (now == 0) {
                if (whole != null) {
                    whole.releaseQuietly();
                }
                return false;
            }
            if (users.compareAndSet(now, now + 1)) {
                return true;
            }
        }
    }

    /**
     * This generation as somebody sees it; itself where nothing in it is hidden from him. The caller uses this one, and
     * releases the one that he gets as well.
     */
    Generation as(Access access) throws IOException {
        Set<String> admitting = Visibility.admitting(rules, access);
        if (admitting.equals(rules)) {
            users.incrementAndGet();
            return this;
        }
        return views.acquire(admitting, () -> new Generation(this, admitting, access));
    }

    /** One reader of each view that is kept, the one that was asked for longest ago first. */
    List<Access> readers() {
        return views.readers();
    }

    /** One of those who read this view. */
    Access reader() {
        return reads;
    }

    /** How many views are kept. */
    int views() {
        return views.size();
    }

    /** Ends one use. */
    void release() throws IOException {
        closeWhenUnused();
        if (whole != null) {
            whole.release();
        }
    }

    /** A kept view is in use by being kept, and unlike its other uses this one does not use the whole. */
    void closeWhenUnused() throws IOException {
        if (users.decrementAndGet() == 0) {
            views.close();
            Learning learned = begunLearning();
            if (learned != null) {
                learned.close();
            }
            reader.close();
            if (whole == null) {
                directory.close();
                withdraw();
                words.close();
            }
        }
    }

    /** Says that it is served, so that a run that takes something secret out waits for its end. */
    synchronized void announce(Path root) {
        if (lease == null) {
            lease = ServedGenerations.serve(root, manifest.generation());
        }
    }

    private synchronized void withdraw() {
        if (lease != null) {
            lease.close();
            lease = null;
        }
    }

    /** Ends one use where nobody could do anything about a failure. */
    void releaseQuietly() {
        try {
            release();
        } catch (IOException e) {
            LOG.warn("cannot close generation {}", name(), e);
        }
    }

    /** What is learned for suggestions; the first call begins it. The caller uses the generation. */
    synchronized Learning learning() {
        if (learning == null || learning.mayBeTriedAgain()) {
            learning = Learning.begin(this);
        }
        return learning;
    }

    /** The learning, where it has begun. */
    synchronized @Nullable Learning begunLearning() {
        return learning;
    }

    /** Where its words are. */
    Words words() {
        return words;
    }

    IndexSearcher searcher() {
        return searcher;
    }

    /** One for a single request, which ends what it does when its time is over. */
    IndexSearcher searcher(QueryTimeout timeout) {
        IndexSearcher bounded = new IndexSearcher(reader);
        bounded.setSimilarity(searcher.getSimilarity());
        // What is kept of answers belongs to the documents that this searcher sees.
        bounded.setQueryCache(searcher.getQueryCache());
        bounded.setQueryCachingPolicy(searcher.getQueryCachingPolicy());
        bounded.setTimeout(timeout);
        return bounded;
    }

    /** All documents of this generation; not to be changed. */
    FoundSet documents() throws IOException {
        return documents.seen();
    }

    /** The documents by the numbers that parts of the archive know them by. */
    Ordinals ordinals() throws IOException {
        return documents.ordinals();
    }

    /** The documents that are one and the same in several files. */
    DocumentGroups groups() {
        return groups;
    }

    /** What became of places and bodies. */
    SuccessionList successions() {
        return successions;
    }

    /** Counts what stands under earlier names. */
    SucceedingValues succeeding() {
        return succeeding;
    }

    /** Adds earlier names to queries. */
    SuccessionExpander expander() {
        return expander;
    }

    IndexManifest manifest() {
        return manifest;
    }

    /**
     * The generation's name in answers, tags and cursors: its number, and when it was published, so that the first
     * generations of two indexes are not one.
     */
    String name() {
        return manifest.generation() + "-"
                + Long.toHexString(manifest.published().toEpochMilli());
    }

    /** The values of a field for counting, read at their first use; null when no document has the field. */
    synchronized @Nullable FacetColumn facets(String field) throws IOException {
        FacetColumn known = facets.get(field);
        if (known == null && hasDocValues(field)) {
            known = FacetColumn.of(reader, field, documents());
            facets.put(field, known);
        }
        return known;
    }

    /** The abbreviations that the documents define, read at their first use. */
    synchronized PairingTable definitions() throws IOException {
        PairingTable known = definitions;
        if (known == null) {
            known = IndexedDefinitions.read(reader);
            definitions = known;
        }
        return known;
    }

    /** The archive as this reader sees it, for questions about codes; read at its first use. */
    synchronized SeenArchive seen() throws IOException {
        SeenArchive known = seen;
        if (known == null) {
            known = SeenArchive.of(
                    searcher, Visibility.DOCUMENTS, groups, ProvinceMergers.of(successions), InstantSource.system());
            seen = known;
        }
        return known;
    }

    /** How the documents that this reader sees cite each other, for one request. */
    DocumentGraph graph() throws IOException {
        return seen().graph();
    }

    /** The status of every document as this reader sees it, derived at its first use and when a day makes a difference. */
    synchronized StatusTable statuses() throws IOException {
        StatusTable known = statuses;
        SeenArchive archive = seen();
        if (known == null || !known.holdsOn(archive.today())) {
            long started = System.nanoTime();
            known = StatusTable.derive(archive);
            statuses = known;
            LOG.debug("derived {} states in {} ms", known.size(), (System.nanoTime() - started) / 1_000_000);
        }
        return known;
    }

    /** Where citations lead to no document or not to one, as this reader sees it; read at its first use. */
    CodeGaps codeGaps() throws IOException {
        // Not under the lock of the searches: in a large archive it takes a while.
        synchronized (gapsLock) {
            CodeGaps known = codeGaps;
            if (known == null) {
                known = CodeGaps.read(seen());
                codeGaps = known;
            }
            return known;
        }
    }

    private boolean hasDocValues(String field) {
        return reader.leaves().stream()
                .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(field) != null);
    }
}
