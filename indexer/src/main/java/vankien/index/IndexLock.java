package vankien.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The right to write to an index folder, until it is closed: one process has it, and in it one run. The system takes it
 * back from a process that dies. The file names the process that has or had it.
 */
final class IndexLock implements AutoCloseable {
    /** The file's name in the index folder. */
    static final String NAME = "write.lock";

    /** Closing any channel on a file gives up every lock that this process has on it: a second one is never opened. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    /** Somebody who only looks whether it is held has it for a moment. */
    private static final int TRIES = 10;

    private static final long WAIT_MS = 50;

    private final Path folder;
    private final FileChannel channel;

    private IndexLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the right to write; makes the folder where there is none.
     *
     * @throws IndexBusyException when somebody else has it
     * @throws IndexUnusableException when the folder cannot be written
     */
    static IndexLock take(Path root) {
        try {
            Files.createDirectories(root);
            Path folder = root.toRealPath();
            if (!HELD_HERE.add(folder)) {
                throw busy(root, Long.toString(ProcessHandle.current().pid()));
            }
            FileChannel channel = null;
            try {
                channel = FileChannel.open(
                        folder.resolve(NAME),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
                if (tryLock(channel) == null) {
                    throw busy(root, holder(channel));
                }
                sign(channel);
                return new IndexLock(folder, channel);
            } catch (IOException | RuntimeException e) {
                if (channel != null) {
                    channel.close();
                }
                HELD_HERE.remove(folder);
                throw e;
            }
        } catch (IOException e) {
            throw new IndexUnusableException(
                    "cannot write to " + root + " (" + DiskTrouble.words(e)
                            + "): choose a writable folder with --index",
                    e);
        }
    }

    /** Whether somebody is writing just now. Needs no right to write itself. */
    static boolean isHeld(Path root) throws IOException {
        Path file = root.resolve(NAME);
        if (Files.notExists(file)) {
            return false;
        }
        if (HELD_HERE.contains(root.toRealPath())) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return tryOnce(channel, true) == null;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        FileLock lock = tryOnce(channel, false);
        for (int i = 0; lock == null && i < TRIES; i++) {
            try {
                Thread.sleep(WAIT_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
            lock = tryOnce(channel, false);
        }
        return lock;
    }

    private static @Nullable FileLock tryOnce(FileChannel channel, boolean shared) throws IOException {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, shared);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void sign(FileChannel channel) {
        try {
            channel.truncate(0);
            channel.write(
                    StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"), 0);
        } catch (IOException e) {
            // A full disk: the run will say so. The lock holds without a name in it.
            LoggerFactory.getLogger(IndexLock.class).debug("cannot sign the lock", e);
        }
    }

    /** The number of the process that signed last, empty where that cannot be read. */
    private static String holder(FileChannel channel) {
        ByteBuffer bytes = ByteBuffer.allocate(20);
        try {
            channel.read(bytes, 0);
        } catch (IOException e) {
            // Windows lets nobody else read a locked file.
            return "";
        }
        bytes.flip();
        return StandardCharsets.US_ASCII.decode(bytes).toString().strip();
    }

    private static IndexBusyException busy(Path root, String process) {
        String who = process.matches("\\d+") ? "another vankien process (" + process + ")" : "another vankien process";
        return new IndexBusyException(
                who + " is writing to " + root + ": wait until it is done, or stop it, and run the command again",
                null);
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD_HERE.remove(folder);
        }
    }
}
