package vankien.parse;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * The program of a worker process: takes the paths of files from its standard input and answers with what is extracted
 * from them. It ends when its input does, so with the process that started it, however that one ended.
 *
 * <p>An answer is {@link #EXTRACTED}, an {@link ExtractionStream} and, after a {@link Rehearsal} with what is long, {@link
 * #REHEARSED}; or {@link #REFUSED}, a {@link ParseResult.Reason} and a detail. Before it comes a {@link #PICTURE} for each page
 * of a scan.
 */
final class ExtractionWorker {
    /** Said once at the beginning. */
    static final int READY = 0x56_4B_31_0A;

    static final byte REFUSED = 0;
    static final byte EXTRACTED = 1;
    /** A page that is a picture was read, and the file is not done yet. */
    static final byte PICTURE = 2;
    /** What was extracted before can be read to its end. */
    static final byte REHEARSED = 3;
    /** The status with which Java ends at {@code -XX:+ExitOnOutOfMemoryError}. */
    static final int OUT_OF_MEMORY = 3;

    /** Parsers recurse into what is nested. */
    private static final long STACK_BYTES = 8L << 20;

    private ExtractionWorker() {}

    /** Runs until the input ends; the arguments are {@link ExtractionSettings}. */
    public static void main(String[] arguments) throws IOException {
        ExtractionSettings settings = ExtractionSettings.of(List.of(arguments));
        serve(onPicture -> new LocalExtraction(settings, onPicture), Rehearsal.of(new LocalExtraction(settings)));
    }

    /** @param extraction makes what extracts; it is to tell of each page that is a picture */
    static void serve(Function<Runnable, FileExtraction> extraction, Rehearsal rehearsal) throws IOException {
        DataInputStream requests = new DataInputStream(System.in);
        OutputStream out = System.out;
        // Nothing but answers may stand between answers.
        System.setOut(System.err);
        DataOutputStream answers = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
        FileExtraction extractor = extraction.apply(() -> tellOfPicture(answers));
        answers.writeInt(READY);
        answers.flush();
        // Read in one thread and parsed in another: so the end of the input is seen while a parser hangs.
        ExecutorService parsing =
                Executors.newSingleThreadExecutor(work -> new Thread(null, work, "extraction", STACK_BYTES));
        try (InputStream in = requests) {
            while (true) {
                String uri = new String(requests.readNBytes(requests.readInt()), StandardCharsets.UTF_8);
                FileFormat format = FileFormat.valueOf(requests.readUTF());
                parsing.execute(() -> answer(extractor, rehearsal, Path.of(URI.create(uri)), format, answers));
            }
        } catch (IOException end) {
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            Runtime.getRuntime().halt(0);
        }
    }

    private static void tellOfPicture(DataOutputStream answers) {
        try {
            answers.writeByte(PICTURE);
            answers.flush();
        } catch (IOException e) {
            // Nobody listens any more.
            Runtime.getRuntime().halt(1);
        }
    }

    private static void answer(
            FileExtraction extraction, Rehearsal rehearsal, Path file, FileFormat format, DataOutputStream answers) {
        try {
            try {
                Extraction extracted = extraction.extract(file, format);
                answers.writeByte(EXTRACTED);
                ExtractionStream.write(extracted, answers);
                answers.flush();
                rehearse(rehearsal, file, format, extracted);
                answers.writeByte(REHEARSED);
            } catch (NotReadableException | RuntimeException | StackOverflowError | LinkageError e) {
                NotReadableException why = NotReadableException.of(e);
                answers.writeByte(REFUSED);
                answers.writeUTF(why.reason().name());
                answers.writeUTF(why.detail());
            }
            answers.flush();
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
        } catch (Throwable e) {
            // Half an answer is worse than none.
            Runtime.getRuntime().halt(1);
        }
    }

    private static void rehearse(Rehearsal rehearsal, Path file, FileFormat format, Extraction extracted) {
        boolean isLong =
                format == FileFormat.JSONL || extracted.xhtml().wholeText().length() >= Rehearsal.LONG;
        try {
            if (isLong) {
                rehearsal.of(file, format, extracted);
            }
        } catch (NotReadableException | RuntimeException | StackOverflowError e) {
            // It came to an end. The indexer comes to the same, and says what it means.
        }
    }
}
