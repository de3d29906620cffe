package vankien.parse;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import vankien.parse.ParseResult.Reason;

/** One process that runs {@link ExtractionWorker}, seen from here. Serves one file at a time. */
final class WorkerProcess {
    /** For a machine that has much else to do. */
    private static final Duration LONGEST_START = Duration.ofSeconds(90);

    /** A scan may take as many times the limit, whatever it says of its pages. */
    private static final int LONGEST_SCAN = 500;

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "time limits of worker processes");
        thread.setDaemon(true);
        return thread;
    });

    /** The process ended before it had answered. */
    static final class EndedException extends Exception {
        private final boolean timedOut;
        private final int status;

        EndedException(boolean timedOut, int status) {
            super("ended with status " + status);
            this.timedOut = timedOut;
            this.status = status;
        }

        /** Whether it was ended because its time was over. */
        boolean timedOut() {
            return timedOut;
        }

        /** Whether Java ended it because its heap was full. */
        boolean outOfMemory() {
            return status == ExtractionWorker.OUT_OF_MEMORY;
        }

        int status() {
            return status;
        }
    }

    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;

    private WorkerProcess(Process process) {
        this.process = process;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    /**
     * Starts one and waits until it is ready.
     *
     * @throws IOException when the system does not start it
     * @throws EndedException when it ends before it is ready
     */
    static WorkerProcess start(List<String> command) throws IOException, EndedException {
        // What parsers print may quote the document: it is thrown away.
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        WorkerProcess worker = new WorkerProcess(process);
        worker.within(LONGEST_START, alarm -> {
            if (worker.answers.readInt() != ExtractionWorker.READY) {
                throw new IOException("it says something else");
            }
            return true;
        });
        return worker;
    }

    /**
     * Has it extract a file.
     *
     * @param limit the longest time; of a scan, for each page
     * @throws NotReadableException what it says of the file
     * @throws EndedException when it ended over it, or had to be
     */
    Extraction extract(Path file, FileFormat format, Duration limit) throws NotReadableException, EndedException {
        Answer answer = within(limit, alarm -> {
            // As a URI: only so does a name that is not UTF-8 reach it whole.
            byte[] uri = file.toUri().toString().getBytes(StandardCharsets.UTF_8);
            requests.writeInt(uri.length);
            requests.write(uri);
            requests.writeUTF(format.name());
            requests.flush();
            return answer(alarm);
        });
        return switch (answer) {
            case Answer.Extracted extracted -> extracted.extraction();
            case Answer.Refused refused -> throw new NotReadableException(refused.reason(), refused.detail());
        };
    }

    private sealed interface Answer {
        record Extracted(Extraction extraction) implements Answer {}

        record Refused(Reason reason, String detail) implements Answer {}
    }

    private Answer answer(Alarm alarm) throws IOException {
        while (true) {
            switch (answers.readByte()) {
                case ExtractionWorker.PICTURE -> alarm.again();
                case ExtractionWorker.EXTRACTED -> {
                    Extraction extracted = ExtractionStream.read(answers);
                    alarm.again();
                    awaitRehearsal(alarm);
                    return new Answer.Extracted(extracted);
                }
                case ExtractionWorker.REFUSED -> {
                    return new Answer.Refused(Reason.valueOf(answers.readUTF()), answers.readUTF());
                }
                default -> throw new IOException("not an answer");
            }
        }
    }

    /** Where its memory was not enough, the text did not hang until then; there is more where the index is made. */
    private void awaitRehearsal(Alarm alarm) throws IOException {
        try {
            if (answers.readByte() != ExtractionWorker.REHEARSED) {
                throw new IOException("not an answer");
            }
        } catch (EOFException e) {
            if (alarm.rang || status() != ExtractionWorker.OUT_OF_MEMORY) {
                throw e;
            }
        }
    }

    @FunctionalInterface
    private interface Talk<T> {
        T talk(Alarm alarm) throws IOException;
    }

    /** Talks to it for so long at most; ends it when the time is over, or when it does not say what it should. */
    private <T> T within(Duration limit, Talk<T> talk) throws EndedException {
        boolean talked = false;
        Alarm alarm = new Alarm(limit);
        try {
            T said = talk.talk(alarm);
            talked = true;
            return said;
        } catch (IOException | IllegalArgumentException e) {
            throw new EndedException(alarm.rang, status());
        } finally {
            alarm.cancel();
            if (!talked) {
                end();
            }
        }
    }

    /** Ends the process when its time is over; may be set anew, but not for ever. */
    private final class Alarm {
        private final Duration limit;
        private final long latest;
        private ScheduledFuture<?> set;
        private volatile boolean rang;

        Alarm(Duration limit) {
            this.limit = limit;
            this.latest = System.nanoTime() + limit.toNanos() * LONGEST_SCAN;
            this.set = CLOCK.schedule(this::ring, limit.toNanos(), TimeUnit.NANOSECONDS);
        }

        void again() {
            long left = Math.min(limit.toNanos(), latest - System.nanoTime());
            // Where it rings at this moment, it rings.
            if (set.cancel(false)) {
                set = CLOCK.schedule(this::ring, left, TimeUnit.NANOSECONDS);
            }
        }

        void cancel() {
            set.cancel(false);
        }

        private void ring() {
            rang = true;
            end();
        }
    }

    /** The status with which it ended; it is given a moment to do so by itself. */
    private int status() {
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                end();
                process.waitFor();
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end();
            return -1;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it, and whatever it has started itself. */
    void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
