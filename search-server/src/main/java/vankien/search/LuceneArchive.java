package vankien.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vankien.abbreviation.AbbreviationList;
import vankien.document.DocumentCode;
import vankien.document.NumberOfType;
import vankien.draft.Draft;
import vankien.index.IndexManifest;
import vankien.index.IndexStore;
import vankien.index.IndexUnusableException;
import vankien.query.SearchRequest;
import vankien.succession.SuccessionList;
import vankien.suggest.Suggester;

/**
 * The archive over an index on this machine. It goes on to a new generation by itself, within {@value #POLL_SECONDS}
 * seconds of its publishing; a request that has begun ends on the generation it began with.
 */
public final class LuceneArchive implements Archive {
    private static final Logger LOG = LoggerFactory.getLogger(LuceneArchive.class);
    private static final int POLL_SECONDS = 1;
    private static final int WARM_UP = 30;

    private final IndexStore store;
    private final AbbreviationList abbreviations;
    private final SuccessionList successions;
    private final ScheduledExecutorService poller;
    private volatile Generation current;
    private volatile SearchLimits limits = SearchLimits.NONE;
    private volatile boolean closed;
    /** Whether it goes on by itself: then indexers may wait for it. */
    private volatile boolean watching;
    /** Why there is no newer generation yet; only of the poller. */
    private String trouble = "";

    /** Finds the words of generations that have none; null where they have. */
    private final Shards.@Nullable Source elsewhere;

