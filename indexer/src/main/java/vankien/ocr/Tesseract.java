package vankien.ocr;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The program {@code tesseract} of this machine, with its Vietnamese data. One process for each page; nothing is written
 * to the disk. Immutable and thread-safe.
 */
public final class Tesseract {
    /** What a system without it has to be given, in words for an operator. */
    public static final String TO_INSTALL =
            "install Tesseract with its Vietnamese data (Debian, Ubuntu: apt install tesseract-ocr tesseract-ocr-vie)";

    /** For who has all the time. A worker process has less. */
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private static final Duration ANSWER = Duration.ofSeconds(20);
    /** A page holds some thousand words, a line of the table each. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    /** What Tesseract is to expect of the picture. */
    enum Layout {
        /** Paragraphs, perhaps in columns. */
        PAGE("3"),
        /** Lines below each other. */
        BLOCK("6"),
        /** Single words anywhere: stamps. */
        SPARSE("11");

        private final String mode;

        Layout(String mode) {
            this.mode = mode;
        }
    }

    private final Path program;
    private final Duration limit;

    private Tesseract(Path program, Duration limit) {
        this.program = program;
        this.limit = limit;
    }

    /** The one on the search path of this process, if it has Vietnamese data. */
    public static Optional<Tesseract> find() {
        String folders = System.getenv("PATH");
        return folders == null ? Optional.empty() : find(folders);
    }

    /** The one on this search path, folders separated as the system does. */
    static Optional<Tesseract> find(String folders) {
        for (String folder : folders.split(File.pathSeparator, -1)) {
            for (String name : List.of("tesseract", "tesseract.exe")) {
                Path program = folder.isEmpty() ? null : Path.of(folder).resolve(name);
                if (program != null && Files.isRegularFile(program) && Files.isExecutable(program)) {
                    Optional<Tesseract> found = at(program, LIMIT);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** This program, which was found to answer and to have Vietnamese data before. */
    public static Tesseract known(Path program) {
        return new Tesseract(program, LIMIT);
    }

    /** This program, if it answers and has Vietnamese data. */
    public static Optional<Tesseract> at(Path program) {
        return at(program, LIMIT);
    }

    /** @param limit the longest time for a page */
    static Optional<Tesseract> at(Path program, Duration limit) {
        try {
            String languages = new Tesseract(program, ANSWER).run(List.of("--list-langs"), out -> {});
            boolean vietnamese = languages.lines().anyMatch(line -> line.strip().equals("vie"));
            return vietnamese ? Optional.of(new Tesseract(program, limit)) : Optional.empty();
        } catch (OcrFailedException e) {
            return Optional.empty();
        }
    }

    /** The same with another longest time for a picture. */
    public Tesseract within(Duration longest) {
        return new Tesseract(program, longest);
    }

    /** The longest time for a picture; one that takes longer is not read. */
    public Duration limit() {
        return limit;
    }

    /** Where the program is. */
    public Path program() {
        return program;
    }

    /**
     * Reads a picture.
     *
     * @return its lines, with an empty line between paragraphs
     */
    String read(PageImage image, Layout layout) throws OcrFailedException {
        return run(arguments(image, layout), image::writeTo);
    }

    /**
     * Reads a page with the places of its words.
     *
     * @return its lines in reading order, in pixels
     */
    PrintedPage readPage(PageImage image) throws OcrFailedException {
        List<String> arguments = new ArrayList<>(arguments(image, Layout.PAGE));
        arguments.add("tsv");
        try {
            return new PrintedPage(WordTable.read(run(arguments, image::writeTo)), image.width());
        } catch (NumberFormatException e) {
            throw new OcrFailedException("tesseract wrote a table that cannot be read", e);
        }
    }

    private static List<String> arguments(PageImage image, Layout layout) {
        return List.of("stdin", "stdout", "-l", "vie", "--dpi", Integer.toString(image.dpi()), "--psm", layout.mode);
    }

    private interface Input {
        void writeTo(OutputStream out) throws IOException;
    }

    private String run(List<String> arguments, Input input) throws OcrFailedException {
        ProcessBuilder builder = new ProcessBuilder(program.toString());
        builder.command().addAll(arguments);
        // The cores are busy with other files.
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        // What it says of a page is of no use, and nobody may see it.
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        AtomicBoolean late = new AtomicBoolean();
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new OcrFailedException("tesseract cannot be started: " + program, e);
        }
        CompletableFuture<Void> clock = CompletableFuture.runAsync(
                () -> {
                    late.set(true);
                    end(process);
                },
                CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS));
        try (InputStream out = process.getInputStream()) {
            Thread writer = Thread.ofVirtual().start(() -> feed(process, input));
            byte[] text = out.readNBytes(MOST_BYTES + 1);
            if (text.length > MOST_BYTES) {
                throw new OcrFailedException("tesseract reads more in a page than " + MOST_BYTES + " bytes");
            }
            int status = process.waitFor();
            writer.join();
            if (late.get()) {
                throw new OcrFailedException("tesseract took longer than " + limit.toSeconds() + " s for a page");
            }
            if (status != 0) {
                throw new OcrFailedException("tesseract ended with status " + status);
            }
            return new String(text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new OcrFailedException(
                    late.get()
                            ? "tesseract took longer than " + limit.toSeconds() + " s for a page"
                            : "tesseract broke off",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OcrFailedException("interrupted", e);
        } finally {
            clock.cancel(false);
            end(process);
        }
    }

    private static void feed(Process process, Input input) {
        try (OutputStream stdin = process.getOutputStream()) {
            input.writeTo(stdin);
        } catch (IOException e) {
            // It ended before it took all: its status tells.
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
