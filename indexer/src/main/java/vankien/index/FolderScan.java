package vankien.index;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vankien.parse.FileFormat;
import vankien.parse.Sidecar;

/**
 * The files of a remembered folder as they are on disk now.
 *
 * @param files those of a known format, by path
 * @param lonelySidecars sidecars beside whose name there is no such file, by path
 * @param unsupported how many files there are of each other kind, by ending ({@code xlsx → 3})
 * @param unreadable folders in it that could not be listed, by path, with the reason
 * @param oddNames those of the files whose names are not UTF-8, by path
 */
record FolderScan(
        List<FileOnDisk> files,
        TreeSet<String> lonelySidecars,
        TreeMap<String, Integer> unsupported,
        TreeMap<String, String> unreadable,
        TreeSet<String> oddNames) {

    private static final Pattern ENDING = Pattern.compile("[a-z0-9_~-]{1,12}");

    /**
     * One file.
     *
     * @param folder the remembered folder or single file, absolute
     * @param path its path in the folder with {@code /}; its name for a remembered single file
     * @param location where it is
     * @param size bytes
     * @param modified last change, milliseconds since 1970
     * @param sidecar size and last change of its {@link Sidecar}, null where there is none
     */
    record FileOnDisk(
            String folder,
            String path,
            Path location,
            long size,
            long modified,
            @Nullable String sidecar) {

        FileOnDisk withSidecar(String stamp) {
            return new FileOnDisk(folder, path, location, size, modified, stamp);
        }

        /**
         * The same file as it is now.
         *
         * @throws NoSuchFileException when it is gone, or something else is in its place
         */
        FileOnDisk now() throws IOException {
            boolean named = location.toString().equals(folder);
            BasicFileAttributes is = named
                    ? Files.readAttributes(location, BasicFileAttributes.class)
                    : Files.readAttributes(location, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!is.isRegularFile()) {
                throw new NoSuchFileException(location.toString());
            }
            return new FileOnDisk(
                    folder, path, location, is.size(), is.lastModifiedTime().toMillis(), sidecar);
        }

        /** The key of its record in the index. */
        String key() {
            return FileRecord.key(folder, path);
        }
    }

    /** A folder with nothing in it. */
    static FolderScan nothing() {
        return new FolderScan(new ArrayList<>(), new TreeSet<>(), new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
    }

    /**
     * Lists a folder, or the one file that {@code root} is. Links in it are not followed, but it may be a link itself.
     * The folder of an index may lie inside and holds no documents.
     *
     * @param index the index's own folder, which need not exist yet
     */
    static FolderScan of(Path root, Path index) throws IOException {
        FolderScan scan = nothing();
        if (Files.isRegularFile(root)) {
            Path name = root.getFileName();
            scan.add(root, root, name == null ? root : name, Files.readAttributes(root, BasicFileAttributes.class));
            Path sidecar = Sidecar.of(root);
            if (Files.isRegularFile(sidecar, LinkOption.NOFOLLOW_LINKS)) {
                BasicFileAttributes attributes = Files.readAttributes(sidecar, BasicFileAttributes.class);
                scan.attach(Map.of(name + Sidecar.ENDING, stamp(attributes)));
            }
            return scan;
        }
        Path start = Files.isSymbolicLink(root) ? root.toRealPath() : root;
        Listing listing = new Listing(scan, root, start, index, IgnoreRules.of(root));
        Files.walkFileTree(start, listing);
        scan.attach(listing.sidecars);
        scan.files.sort(Comparator.comparing(FileOnDisk::path));
        return scan;
    }

    /** Walks through a folder. What cannot be listed is noted and the rest is listed all the same. */
    private static final class Listing extends SimpleFileVisitor<Path> {
        private final FolderScan scan;
        private final Path root;
        private final Path start;
        private final Path index;
        private final IgnoreRules ignored;
        private final Map<String, String> sidecars = new TreeMap<>();

        Listing(FolderScan scan, Path root, Path start, Path index, IgnoreRules ignored) {
            this.scan = scan;
            this.root = root;
            this.start = start;
            this.index = index;
            this.ignored = ignored;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean skip = folder.equals(index)
                    || (!folder.equals(start)
                            && (ignored.ignores(start.relativize(folder)) || IndexStore.isIndex(folder)));
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Path relative = start.relativize(file);
            if (!ignored.ignores(relative)) {
                String path = NameOnDisk.of(file, relative);
                if (attributes.isRegularFile() && Sidecar.isSidecar(path)) {
                    sidecars.put(path, stamp(attributes));
                } else if (path.equals(AccessFile.NAME) || path.endsWith("/" + AccessFile.NAME)) {
                    // It says who may read, and is read by AccessRules.
                    return FileVisitResult.CONTINUE;
                } else if (attributes.isRegularFile()) {
                    scan.add(root, file, relative, attributes);
                } else {
                    // A link, a pipe: not followed, but not passed over in silence either.
                    scan.unsupported.merge("(link or special file)", 1, Integer::sum);
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (!(e instanceof NoSuchFileException)) {
                note(file, e);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            if (e != null) {
                // Listing it broke off in the middle: the drive may be gone.
                note(folder, e);
            }
            return FileVisitResult.CONTINUE;
        }

        private void note(Path file, IOException e) {
            scan.unreadable.put(NameOnDisk.of(file, start.relativize(file)), DiskTrouble.words(e));
        }
    }

    private static String stamp(BasicFileAttributes attributes) {
        return attributes.size() + " " + attributes.lastModifiedTime().toMillis();
    }

    /** Gives each file its sidecar, by the sidecar's path. */
    private void attach(Map<String, String> sidecars) {
        lonelySidecars.addAll(sidecars.keySet());
        for (int i = 0; i < files.size() && !sidecars.isEmpty(); i++) {
            FileOnDisk file = files.get(i);
            String stamp = sidecars.get(file.path() + Sidecar.ENDING);
            if (stamp != null) {
                lonelySidecars.remove(file.path() + Sidecar.ENDING);
                files.set(i, file.withSidecar(stamp));
            }
        }
    }

    /** Whether a file may be there all the same, in a folder that could not be listed. */
    boolean couldNotList(String path) {
        return unreadable.keySet().stream()
                .anyMatch(folder -> folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/"));
    }

    /** What a name ends with behind its last point, if that is an ending and not words of the name, which may be secret. */
    private static String ending(String path) {
        int dot = path.lastIndexOf('.');
        String ending = dot > path.lastIndexOf('/') ? path.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
        return ENDING.matcher(ending).matches() ? ending : "(no ending)";
    }

    private void add(Path root, Path file, Path relative, BasicFileAttributes attributes) {
        String path = NameOnDisk.of(file, relative);
        if (FileFormat.ofFileName(path).isEmpty()) {
            unsupported.merge(ending(path), 1, Integer::sum);
            return;
        }
        if (NameOnDisk.isOdd(relative)) {
            oddNames.add(path);
        }
        files.add(new FileOnDisk(
                root.toString(),
                path,
                file,
                attributes.size(),
                attributes.lastModifiedTime().toMillis(),
                null));
    }
}
