package vankien.index;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vankien.index.SyncReport.Outcome;

/**
 * Keeps an index in line with its folders until it is closed: runs when the system tells of a change, a moment after the
 * last one, and from time to time in any case, for folders of the network of whose changes the system tells nothing.
 *
 * <p>Nothing that goes wrong in a run ends it: the run is logged and tried again. Its runs never accept mass deletions.
 */
public final class CorpusWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CorpusWatch.class);
    private static final SyncRequest ALL = new SyncRequest(List.of(), false, false, false);
    private static final long SLICE_MS = 200;
    private static final long STOP_MS = 1_000;
    /** Between two scans when nobody says otherwise. */
    public static final Duration USUAL_INTERVAL = Duration.ofMinutes(5);

    private final CorpusSync sync;
    private final IndexStore store;
    private final Pace pace;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().daemon().name("watch").unstarted(this::runUntilStopped);
    /** What was logged already and still holds. */
    private final Set<String> told = new HashSet<>();

    /**
     * When to run.
     *
     * @param scan the longest time between two runs
     * @param quiet how long nothing must have changed before a run
     * @param patience how long to wait for that at most
     * @param retry when to try again what went wrong
     */
    record Pace(Duration scan, Duration quiet, Duration patience, Duration retry) {
        static Pace scanning(Duration interval) {
            Duration retry = Duration.ofSeconds(30);
            return new Pace(
                    interval,
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(30),
                    interval.compareTo(retry) < 0 ? interval : retry);
        }
    }

    /** Thrown into a run when the watch is closed. */
    private static final class ClosedMeanwhileException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * A watch that has not begun.
     *
     * @param scanInterval the longest time between two runs
     */
    public CorpusWatch(CorpusSync sync, IndexStore store, Duration scanInterval) {
        this(sync, store, Pace.scanning(scanInterval));
    }

    CorpusWatch(CorpusSync sync, IndexStore store, Pace pace) {
        this.sync = sync;
        this.store = store;
        this.pace = pace;
    }

    /** Begins, with a run, on a thread of its own. */
    public CorpusWatch start() {
        thread.start();
        return this;
    }

    private void runUntilStopped() {
        try (FolderEvents events = new FolderEvents(store.root())) {
            boolean said = false;
            while (stopped.getCount() > 0) {
                // Before the run: what changes from here on is told or found.
                events.watch(folders());
                boolean well = run();
                if (!said && events.folders() > 0) {
                    said = true;
                    LOG.info("watching {} folders; a scan every {} s", events.folders(), pace.scan.toSeconds());
                }
                waitForChange(events, well ? pace.scan : pace.retry);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.debug("cannot close the watch", e);
        }
    }

    private List<String> folders() {
        try {
            return sync.folders();
        } catch (IOException | RuntimeException e) {
            LOG.debug("the run will say what is wrong", e);
            return List.of();
        }
    }

    /** One run; false when it is to be tried again soon. */
    private boolean run() {
        try {
            report(sync.run(ALL, (done, all) -> {
                if (stopped.getCount() == 0) {
                    throw new ClosedMeanwhileException();
                }
            }));
            return true;
        } catch (ClosedMeanwhileException e) {
            return true;
        } catch (IndexUnusableException e) {
            tellOnce("the index stays as it is: " + e.getMessage(), null);
            return false;
        } catch (IOException | RuntimeException | Error e) {
            // Whatever it was: the archive goes on being served, and the next run may do better.
            tellOnce("the index stays as it is: " + e.getClass().getSimpleName() + ": " + DiskTrouble.words(e), e);
            return false;
        }
    }

    private void tellOnce(String message, @Nullable Throwable failure) {
        if (told.add(message)) {
            if (failure == null) {
                LOG.warn("{}; trying again", message);
            } else {
                LOG.warn("{}; trying again", message, failure);
            }
        }
    }

    private void report(SyncReport report) {
        told.retainAll(report.warnings());
        for (String warning : report.warnings()) {
            if (told.add(warning)) {
                LOG.warn("{}", warning);
            }
        }
        if (report.isPublished()) {
            LOG.info(String.format(
                    Locale.ROOT,
                    "indexed %d, reused %d, removed %d, rejected %d, held back %d; generation %d: %d documents",
                    report.count(Outcome.INDEXED),
                    report.count(Outcome.REUSED),
                    report.count(Outcome.REMOVED),
                    report.count(Outcome.REJECTED),
                    report.count(Outcome.HELD_BACK),
                    report.generation(),
                    report.documents()));
        }
    }

    /** Waits until something has changed and nothing more does, or for so long. */
    private void waitForChange(FolderEvents events, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        boolean changed = false;
        while (!changed) {
            long left = end - System.nanoTime();
            if (left <= 0 || stopped.getCount() == 0) {
                return;
            }
            changed = events.await(slice(left));
        }
        long latest = System.nanoTime() + pace.patience.toNanos();
        long quiet = System.nanoTime() + pace.quiet.toNanos();
        while (stopped.getCount() > 0 && System.nanoTime() < Math.min(quiet, latest)) {
            if (events.await(slice(Math.min(quiet, latest) - System.nanoTime()))) {
                quiet = System.nanoTime() + pace.quiet.toNanos();
            }
        }
    }

    private static long slice(long nanos) {
        return Math.max(1, Math.min(SLICE_MS, TimeUnit.NANOSECONDS.toMillis(nanos)));
    }

    /** Waits until it is closed. */
    public void awaitClosed() throws InterruptedException {
        stopped.await();
    }

    /**
     * Ends. A run that has begun is given a moment to break off; what it has done is thrown away, and nothing is damaged
     * where the process ends before.
     */
    @Override
    public void close() {
        stopped.countDown();
        try {
            thread.join(STOP_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
