package vankien.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The folder of an index: which Lucene index in it is the current one, and who may write. */
public final class IndexStore {
    private static final String CURRENT = "CURRENT";
    private static final String DRAFT = CURRENT + ".new";
    private static final Pattern STORE = Pattern.compile("store-(\\d{6})");

    private final Path root;
    private final Opener opener;

    public IndexStore(Path root) {
        this(root, FSDirectory::open);
    }

    /** An index whose Lucene files are written in another way. */
    IndexStore(Path root, Opener opener) {
        this.root = root.toAbsolutePath().normalize();
        this.opener = opener;
    }

    /** Opens the folder of a Lucene index. */
    @FunctionalInterface
    interface Opener {
        Directory open(Path store) throws IOException;
    }

    /** Opens one of the Lucene indexes in it. */
    Directory open(Path store) throws IOException {
        return opener.open(store);
    }

    /** Whether a folder is that of an index: what lies in it are no documents. */
    static boolean isIndex(Path folder) {
        return Files.isRegularFile(folder.resolve(IndexLock.NAME))
                && (Files.isRegularFile(folder.resolve(CURRENT)) || Files.isDirectory(folder.resolve(nameOfStore(1))));
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
        Path draft = root.resolve(DRAFT);
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
        // Else a power cut may bring the old name back, whose store is deleted.
        IOUtils.fsync(root, true);
    }

    /** Fills a new store. */
    @FunctionalInterface
    interface Filling<T> {
        T fill(Path target) throws IOException;
    }

    /**
     * Puts a new store in the place of the one that is served, in one step and with the right to write. Of one that cannot be
     * filled nothing is left.
     *
     * @return what filling it gave
     */
    <T> T replace(Filling<T> filling) throws IOException {
        try (IndexLock lock = lock()) {
            Path target = nextStore();
            T filled;
            boolean whole = false;
            try {
                Files.createDirectories(target);
                filled = filling.fill(target);
                publish(target);
                whole = true;
            } finally {
                if (!whole) {
                    deleteQuietly(target);
                }
            }
            clear();
            return filled;
        }
    }

    /** The path of a store that does not exist yet. */
    Path nextStore() throws IOException {
        int last = 0;
        for (Path store : stores()) {
            last = Math.max(
                    last, Integer.parseInt(store.getFileName().toString().substring("store-".length())));
        }
        return root.resolve(nameOfStore(last + 1));
    }

    private static String nameOfStore(int number) {
        return String.format(Locale.ROOT, "store-%06d", number);
    }

    /**
     * What runs that were ended have left behind: stores that are not served, a pointer that was not finished, and in the
     * store that is served the files that no commit has. Meaningful while nobody writes.
     *
     * @param kept the store that is served
     */
    List<Path> leftOvers(@Nullable Path kept) throws IOException {
        List<Path> left = new ArrayList<>(stores());
        left.remove(kept);
        if (Files.exists(root.resolve(DRAFT))) {
            left.add(root.resolve(DRAFT));
        }
        if (kept != null) {
            Set<String> used = new HashSet<>();
            try (Directory directory = open(kept)) {
                used.addAll(SegmentInfos.readLatestCommit(directory).files(true));
            }
            used.add(IndexWriter.WRITE_LOCK_NAME);
            try (DirectoryStream<Path> files = Files.newDirectoryStream(kept)) {
                for (Path file : files) {
                    if (!used.contains(String.valueOf(file.getFileName()))) {
                        left.add(file);
                    }
                }
            }
        }
        left.sort(Comparator.naturalOrder());
        return left;
    }

    /**
     * Deletes what runs that were ended have left behind, and what is no longer served. Of a damaged index nothing is
     * touched: it goes when another has taken its place. The caller may write.
     */
    void clear() {
        try {
            for (Path left : leftOvers(current().orElse(null))) {
                deleteQuietly(left);
            }
        } catch (IOException | DamagedIndexException e) {
            LoggerFactory.getLogger(IndexStore.class).debug("what is left over in {} stays", root, e);
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

    /** Deletes a file or a folder of files. */
    static void deleteQuietly(Path old) throws IOException {
        try {
            if (Files.isDirectory(old, LinkOption.NOFOLLOW_LINKS)) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(old)) {
                    for (Path file : files) {
                        Files.deleteIfExists(file);
                    }
                }
            }
            Files.deleteIfExists(old);
        } catch (FileSystemException e) {
            // Windows does not delete what a server still reads; the next run tries again.
            LoggerFactory.getLogger(IndexStore.class).debug("cannot delete {} yet", old, e);
        }
    }

    /**
     * Takes the right to write.
     *
     * @throws IndexBusyException when somebody else has it
     * @throws IndexUnusableException when the folder cannot be written
     */
    IndexLock lock() {
        return IndexLock.take(root);
    }
}
