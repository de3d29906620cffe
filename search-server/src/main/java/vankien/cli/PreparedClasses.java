package vankien.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The file of classes as one Java has them in memory (an ahead-of-time cache; before Java 25 an archive of class data sharing),
 * with which the program starts in half the time. The launcher names it and Java itself checks that it fits: without it, or with one of another Java or of
 * other jars, everything works as it does with it.
 *
 * @param file where it is or will be
 */
record PreparedClasses(Path file) {
    private static final String PROPERTY = "vankien.prepared";
    private static final long LONGEST_SECONDS = 600;
    private static final String DRAFT = ".new";
    /** What the launcher calls the file of a Java that can make such a cache. */
    private static final String AHEAD_OF_TIME = ".aot";

    /** Where the launcher wants it; none where the program was started in another way, or where it cannot be kept. */
    static Optional<PreparedClasses> ofProcess() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .map(PreparedClasses::new);
    }

    /** Whether there is one that is not older than the jars. */
    boolean isFresh() {
        try {
            long made = Files.getLastModifiedTime(file).toMillis();
            for (Path jar : jars()) {
                if (Files.getLastModifiedTime(jar).toMillis() > made) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The jars of this process: those of the class path, and those that their manifests name. */
    private static List<Path> jars() throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path jar = Path.of(entry);
            jars.add(jar);
            if (Files.isRegularFile(jar)) {
                try (JarFile opened = new JarFile(jar.toFile())) {
                    @Nullable Manifest manifest = opened.getManifest();
                    String others = manifest == null
                            ? null
                            : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
                    if (others != null) {
                        Arrays.stream(others.strip().split(" +", -1))
                                .map(jar::resolveSibling)
                                .forEach(jars::add);
                    }
                }
            }
        }
        return jars;
    }

    /**
     * Makes it anew: another Java of this kind goes through {@link StartRehearsal} and writes down the classes that it has
     * then. What others are reading meanwhile stays as it is.
     *
     * @throws IOException in words, when it cannot be made
     */
    void make() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " is no file");
        }
        makeFolder(folder);
        Path draft = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + DRAFT);
        // Where it is stopped in the midst.
        draft.toFile().deleteOnExit();
        Path documents = Files.createTempDirectory("vankien-start");
        try {
            Process process = rehearsal(draft, documents);
            try {
                if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                    throw new IOException("it takes longer than " + LONGEST_SECONDS + " s");
                }
            } finally {
                process.destroyForcibly();
            }
            if (process.exitValue() != 0 || !Files.isRegularFile(draft)) {
                throw new IOException("this Java (" + System.getProperty("java.vm.name") + " "
                        + System.getProperty("java.vm.version") + ") does not make it");
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(draft);
            delete(documents);
        }
    }

    /** Nobody else may put a file there that Java would take its classes from. */
    private static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    private static Process rehearsal(Path draft, Path documents) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(
                draft.getFileName().toString().contains(AHEAD_OF_TIME)
                        // The launcher gives it no leave by an option, and Java compares the two.
                        ? List.of("-XX:AOTCacheOutput=" + draft)
                        : List.of(
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:ArchiveClassesAtExit=" + draft,
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(
                "-Dfile.encoding=UTF-8",
                "-Djdk.console=java.base",
                "-cp",
                System.getProperty("java.class.path"),
                StartRehearsal.class.getName(),
                documents.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // It is to do what everybody does, not what is set here.
        builder.environment().keySet().removeIf(name -> name.startsWith("VANKIEN_"));
        return builder.start();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.deleteIfExists(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
