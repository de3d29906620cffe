package vankien.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The folder of an index: which Lucene index in it is the current one, and who may write. */
public final class IndexStore {
    private static final String CURRENT = "CURRENT";
    private static final String LOCK = "write.lock";
    private static final Pattern STORE = Pattern.compile("store-(\\d{6})");

    private final Path root;

    public IndexStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** The index folder, absolute. */
    public Path root() {
        return root;
    }

    /** The Lucene index that is served, or empty where nothing was published yet. */
    public Optional<Path> current() throws IOException {
        Path pointer = root.resolve(CURRENT);
        if (!Files.exists(pointer)) {
            refuseForeign();
            return Optional.empty();
        }
        String name;
        try {
            name = Files.readString(pointer, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw damaged("cannot read " + pointer + " (" + e.getClass().getSimpleName() + ")", e);
        }
        if (!STORE.matcher(name).matches()) {
            throw damaged(pointer + " does not hold the name of a store", null);
        }
        Path store = root.resolve(name);
        if (!Files.isDirectory(store)) {
            throw damaged(pointer + " names " + name + ", which is not there", null);
        }
        return Optional.of(store);
    }

    /** An index that cannot be read: says so, and which command builds it anew. */
    DamagedIndexException damaged(String what, @Nullable Throwable cause) {
        return new DamagedIndexException(
                what + ": run 'vankien index FOLDER... --rebuild --index " + root
                        + "' with all the folders that it had",
                cause);
    }

    private void refuseForeign() throws IOException {
        if (Files.isDirectory(root)) {
            try (DirectoryStream<Path> segments = Files.newDirectoryStream(root, "segments_*")) {
                if (segments.iterator().hasNext()) {
                    throw new IndexUnusableException(
                            root + " is a Lucene index but not one of Vankien: choose another folder with --index");
                }
            }
        }
    }

    /** Makes a Lucene index the one that is served, in one step. */
    void publish(Path store) throws IOException {
        Path name = store.getFileName();
        Path pointer = root.resolve(CURRENT);
        Path draft = root.resolve(CURRENT + ".new");
        try (FileChannel channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(StandardCharsets.UTF_8.encode(name + "\n"));
            channel.force(true);
        }
        try {
            Files.move(draft, pointer, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, pointer, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The path of a store that does not exist yet. */
    Path nextStore() throws IOException {
        int last = 0;
        for (Path store : stores()) {
            last = Math.max(
                    last, Integer.parseInt(store.getFileName().toString().substring("store-".length())));
        }
        return root.resolve(String.format(Locale.ROOT, "store-%06d", last + 1));
    }

    /** Deletes every store but the one that is served: left behind by a run that was ended, or replaced. */
    void deleteOthers(@Nullable Path kept) throws IOException {
        for (Path store : stores()) {
            if (!store.equals(kept)) {
                deleteQuietly(store);
            }
        }
    }

    private List<Path> stores() throws IOException {
        List<Path> stores = new ArrayList<>();
        if (Files.isDirectory(root)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
                for (Path entry : entries) {
                    Path name = entry.getFileName();
                    if (name != null && STORE.matcher(name.toString()).matches()) {
                        stores.add(entry);
                    }
                }
            }
        }
        return stores;
    }

    private static void deleteQuietly(Path store) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(store)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(store);
        } catch (FileSystemException e) {
            // Windows does not delete what a server still reads; the next run tries again.
            LoggerFactory.getLogger(IndexStore.class).debug("cannot delete {} yet", store, e);
        }
    }

    /**
     * Takes the right to write.
     *
     * @throws IndexUnusableException when another process has it, or the folder cannot be written
     */
    WriteLock lock() {
        try {
            Files.createDirectories(root);
            FileChannel channel =
                    FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new IndexUnusableException("another vankien process is writing to " + root
                        + ": wait until it is done, or stop it, and run the command again");
            }
            return new WriteLock(channel);
        } catch (IOException e) {
            throw new IndexUnusableException(
                    "cannot write to " + root + " (" + e.getMessage() + "): choose a writable folder with --index", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** The right to write, until it is closed. */
    static final class WriteLock implements AutoCloseable {
        private final FileChannel channel;

        private WriteLock(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
