package vankien.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Which generations of an index servers answer from, in this process and in others. A run that takes something secret out
 * waits until nobody answers from a generation that has it.
 *
 * <p>A server holds a shared lock on one byte of the file {@value #NAME}, the byte at the number of its generation; the
 * system takes it back from a process that dies. Servers need no right to write.
 */
public final class ServedGenerations {
    /** The file's name in the index folder. */
    static final String NAME = "served.lock";

    private static final long LOOK_MS = 50;

    /** Closing any channel on a file gives up every lock that this process has on it: there is one for each folder. */
    private static final Map<Path, Held> HELD_HERE = new HashMap<>();

    private ServedGenerations() {}

    /** What servers of this process hold in one folder. */
    private static final class Held {
        private final FileChannel channel;
        /** By generation, how many servers hold it, and the lock that stands for them. */
        private final TreeMap<Long, Integer> servers = new TreeMap<>();

        private final Map<Long, FileLock> locks = new HashMap<>();

        Held(FileChannel channel) {
            this.channel = channel;
        }
    }

    /** Says that a generation is served, until it is closed. */
    public static final class Lease implements AutoCloseable {
        private final Path folder;
        private final long generation;
        private boolean closed;

        private Lease(Path folder, long generation) {
            this.folder = folder;
            this.generation = generation;
        }

        @Override
        public void close() {
            synchronized (HELD_HERE) {
                if (!closed) {
                    closed = true;
                    giveBack(folder, generation);
                }
            }
        }
    }

    /**
     * Says that a generation is served. Where that cannot be said, in an index of an earlier version or on a drive without
     * locks, nobody waits for it.
     *
     * @param root the index folder
     */
    public static @Nullable Lease serve(Path root, long generation) {
        synchronized (HELD_HERE) {
            try {
                Path folder = root.toRealPath();
                Held held = HELD_HERE.get(folder);
                // An interrupted thread closes it.
                if (held == null || !held.channel.isOpen()) {
                    Path file = folder.resolve(NAME);
                    if (Files.notExists(file)) {
                        return null;
                    }
                    held = new Held(open(file));
                    HELD_HERE.put(folder, held);
                }
                if (!held.locks.containsKey(generation)) {
                    held.locks.put(generation, held.channel.lock(generation, 1, true));
                }
                held.servers.merge(generation, 1, Integer::sum);
                return new Lease(folder, generation);
            } catch (IOException e) {
                LoggerFactory.getLogger(ServedGenerations.class)
                        .debug("cannot say that generation {} is served", generation, e);
                return null;
            }
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return Files.isWritable(file)
                ? FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)
                : FileChannel.open(file, StandardOpenOption.READ);
    }

    private static void giveBack(Path folder, long generation) {
        Held held = HELD_HERE.get(folder);
        if (held == null
                || held.servers.computeIfPresent(generation, (key, count) -> count == 1 ? null : count - 1) != null) {
            return;
        }
        try {
            FileLock lock = held.locks.remove(generation);
            if (lock != null) {
                lock.release();
            }
            if (held.servers.isEmpty()) {
                HELD_HERE.remove(folder);
                held.channel.close();
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(ServedGenerations.class)
                    .debug("cannot say that generation {} is served no more", generation, e);
        }
    }

    /** Makes the file by which servers tell; the caller may write. */
    static void prepare(Path root) throws IOException {
        Path file = root.resolve(NAME);
        if (Files.notExists(file)) {
            Files.createFile(file);
        }
    }

    /**
     * Waits until no server answers from a generation before this one.
     *
     * @param root the index folder
     * @return false when one still does after so long
     */
    static boolean awaitNoneBefore(Path root, long generation, Duration longest) throws IOException {
        Path folder = root.toRealPath();
        long end = System.nanoTime() + longest.toNanos();
        while (isServedBefore(folder, generation)) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(LOOK_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private static boolean isServedBefore(Path folder, long generation) throws IOException {
        synchronized (HELD_HERE) {
            Held here = HELD_HERE.get(folder);
            if (here != null) {
                return (!here.servers.isEmpty() && here.servers.firstKey() < generation)
                        || isLockedElsewhere(here.channel, generation);
            }
            Path file = folder.resolve(NAME);
            if (Files.notExists(file)) {
                return false;
            }
            try (FileChannel channel = open(file)) {
                return isLockedElsewhere(channel, generation);
            }
        }
    }

    /** Whether another process has a lock on a byte before this one. */
    private static boolean isLockedElsewhere(FileChannel channel, long generation) throws IOException {
        FileLock all = channel.tryLock(0, generation, false);
        if (all == null) {
            return true;
        }
        all.release();
        return false;
    }
}
