package vankien.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Adds documents to a Lucene index on all cores: to analyse their texts is most of the work of a run. Which document comes
 * first decides nothing. For one thread; it waits where too much is under way.
 */
final class ConcurrentAdds implements AutoCloseable {
    /** Characters of all documents under way: on the way into the index each takes some ten bytes. A larger one goes alone. */
    private static final long MOST_CHARACTERS = 1 << 21;

    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final Deque<Add> underWay = new ArrayDeque<>();
    private long characters;

    private record Add(Future<?> done, long characters) {}

    /**
     * Begins to add a document.
     *
     * @param length the characters of its text
     */
    Future<?> begin(Callable<?> adding, long length) throws IOException {
        while (!underWay.isEmpty() && (underWay.getFirst().done().isDone() || characters + length > MOST_CHARACTERS)) {
            awaitFirst();
        }
        Future<?> done = threads.submit(adding);
        underWay.add(new Add(done, length));
        characters += length;
        return done;
    }

    /** Waits until nothing is under way any more, whatever became of it. */
    void await() throws IOException {
        while (!underWay.isEmpty()) {
            awaitFirst();
        }
    }

    private void awaitFirst() throws IOException {
        Add first = underWay.removeFirst();
        characters -= first.characters();
        try {
            first.done().get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            // Whoever began it learns that by the result.
        }
    }

    /**
     * Waits for one add.
     *
     * @throws IOException what it threw; unchecked exceptions and errors as they are
     */
    static void result(Future<?> add) throws IOException {
        try {
            add.get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e);
        }
    }

    /** What is thrown by whoever is interrupted while documents are read or added. */
    static IOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IOException("interrupted; nothing was published", e);
    }

    @Override
    public void close() {
        threads.close();
    }
}
