package vankien.index;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells that something in the remembered folders has changed, as far as the system tells it: it does not for what other
 * machines do in a network folder, and it may refuse to watch very many folders.
 */
final class FolderEvents implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderEvents.class);

    private final Path index;
    private final @Nullable WatchService service;
    private final Map<WatchKey, Path> folderOf = new HashMap<>();
    private final Set<Path> watched = new HashSet<>();
    private boolean refused;

    /** @param index the index's own folder, whose changes are of no interest */
    FolderEvents(Path index) {
        this.index = index;
        service = newService();
    }

    private static @Nullable WatchService newService() {
        try {
            return Path.of("").getFileSystem().newWatchService();
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("the system does not tell of changes ({}): folders are only scanned", DiskTrouble.words(e));
            return null;
        }
    }

    /** How many folders are watched, those inside others included. */
    int folders() {
        return watched.size();
    }

    /** Watches these folders and all in them, also those that were not there the last time. */
    void watch(List<String> roots) {
        for (String root : roots) {
            Path path = Path.of(root);
            if (Files.isDirectory(path)) {
                watchTree(path);
            } else if (Files.isRegularFile(path)) {
                Path folder = path.toAbsolutePath().getParent();
                if (folder != null) {
                    watchOne(folder);
                }
            }
        }
    }

    private void watchTree(Path root) {
        try {
            Files.walkFileTree(Files.isSymbolicLink(root) ? root.toRealPath() : root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    if (isHidden(folder) || folder.equals(index) || IndexStore.isIndex(folder)) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    watchOne(folder);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            LOG.debug("cannot watch {}", root, e);
        }
    }

    private void watchOne(Path folder) {
        if (service == null || !watched.add(folder)) {
            return;
        }
        try {
            folderOf.put(
                    folder.register(
                            service,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE),
                    folder);
        } catch (IOException | UnsupportedOperationException e) {
            watched.remove(folder);
            if (!refused) {
                refused = true;
                LOG.warn(
                        "the system does not tell of changes in all folders ({}): those are only scanned",
                        DiskTrouble.words(e));
            }
        }
    }

    /**
     * Waits for a change.
     *
     * @param millis how long at most
     * @return whether something may have changed
     */
    boolean await(long millis) throws InterruptedException {
        if (service == null) {
            Thread.sleep(millis);
            return false;
        }
        try {
            WatchKey key = service.poll(millis, TimeUnit.MILLISECONDS);
            boolean changed = false;
            while (key != null) {
                changed |= take(key);
                key = service.poll();
            }
            return changed;
        } catch (ClosedWatchServiceException e) {
            return false;
        }
    }

    private boolean take(WatchKey key) {
        Path folder = folderOf.get(key);
        boolean changed = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            // Of an overflow nobody knows what it was about.
            if (folder == null || !(event.context() instanceof Path name)) {
                changed = true;
                continue;
            }
            Path file = folder.resolve(name);
            if (isHidden(file) || file.equals(index)) {
                continue;
            }
            changed = true;
            if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE
                    && Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                watchTree(file);
            }
        }
        if (!key.reset()) {
            // The folder is gone, or its drive; it is watched again when it is back.
            folderOf.remove(key);
            if (folder != null) {
                watched.remove(folder);
            }
            changed = true;
        }
        return changed;
    }

    private static boolean isHidden(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return (name.startsWith(".") && !name.equals(IgnoreRules.FILE)) || name.startsWith("~$");
    }

    @Override
    public void close() throws IOException {
        if (service != null) {
            service.close();
        }
    }
}
