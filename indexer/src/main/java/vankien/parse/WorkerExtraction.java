package vankien.parse;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vankien.parse.ParseResult.Reason;

/**
 * Extracts Word, OpenDocument, RTF, PDF and long texts in processes of their own, one a core: a file over which a parser
 * hangs, needs too much memory or crashes takes down such a process, is rejected, and the next file gets a new process.
 * Other texts are read here, without starting any. Thread-safe.
 */
final class WorkerExtraction implements FileExtraction {
    /** A process may be ended from outside, by Ctrl-C or by a system that needs its memory: that is not the file's fault. */
    private static final int TRIES = 2;

    private final FileExtraction local;
    private final WorkerLimits limits;
    private final List<String> command;
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final Deque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();
    /** Why none can be started: found out once, not with each of thirty thousand files. */
    private final AtomicReference<@Nullable NotReadableException> unstartable = new AtomicReference<>();

    WorkerExtraction(FileExtraction local, ExtractionSettings settings, WorkerLimits limits) {
        this(local, limits, command(ExtractionWorker.class, settings, limits));
    }

    /** @param command what starts a process that talks as {@link ExtractionWorker} does */
    WorkerExtraction(FileExtraction local, WorkerLimits limits, List<String> command) {
        this.local = local;
        this.limits = limits;
        this.command = List.copyOf(command);
    }

    /** The command that runs a class with this Java and this class path: headless, without network, with so much memory. */
    static List<String> command(Class<?> main, ExtractionSettings settings, WorkerLimits limits) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.megabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                // Else Java itself would speak between the answers.
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + (isWindows() ? "NUL" : "/dev/null"),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                // Parsers are told to fetch nothing; should one forget it, nobody listens there.
                "-DsocksProxyHost=127.0.0.1",
                "-DsocksProxyPort=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(settings.within(limits).arguments());
        return command;
    }

    private static boolean isWindows() {
        return File.separatorChar == '\\';
    }

    @Override
    public Extraction extract(Path file, FileFormat format) throws NotReadableException {
        return switch (format) {
            case TXT, MD, HTML, JSONL -> isLong(file) ? longText(file, format) : local.extract(file, format);
            case DOCX, DOC, RTF, ODT, PDF -> inWorker(file, format);
        };
    }

    @Override
    public void tryLines(Path file) throws NotReadableException {
        longText(file, FileFormat.JSONL);
    }

    private static boolean isLong(Path file) {
        try {
            return Files.size(file) >= Rehearsal.LONG;
        } catch (IOException e) {
            // Who opens it will say why.
            return false;
        }
    }

    /** A text needs no process. What is too long for the memory of one is read here: there is more, for one at a time. */
    private Extraction longText(Path file, FileFormat format) throws NotReadableException {
        try {
            return inWorker(file, format);
        } catch (NotReadableException e) {
            if (e.reason() == Reason.TOO_LARGE || e.reason() == Reason.PROGRAM_FAULT) {
                return local.extract(file, format);
            }
            throw e;
        }
    }

    private Extraction inWorker(Path file, FileFormat format) throws NotReadableException {
        places.acquireUninterruptibly();
        try {
            for (int tries = 1; ; tries++) {
                try {
                    return once(file, format);
                } catch (WorkerProcess.EndedException e) {
                    NotReadableException why = explain(e);
                    if (tries == TRIES || why.reason() != Reason.DAMAGED) {
                        throw why;
                    }
                }
            }
        } finally {
            places.release();
        }
    }

    private Extraction once(Path file, FileFormat format) throws NotReadableException, WorkerProcess.EndedException {
        WorkerProcess worker = take();
        try {
            return worker.extract(file, format, limits.fileTimeout());
        } finally {
            if (worker.isAlive()) {
                idle.push(worker);
            }
        }
    }

    private WorkerProcess take() throws NotReadableException {
        for (WorkerProcess worker = idle.poll(); worker != null; worker = idle.poll()) {
            if (worker.isAlive()) {
                return worker;
            }
        }
        NotReadableException before = unstartable.get();
        if (before != null) {
            throw before;
        }
        NotReadableException why = null;
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                return WorkerProcess.start(command);
            } catch (IOException e) {
                why = unstartable(e.getClass().getSimpleName());
            } catch (WorkerProcess.EndedException e) {
                why = unstartable(e.timedOut() ? "it was not ready in time" : "it ended with status " + e.status());
            }
        }
        unstartable.set(why);
        throw Objects.requireNonNull(why);
    }

    private NotReadableException unstartable(String why) {
        return new NotReadableException(
                Reason.PROGRAM_FAULT,
                "the process that reads this format cannot be started (" + command.getFirst() + ": " + why
                        + "): check that " + limits.megabytes() + " MB of memory are free for each core, or set"
                        + " --worker-memory; then run the command again");
    }

    private NotReadableException explain(WorkerProcess.EndedException ended) {
        if (ended.timedOut()) {
            return new NotReadableException(
                    Reason.TIMED_OUT,
                    "reading it takes longer than " + limits.fileTimeout().toSeconds()
                            + " seconds, the limit; see --file-timeout");
        }
        if (ended.outOfMemory()) {
            return new NotReadableException(
                    Reason.TOO_LARGE,
                    "reading it needs more memory than " + limits.megabytes() + " MB, the limit; see --worker-memory");
        }
        return new NotReadableException(
                Reason.DAMAGED,
                "the process that read it ended over it (status " + ended.status() + "); open and save it again");
    }

    @Override
    public void rest() {
        unstartable.set(null);
        for (WorkerProcess worker = idle.poll(); worker != null; worker = idle.poll()) {
            worker.end();
        }
    }
}
