package vankien.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import vankien.parse.DocumentReader;
import vankien.parse.ParseResult;

/**
 * Reads files on all cores and hands them on in the order of their paths, so that two runs over the same files give the
 * same ids. At most a few files a core are in memory at a time, and only one large file is read at a time.
 */
final class ParallelReading {
    private static final int AHEAD = 2;
    private static final long LARGE = 16L * 1024 * 1024;

    private final DocumentReader reader;
    private final Map<String, FileRecord> known;
    private final ReentrantLock large = new ReentrantLock();

    /** @param known records of files that need not be read again when only their time changed */
    ParallelReading(DocumentReader reader, Map<String, FileRecord> known) {
        this.reader = reader;
        this.known = known;
    }

    /** Takes each file that was read. */
    @FunctionalInterface
    interface Taker {
        void take(FileReading reading) throws IOException;
    }

    void read(List<FolderScan.FileOnDisk> files, Taker taker, SyncProgress progress) throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        try (ExecutorService readers = Executors.newFixedThreadPool(cores)) {
            Deque<Future<FileReading>> ahead = new ArrayDeque<>();
            Iterator<FolderScan.FileOnDisk> waiting = files.iterator();
            int done = 0;
            while (waiting.hasNext() || !ahead.isEmpty()) {
                while (waiting.hasNext() && ahead.size() < AHEAD * cores) {
                    FolderScan.FileOnDisk file = waiting.next();
                    ahead.add(readers.submit(() -> read(file)));
                }
                taker.take(ahead.remove().get());
                progress.advanced(++done, files.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted; nothing was published", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause() == null ? e : e.getCause());
        }
    }

    private FileReading read(FolderScan.FileOnDisk file) {
        if (file.size() < LARGE) {
            return readNow(file);
        }
        large.lock();
        try {
            return readNow(file);
        } finally {
            large.unlock();
        }
    }

    private FileReading readNow(FolderScan.FileOnDisk file) {
        try {
            String hash = ContentHash.of(file.location());
            FileRecord before = known.get(file.key());
            if (before != null && before.sha256().equals(hash) && before.sameSidecar(file)) {
                return new FileReading.SameContent(file, before);
            }
            ParseResult result = reader.read(file.location(), file.path(), hash);
            boolean vanished = result instanceof ParseResult.Rejected
                    && Files.notExists(file.location(), LinkOption.NOFOLLOW_LINKS);
            return vanished ? new FileReading.Vanished(file) : new FileReading.Fresh(file, hash, result);
        } catch (NoSuchFileException e) {
            return new FileReading.Vanished(file);
        } catch (IOException e) {
            String detail = "cannot be read (" + e.getClass().getSimpleName() + "): check its permissions";
            return new FileReading.Fresh(file, "", new ParseResult.Rejected(ParseResult.Reason.UNREADABLE, detail));
        }
    }
}
