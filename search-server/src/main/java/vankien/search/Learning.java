package vankien.search;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vankien.suggest.Leisure;
import vankien.suggest.Suggester;

/**
 * The learning of one generation's suggestions, or of what one view of it shows, in a thread of its own. It uses the
 * generation until it is done.
 */
final class Learning {
    private static final Logger LOG = LoggerFactory.getLogger(Learning.class);
    /** How long after its beginning a request waits for it: longer than a small archive takes. */
    static final Duration PATIENCE = Duration.ofSeconds(2);
    /** So many wait for it; where many ask, all others are answered at once with what is known. */
    private static final int MOST_WAITING = 2;

    /** What could not be read may be readable then: on a cluster a node comes back. */
    private static final long SECONDS_BEFORE_ANOTHER = 60;

    private final CompletableFuture<Suggester> learned = new CompletableFuture<>();
    private final long begun = System.nanoTime();
    private final Semaphore patience = new Semaphore(MOST_WAITING);

    private Learning() {}

    /** Begins to learn; the generation is in use by the caller. */
    static Learning begin(Generation generation) {
        Learning learning = new Learning();
        if (generation.acquire()) {
            Thread thread = new Thread(() -> learning.learn(generation), "suggestions");
            thread.setDaemon(true);
            thread.start();
        } else {
            learning.learned.cancel(false);
        }
        return learning;
    }

    private void learn(Generation generation) {
        try {
            Suggester suggester = Suggester.learn(
                    generation.searcher().getIndexReader(), new Leisure(() -> nobodyWaits() && generation.isAsked()));
            LOG.debug("generation {}: learned {}", generation.name(), suggester.size());
            learned.complete(suggester);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            LOG.warn("generation {} suggests document codes only: {}", generation.name(), e.getMessage());
            learned.completeExceptionally(e);
        } finally {
            generation.releaseQuietly();
        }
    }

    private boolean nobodyWaits() {
        return patience.availablePermits() == MOST_WAITING;
    }

    /** What was learned; null where it is not done yet or failed. Waits while it has hardly begun. */
    @Nullable
    Suggester result() {
        if (isDone()) {
            return known();
        }
        if (!patience.tryAcquire()) {
            return null;
        }
        try {
            return awaited();
        } finally {
            patience.release();
        }
    }

    /** Waits until it is done, so long at most, and no longer than until something else is. */
    void await(Duration longest, CompletableFuture<?> other) {
        try {
            CompletableFuture.anyOf(learned, other).get(Math.max(0, longest.toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException | CancellationException e) {
            LOG.trace("suggestions are learned later, if at all", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isDone() {
        return learned.isDone();
    }

    private @Nullable Suggester known() {
        return learned.isCompletedExceptionally() ? null : learned.getNow(null);
    }

    private @Nullable Suggester awaited() {
        long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        try {
            return learned.get(Math.max(0, PATIENCE.toMillis() - waited), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | RuntimeException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Whether it failed so long ago that it may be tried again; where there is no room for it there is none then. */
    boolean mayBeTriedAgain() {
        return learned.isCompletedExceptionally()
                && !learned.isCancelled()
                && learned.exceptionNow() instanceof Exception
                && System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(SECONDS_BEFORE_ANOTHER);
    }

    /** Gives the memory back. */
    void close() throws IOException {
        Suggester suggester = known();
        if (suggester != null) {
            suggester.close();
        }
    }
}
