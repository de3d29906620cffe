package vankien.index;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vankien.parse.DocumentReader;
import vankien.parse.ParseResult;

/**
 * Reads files on all cores and hands them on in the order of their paths, so that two runs over the same files give the
 * same ids. At most a few files a core are in memory at a time, as {@link ReadAhead} admits them, and only one large file is
 * read at a time.
 */
final class ParallelReading {
    private static final int TRIES = 3;
    private static final long LARGE = 16L * 1024 * 1024;

    private final DocumentReader reader;
    private final Map<String, FileRecord> known;
    private final @Nullable HeldBackMemory held;
    private final ReentrantLock large = new ReentrantLock();

    /**
     * @param known records of files that need not be read again when only their time changed
     * @param held what is held back: copies of it need not be read; null where they are to be
     */
    ParallelReading(DocumentReader reader, Map<String, FileRecord> known, @Nullable HeldBackMemory held) {
        this.reader = reader;
        this.known = known;
        this.held = held;
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
            ReadAhead admitted = new ReadAhead(cores);
            int next = 0;
            for (int done = 0; done < files.size(); done++) {
                while (next < files.size() && admitted.admits(files.get(next))) {
                    FolderScan.FileOnDisk file = files.get(next++);
                    admitted.begin(file);
                    ahead.add(readers.submit(() -> read(file)));
                }
                taker.take(ahead.remove().get());
                admitted.end(files.get(done));
                progress.advanced(done + 1, files.size());
            }
        } catch (InterruptedException e) {
            throw ConcurrentAdds.interrupted(e);
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

    /** Reads again what was changed in between, so that hash and text belong together. */
    private FileReading readNow(FolderScan.FileOnDisk listed) {
        FolderScan.FileOnDisk file = listed;
        try {
            file = listed.now();
            for (int tries = 1; ; tries++) {
                FileReading reading = readOnce(file);
                FolderScan.FileOnDisk after = file.now();
                if (after.equals(file)) {
                    return reading;
                }
                if (tries == TRIES && reading instanceof FileReading.Fresh fresh) {
                    // With the state of before, so that the next run sees that it is another one.
                    return new FileReading.Fresh(file, fresh.sha256(), fresh.result(), true);
                }
                file = after;
            }
        } catch (NoSuchFileException e) {
            return bearsMark(listed) ? marked(listed) : new FileReading.Vanished(listed);
        } catch (IOException e) {
            if (bearsMark(listed)) {
                return marked(listed);
            }
            String detail = "cannot be read (" + DiskTrouble.words(e) + "): check its permissions";
            return new FileReading.Fresh(
                    file, "", new ParseResult.Rejected(ParseResult.Reason.UNREADABLE, detail), false);
        }
    }

    private static boolean bearsMark(FolderScan.FileOnDisk file) {
        return DocumentReader.bearsMark(file.location());
    }

    /** Its name alone holds it back: it is named nowhere, whether it can be read or not. */
    private FileReading marked(FolderScan.FileOnDisk file) {
        return new FileReading.Fresh(file, "", reader.read(file.location(), file.path()), false);
    }

    private FileReading readOnce(FolderScan.FileOnDisk file) throws IOException {
        // Not even hashed: it may be a sparse file of terabytes.
        String hash = reader.isTooLarge(file.path(), file.size()) ? "" : ContentHash.of(file.location());
        if (held != null && held.holdsContent(hash) && !bearsMark(file)) {
            return new FileReading.SameAsHeld(file);
        }
        FileRecord before = known.get(file.key());
        if (before != null
                && !before.isTriedAgain()
                && !hash.isEmpty()
                && before.sha256().equals(hash)
                && before.sameSidecar(file)) {
            return new FileReading.SameContent(file, before);
        }
        return new FileReading.Fresh(file, hash, reader.read(file.location(), file.path(), hash), false);
    }
}
