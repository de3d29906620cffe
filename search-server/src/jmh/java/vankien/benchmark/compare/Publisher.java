package vankien.benchmark.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import vankien.benchmark.corpus.CorpusFiles;
import vankien.benchmark.corpus.GeneratedDocuments;

/**
 * Adds documents to a folder and publishes an index of all of them every minute, whatever else is done; where a run takes longer
 * than a minute, the next one follows at once.
 */
final class Publisher implements AutoCloseable {
    private static final int ADDED = 20;

    private final GeneratedDocuments documents;
    private final Path corpus;
    private final Path index;
    private final String heap;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final Future<?> runs;
    /** The first document that is not yet in the folder. */
    private int next;

    /**
     * Begins at once.
     *
     * @param documents what is added, from {@code next} on
     * @param heap of each run
     */
    Publisher(GeneratedDocuments documents, int next, Path corpus, Path index, String heap) {
        this.documents = documents;
        this.next = next;
        this.corpus = corpus;
        this.index = index;
        this.heap = heap;
        runs = thread.scheduleAtFixedRate(this::publish, 0, 1, TimeUnit.MINUTES);
    }

    /** How many documents there have to be for so many minutes. */
    static int added(int minutes) {
        return minutes * ADDED;
    }

    private void publish() {
        try {
            CorpusFiles.JSON_LINES.write(
                    IntStream.range(next, next + ADDED).mapToObj(documents::document), corpus.resolve("added-" + next));
            next += ADDED;
            Installation.ofProperties(heap).index(corpus, index, index.resolveSibling("index.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails where a run has failed: none follows it. */
    void requireRunning() throws IOException {
        if (runs.state() == Future.State.FAILED) {
            throw new IOException("nothing is published any more", runs.exceptionNow());
        }
    }

    /**
     * Waits for the run that has begun.
     *
     * @throws IOException where a run has failed
     */
    @Override
    public void close() throws IOException {
        boolean unused = runs.cancel(false);
        thread.close();
        requireRunning();
    }
}