    private LuceneArchive(
            IndexStore store,
            AbbreviationList abbreviations,
            SuccessionList successions,
            Shards.@Nullable Source elsewhere,
            Generation first) {
        this.elsewhere = elsewhere;
        this.store = store;
        this.successions = successions;
        this.abbreviations = abbreviations;
        this.current = first;
        poller = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("generations").factory());
    }

    /** Opens an index with the list of abbreviations that comes with the program; see the other {@code open}. */
    public static LuceneArchive open(IndexStore store) throws IOException {
        return open(store, AbbreviationList.builtIn());
    }

    /** Opens an index with the list of successions that comes with the program; see the other {@code open}. */
    public static LuceneArchive open(IndexStore store, AbbreviationList abbreviations) throws IOException {
        return open(store, abbreviations, SuccessionList.builtIn());
    }

    /**
     * Opens an index.
     *
     * @param abbreviations what abbreviations stand for, besides what the documents themselves define
     * @param successions what became of places and bodies
     * @throws IndexUnusableException when there is none or it was made by another version; the message names the command
     *     to run
     */
    public static LuceneArchive open(IndexStore store, AbbreviationList abbreviations, SuccessionList successions)
            throws IOException {
        return open(store, abbreviations, successions, null);
    }

    /**
     * The same.
     *
     * @param elsewhere finds the words where the index is a {@linkplain vankien.index.Catalogue catalogue} without them;
     *     null for an index that has to have them
     */
    public static LuceneArchive open(
            IndexStore store,
            AbbreviationList abbreviations,
            SuccessionList successions,
            Shards.@Nullable Source elsewhere)
            throws IOException {
        Path lucene = served(store);
        while (true) {
            try {
                return new LuceneArchive(
                        store,
                        abbreviations,
                        successions,
                        elsewhere,
                        Generation.open(lucene, store.root(), successions, elsewhere));
            } catch (IOException e) {
                // An indexer may have put another one in its place since we asked which one it is.
                Path now = served(store);
                if (now.equals(lucene)) {
                    throw unreadable(store, e);
                }
                lucene = now;
            }
        }
    }

    private static Path served(IndexStore store) throws IOException {
        return store.current()
                .orElseThrow(() -> new IndexUnusableException("there is no index in " + store.root()
                        + ": run 'vankien index FOLDER --index " + store.root() + "' first"));
    }

    private static IndexUnusableException unreadable(IndexStore store, IOException e) {
        return new IndexUnusableException(
                "cannot read the index in " + store.root() + " (" + e.getMessage()
                        + "): run 'vankien index --rebuild FOLDER --index " + store.root() + "'",
                e);
    }

    /** Begins to look for new generations. */
    public LuceneArchive watching() throws IOException {
        watching = true;
        current.announce(store.root());
        // One may have come before that was said.
        refresh();
        ScheduledFuture<?> unused =
                poller.scheduleWithFixedDelay(this::refreshQuietly, POLL_SECONDS, POLL_SECONDS, TimeUnit.SECONDS);
        return this;
    }

    /** Answers a few searches for nobody, in the background, so that the first readers do not wait. */
    public void warmUp() {
        poller.execute(() -> {
            for (int i = 0; i < WARM_UP; i++) {
                warm(current, Access.OPEN);
            }
            learn(current);
        });
    }

    /** Loads classes, has code compiled, and facet ordinals and what else is derived of the documents made. */
    private void warm(Generation generation, Access reader) {
        if (!generation.acquire()) {
            return;
        }
        try {
            Generation view = generation.as(reader);
            try {
                SearchRun.of(view, abbreviations, SearchRequest.of("nghi quyet ve cong tac can bo"))
                        .result();
            } finally {
                view.releaseQuietly();
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("cannot warm generation {} up: {}", generation.name(), e.getMessage());
        } finally {
            generation.releaseQuietly();
        }
    }

    /** Has suggestions learned in the background. */
    private static void learn(Generation generation) {
        if (generation.acquire()) {
            generation.learning();
            generation.releaseQuietly();
        }
    }

    /** Goes on to the newest generation, if there is a newer one. */
    public synchronized void refresh() throws IOException {
        Path lucene = store.current().orElse(null);
        if (!closed && lucene != null && current.isOutdated(lucene)) {
            Generation next = next(lucene);
            warm(next, Access.OPEN);
            // Those who have been reading find their view made, and wait for nothing.
            current.readers().forEach(reader -> warm(next, reader));
            Generation last = current;
            current = next;
            if (last.begunLearning() != null) {
                learn(next);
            }
            last.release();
            LOG.info("serving generation {}", next.name());
        }
    }

    /** How many views for readers with restricted rights are ready. */
    int views() {
        return current.views();
    }

    /** The newest generation, which indexers know to be served. */
    private Generation next(Path lucene) throws IOException {
        while (true) {
            Generation next = Generation.open(lucene, store.root(), successions, elsewhere);
            if (!watching) {
                return next;
            }
            next.announce(store.root());
            Path now = store.current().orElse(lucene);
            if (!next.isOutdated(now)) {
                return next;
            }
            // Another one was published before it was said that this one is served: nobody waits for that.
            next.release();
            lucene = now;
        }
    }

    private void refreshQuietly() {
        try {
            refresh();
            trouble = "";
        } catch (IOException | RuntimeException e) {
            String message = String.valueOf(e.getMessage());
            // Once, not each time that it looks.
            if (!message.equals(trouble)) {
                trouble = message;
                LOG.warn("still serving generation {}: {}", current.name(), message);
            }
        }
    }

    @Override
    public SearchResult search(SearchRequest request, Access access) {
        return on(
                access,
                generation ->
                        SearchRun.of(generation, abbreviations, request, limits).result());
    }

    /** Ends searches that take longer; none does otherwise. */
    public LuceneArchive within(Duration time) {
        limits = new SearchLimits(time, limits.observer());
        return this;
    }

    @Override
    public void observe(SearchStage.Observer observer) {
        limits = new SearchLimits(limits.time(), observer);
    }

    @Override
    public Optional<DocumentDetail> document(String id, @Nullable String marked, Access access) {
        return on(access, generation -> new DocumentPresenter(generation, abbreviations).detail(id, marked));
    }

    @Override
    public Optional<SimilarDocuments> similar(SimilarRequest request, Access access) {
        return on(access, generation -> new SimilarFinder(generation).of(request));
    }

    @Override
    public int export(SearchRequest request, Access access, HitSink sink) throws IOException {
        return ask(
                access,
                generation -> SearchRun.of(generation, abbreviations, request).each(sink));
    }

    @Override
    public Optional<String> movedTo(String id, Access access) {
        return on(access, generation -> new DocumentPresenter(generation, abbreviations).movedTo(id));
    }

    @Override
    public Optional<OriginalFile> file(String id, Access access) {
        return on(access, generation -> new DocumentPresenter(generation, abbreviations).file(id));
    }

    @Override
    public Suggestions suggest(String typed, int size, Access access) {
        return on(access, generation -> {
            IndexReader seen = generation.searcher().getIndexReader();
            Suggester learned = generation.learning().result();
            return learned == null
                    ? new Suggestions(generation.name(), false, Suggester.codesOnly(seen, typed, size))
                    : new Suggestions(
                            generation.name(),
                            true,
                            learned.suggest(
                                    seen, typed, size, QueryUnderstanding.longForms(generation, abbreviations)));
        });
    }

    @Override
    public Optional<ScoreExplanation> explain(String text, String id, Access access) {
        SearchRequest request = SearchRequest.of(text);
        return on(
                access,
                generation -> SearchRun.of(generation, abbreviations, request).explanation(id));
    }

    @Override
    public List<DocumentCode> codes(NumberOfType number, Access access) {
        return on(access, generation -> new CodePresenter(generation).codes(number));
    }

    @Override
    public Optional<CodeDetail> code(CodeRequest request, Access access) {
        return on(access, generation -> new CodePresenter(generation).detail(request));
    }

    @Override
    public Optional<CodeChain> chain(ChainRequest request, Access access) {
        return on(access, generation -> new ChainPresenter(generation).chain(request));
    }

    @Override
    public BatchResult batch(Draft draft, Access access) {
        return on(access, generation -> new BatchPresenter(generation, abbreviations).result(draft));
    }

    @Override
    public QualityReport quality(Access access) {
        return on(access, generation -> new QualityPresenter(generation).report());
    }

    @Override
    public QualityList quality(QualityRequest request, Access access) {
        return on(access, generation -> new QualityPresenter(generation).list(request));
    }

    @Override
    public void requireReady() {
        boolean unused = on(Access.OPEN, generation -> {
            generation.words().requireThere();
            return true;
        });
    }

    @Override
    public ArchiveState state() {
        return state(Access.OPEN);
    }

    @Override
    public ArchiveState state(Access access) {
        return on(access, generation -> {
            IndexManifest manifest = generation.manifest();
            int documents = generation.searcher().count(Visibility.DOCUMENTS);
            return new ArchiveState(generation.name(), manifest.published(), documents);
        });
    }

    /** Something that is asked of one generation, as its reader sees it. */
    @FunctionalInterface
    private interface Question<T> {
        T ask(Generation generation) throws IOException;
    }

    /** Asks what the reader may see of the current generation. */
    private <T> T on(Access access, Question<T> question) {
        try {
            return ask(access, question);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T ask(Access access, Question<T> question) throws IOException {
        Generation generation = acquired();
        try {
            Generation view = generation.as(access);
            try {
                return question.ask(view);
            } finally {
                view.releaseQuietly();
            }
        } finally {
            generation.releaseQuietly();
        }
    }

    private Generation acquired() {
        while (true) {
            if (closed) {
                throw new IllegalStateException("the archive is closed");
            }
            Generation generation = current;
            if (generation.acquire()) {
                return generation;
            }
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            poller.shutdownNow();
            current.releaseQuietly();
        }
    }
}
