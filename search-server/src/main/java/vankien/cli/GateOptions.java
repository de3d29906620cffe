package vankien.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vankien.ocr.Tesseract;
import vankien.parse.ReadPolicy;

/** The options that say which files are let into the index, the same for every command that reads files. */
final class GateOptions {
    private static final Set<String> ALWAYS_READ = Set.of("index", "verify");

    /** What is done with a file that is secret or may be. */
    enum Treatment {
        HOLD,
        INDEX;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether pictures of pages are read. */
    enum Ocr {
        AUTO,
        OFF;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--secrecy",
            paramLabel = "hold|index",
            defaultValue = "hold",
            description =
                    "files with a secrecy mark: 'hold' keeps them out, 'index' takes them in like all others, for an"
                            + " office that may; another choice than before reads everything anew (default: ${DEFAULT-VALUE})")
    private Treatment secrecy = Treatment.HOLD;

    @Option(
            names = "--unread-heads",
            paramLabel = "hold|index",
            defaultValue = "hold",
            description = "scans whose first page cannot be read, so that a secrecy mark may be missed: 'hold' rejects"
                    + " them, 'index' takes in what can be read (default: ${DEFAULT-VALUE})")
    private Treatment unreadHeads = Treatment.HOLD;

    @Option(
            names = "--ocr",
            paramLabel = "auto|off",
            defaultValue = "auto",
            description = "pages that are pictures: 'auto' reads them where Tesseract with Vietnamese data is installed"
                    + " (tesseract-ocr tesseract-ocr-vie), 'off' does not (default: ${DEFAULT-VALUE})")
    private Ocr ocr = Ocr.AUTO;

    /** Begun while the program is still starting; null where it was not. */
    private static volatile @Nullable FutureTask<Optional<Tesseract>> looking;

    /** Begins to look for Tesseract beside what follows, if this is a command that always asks for it. */
    static void lookAhead(String... arguments) {
        if (arguments.length > 0 && ALWAYS_READ.contains(arguments[0])) {
            FutureTask<Optional<Tesseract>> task = new FutureTask<>(Tesseract::find);
            looking = task;
            Thread.ofPlatform().daemon().name("looking for tesseract").start(task);
        }
    }

    private static Optional<Tesseract> found() {
        FutureTask<Optional<Tesseract>> task = looking;
        try {
            return task == null ? Tesseract.find() : task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("looking for tesseract", e);
        }
    }

    /** The policy that they state; looks for Tesseract once. */
    ReadPolicy policy() {
        @Nullable Tesseract tesseract = ocr == Ocr.AUTO ? found().orElse(null) : null;
        return new ReadPolicy(secrecy == Treatment.HOLD, unreadHeads == Treatment.HOLD, tesseract);
    }
}
