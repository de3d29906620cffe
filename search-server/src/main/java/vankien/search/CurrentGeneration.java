package vankien.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vankien.abbreviation.AbbreviationList;
import vankien.index.IndexStore;
import vankien.index.IndexUnusableException;
import vankien.query.SearchRequest;
import vankien.succession.SuccessionList;

/**
 * The generation that an archive answers from. It looks for a newer one by itself each {@value #POLL_SECONDS} seconds, if it
 * was told to, and goes on to it when it is ready; the one before stays open until the last request that has begun on it ends.
 */
final class CurrentGeneration {
    private static final Logger LOG = LoggerFactory.getLogger(CurrentGeneration.class);
    private static final int POLL_SECONDS = 1;
    private static final int WARM_UP = 30;

    private final IndexStore store;
    private final AbbreviationList abbreviations;
    private final SuccessionList successions;
    /** Finds the words of generations that have none; null where they have. */
    private final Shards.@Nullable Source elsewhere;

    private final ScheduledExecutorService poller;
    private volatile Generation current;
    /** Done when it is closed: then nothing waits any longer. */
    private final CompletableFuture<Void> closing = new CompletableFuture<>();

    /** Whether it goes on by itself: then indexers may wait for it. */
    private volatile boolean watching;
    /** Why there is no newer generation yet; only of the poller. */
    private String trouble = "";

    private CurrentGeneration(
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

    /** Opens the generation that the index has now; see {@link LuceneArchive#open}. */
    static CurrentGeneration open(
            IndexStore store,
            AbbreviationList abbreviations,
            SuccessionList successions,
            Shards.@Nullable Source elsewhere)
            throws IOException {
        Path lucene = served(store);
        while (true) {
            try {
                return new CurrentGeneration(
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
    void watch() throws IOException {
        watching = true;
        current.announce(store.root());
        // One may have come before that was said.
        refresh();
        ScheduledFuture<?> unused =
                poller.scheduleWithFixedDelay(this::refreshQuietly, POLL_SECONDS, POLL_SECONDS, TimeUnit.SECONDS);
    }

    /** Answers a few searches for nobody, in the background, until somebody asks: then those are answered, and do the same. */
    void warmUp() {
        poller.execute(() -> {
            for (int i = 0; i < WARM_UP && !current.isAsked(); i++) {
                warm(current, Access.OPEN);
            }
            current.learning();
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

    /** Goes on to the newest generation, if there is a newer one. */
    synchronized void refresh() throws IOException {
        Path lucene = store.current().orElse(null);
        if (!closing.isDone() && lucene != null && current.isOutdated(lucene)) {
            Generation last = current;
            Generation next = next(lucene);
            boolean ready = false;
            try {
                warm(next, Access.OPEN);
                // Those who have been reading find their view made, and wait for nothing.
                last.readers().forEach(reader -> warm(next, reader));
                learn(last, next);
                ready = true;
            } finally {
                if (!ready) {
                    next.releaseQuietly();
                }
            }
            current = next;
            last.release();
            LOG.info("serving generation {}", next.name());
        }
    }

    /**
     * Nor do those who type. What is learned within the time that one of them would wait is learned before; of a cluster,
     * which may have the last one no more, it is only begun.
     */
    private void learn(Generation last, Generation next) throws IOException {
        long until = System.nanoTime() + (areElsewhere() ? 0 : Learning.PATIENCE.toNanos());
        for (Access reader : last.learners()) {
            Generation view = next.as(reader);
            try {
                view.learning().await(Duration.ofNanos(until - System.nanoTime()), closing);
            } finally {
                view.releaseQuietly();
            }
            if (System.nanoTime() - until >= 0 || closing.isDone()) {
                return;
            }
        }
    }

    /** Whether something else than this machine finds the words. */
    boolean areElsewhere() {
        return elsewhere != null;
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
            try {
                next.announce(store.root());
                Path now = store.current().orElse(lucene);
                if (!next.isOutdated(now)) {
                    return next;
                }
                lucene = now;
            } catch (IOException | RuntimeException e) {
                next.releaseQuietly();
                throw e;
            }
            // Another one was published before it was said that this one is served: nobody waits for that.
            next.release();
        }
    }

    private void refreshQuietly() {
        try {
            refresh();
            trouble = "";
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            String message = String.valueOf(e.getMessage());
            // Once, not each time that it looks.
            if (!message.equals(trouble)) {
                trouble = message;
                LOG.warn("still serving generation {}: {}", current.name(), message);
            }
        }
    }

    /** The generation, in use: whoever asks for it releases it. */
    Generation acquired() {
        while (true) {
            if (closing.isDone()) {
                throw new IllegalStateException("the archive is closed");
            }
            Generation generation = current;
            if (generation.acquire()) {
                return generation;
            }
        }
    }

    void close() {
        if (closing.complete(null)) {
            end();
        }
    }

    private synchronized void end() {
        poller.shutdownNow();
        current.releaseQuietly();
    }
}
