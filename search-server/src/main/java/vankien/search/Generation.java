package vankien.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vankien.abbreviation.PairingTable;
import vankien.graph.CodeGaps;
import vankien.graph.DocumentGraph;
import vankien.graph.DocumentGroups;
import vankien.graph.StatusTable;
import vankien.index.IndexManifest;
import vankien.index.IndexUnusableException;
import vankien.query.CachedPhrases;
import vankien.query.SearchRequest;
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

    /** Of all generations: a new one need not learn what is asked for again and again. */
    private static final CachedPhrases OFTEN_USED = new CachedPhrases();

    static {
        WordScores.allowLongQueries();
    }

    private final OpenStore files;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private static final int SERVED_AND_LEARNED = 2;

    private final AtomicInteger users = new AtomicInteger(1);
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
    private final KeptResults results;

    private final DerivedFacts facts;
    private @Nullable Learning learning;

    private Generation(OpenStore files, SuccessionList successions) throws IOException {
        this.files = files;
        this.successions = successions;
        Shards shards = files.shards();
        words = shards == null ? new LocalWords(this) : new RemoteWords(this, shards);
        expander = new SuccessionExpander(successions);
        succeeding = new SucceedingValues(successions);
        reader = files.reader();
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(WordScores.similarity());
        searcher.setQueryCachingPolicy(OFTEN_USED);
        documents = new IndexDocuments(reader, null);
        groups = DocumentGroups.of(reader);
        facts = new DerivedFacts(searcher, reader, documents, groups, successions);
        rules = Visibility.rules(reader);
        reads = Access.OPEN;
        results = new KeptResults();
        whole = null;
    }

    /** A view for readers whom only these rules let read, as they let this one. */
    private Generation(Generation whole, Set<String> rules, Access reads) throws IOException {
        words = whole.words instanceof RemoteWords remote ? remote.of(this) : new LocalWords(this);
        this.whole = whole;
        this.rules = rules;
        results = whole.results;
        this.reads = reads;
        successions = whole.successions;
        expander = whole.expander;
        succeeding = whole.succeeding;
        files = whole.files;
        reader = Visibility.view(whole.reader, rules);
        documents = new IndexDocuments(reader, whole.documents);
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(WordScores.similarity());
        // What the one that all indexes share knows of a segment was found in all of its terms.
        searcher.setQueryCache(new LRUQueryCache(MOST_CACHED, VIEW_CACHE_BYTES));
        searcher.setQueryCachingPolicy(new CachedPhrases());
        groups = DocumentGroups.of(reader);
        facts = new DerivedFacts(searcher, reader, documents, groups, successions);
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
        OpenStore files = OpenStore.of(store, root, elsewhere);
        try {
            Generation generation = new Generation(files, successions);
            generation.statuses();
            return generation;
        } catch (IOException | RuntimeException e) {
            files.close();
            Shards shards = files.shards();
            if (shards != null) {
                shards.close();
            }
            throw e;
        }
    }

    /** Whether the store has a newer commit than this one. */
    boolean isOutdated(Path currentStore) throws IOException {
        return files.isOutdated(currentStore);
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
        return views.readers(view -> true);
    }

    /** One reader of each view for which suggestions are learned or being learned, of the whole first. */
    List<Access> learners() {
        List<Access> learners = new ArrayList<>(views.readers(view -> view.begunLearning() != null));
        if (begunLearning() != null) {
            learners.addFirst(reads);
        }
        return learners;
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
            if (whole == null) {
                files.close();
                words.close();
            } else {
                // A segment, which the whole goes on using, knows every cache that has held something of it.
                if (searcher.getQueryCache() instanceof LRUQueryCache kept) {
                    kept.clear();
                }
                reader.close();
            }
        }
    }

    /** Says that it is served, so that a run that takes something secret out waits for its end. */
    void announce(Path root) {
        files.announce(root);
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

    /** Whether somebody uses it beside the archive that serves it and its own learning. */
    boolean isAsked() {
        return users.get() > SERVED_AND_LEARNED;
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

    /** The latest results, of all views. */
    KeptResults results() {
        return results;
    }

    /** A request of a reader of this view, today in Vietnam. */
    KeptResults.Asked asked(SearchRequest request) throws IOException {
        return new KeptResults.Asked(rules, facts.seen().today(), request);
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
        return files.manifest();
    }

    /**
     * The generation's name in answers, tags and cursors: its number, and when it was published, so that the first
     * generations of two indexes are not one.
     */
    String name() {
        IndexManifest manifest = files.manifest();
        return manifest.generation() + "-"
                + Long.toHexString(manifest.published().toEpochMilli());
    }

    /** The values of a field for counting; null when no document has the field. */
    @Nullable
    FacetColumn facets(String field) throws IOException {
        return facts.facets(field);
    }

    /** The abbreviations that the documents define. */
    PairingTable definitions() throws IOException {
        return facts.definitions();
    }

    /** How the documents that this reader sees cite each other, for one request. */
    DocumentGraph graph() throws IOException {
        return facts.seen().graph();
    }

    /** The status of every document as this reader sees it. */
    StatusTable statuses() throws IOException {
        return facts.statuses();
    }

    /** Where citations lead to no document or not to one, as this reader sees it. */
    CodeGaps codeGaps() throws IOException {
        return facts.codeGaps();
    }
}
