package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processors that have nothing else to do: they may take over parts of a search, so that one slow search is quicker and many
 * at a time are as quick as before. In all no more threads look for documents than there are processors, or questions at a
 * time if these are more.
 */
final class SpareProcessors {
    private static final Logger LOG = LoggerFactory.getLogger(SpareProcessors.class);
    /** Documents to be read, from which on it pays to ask another thread. */
    private static final long MANY = 16_384;

    private static final int MOST_PARTS = 4;
    /** Those that no search uses just now. */
    private static final Semaphore SPARE = new Semaphore(Runtime.getRuntime().availableProcessors());

    private SpareProcessors() {}

    /**
     * In how many parts a piece of work is best done now.
     *
     * @param documents that may have to be read
     * @return at least 1
     */
    static int parts(long documents) {
        return documents < MANY ? 1 : Math.clamp(SPARE.availablePermits(), 1, MOST_PARTS);
    }

    /**
     * Does all parts of a piece of work: the first by this thread, each other by another one where a processor has nothing
     * else to do before this thread comes to it. None goes on when this returns, so that what they read may be closed then.
     *
     * @param documents that may have to be read for all of them
     * @return what they give, in their order
     * @throws IOException or any unchecked exception that the first of them throws that fails
     */
    static <T> List<T> each(List<Callable<T>> parts, long documents) throws IOException {
        boolean counted = SPARE.tryAcquire();
        try {
            List<FutureTask<T>> tasks = parts.stream().map(FutureTask::new).toList();
            if (documents >= MANY) {
                tasks.subList(1, tasks.size()).forEach(SpareProcessors::offer);
            }
            // What no other thread has begun by then is done here: a task runs once.
            tasks.forEach(FutureTask::run);
            boolean interrupted = tasks.stream().map(SpareProcessors::awaited).reduce(false, Boolean::logicalOr);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            List<T> results = new ArrayList<>();
            for (FutureTask<T> task : tasks) {
                results.add(resultOf(task));
            }
            return results;
        } finally {
            if (counted) {
                SPARE.release();
            }
        }
    }

    private static void offer(FutureTask<?> task) {
        if (!SPARE.tryAcquire()) {
            return;
        }
        Thread.ofVirtual().start(() -> {
            try {
                task.run();
            } finally {
                SPARE.release();
            }
        });
    }

    /**
     * Waits for the end of a part, whatever becomes of it.
     *
     * @return whether this thread was interrupted
     */
    private static boolean awaited(FutureTask<?> part) {
        boolean interrupted = false;
        while (!part.isDone()) {
            try {
                part.get();
            } catch (ExecutionException e) {
                LOG.trace("a part of a search was not done to its end", e);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        return interrupted;
    }

    private static <T> T resultOf(FutureTask<T> part) throws IOException {
        if (part.state() == Future.State.SUCCESS) {
            return part.resultNow();
        }
        switch (part.exceptionNow()) {
            case RuntimeException fault -> throw fault;
            case Error fault -> throw fault;
            case IOException fault -> throw fault;
            default -> throw new IOException("a part of a search cannot be done", part.exceptionNow());
        }
    }
}
