package vankien.parse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import vankien.ocr.Tesseract;
import vankien.parse.ParseResult.Reason;

/**
 * Reads files: the one entrance to this package. Immutable and thread-safe. Never throws for what is in a file.
 */
public final class DocumentReader {
    private final ReadLimits limits;
    private final ReadPolicy policy;
    private final Extractors extractors;
    private final PartyDocumentParser parser = new PartyDocumentParser();
    private final JsonLines jsonLines = new JsonLines();

    /** A reader with {@link ReadLimits#DEFAULT}. */
    public DocumentReader() {
        this(ReadLimits.DEFAULT);
    }

    /** A reader with other limits and {@link ReadPolicy#DEFAULT}. */
    public DocumentReader(ReadLimits limits) {
        this(limits, ReadPolicy.DEFAULT);
    }

    /** A reader with other limits and another policy. */
    public DocumentReader(ReadLimits limits, ReadPolicy policy) {
        this.limits = limits;
        this.policy = policy;
        this.extractors = new Extractors(limits, policy.tesseract());
    }

    /** What is done with files that may be secret. */
    public ReadPolicy policy() {
        return policy;
    }

    /**
     * Reads one file.
     *
     * @param file the file
     * @param relativePath its path in its folder; the name decides the format, may bear a secrecy mark, and is evidence
     *     of what the document is. A {@link Sidecar} beside the file is read with it
     */
    public ParseResult read(Path file, String relativePath) {
        String mark = SecrecyMark.inFileName(relativePath);
        if (mark != null && policy.holdsMarked()) {
            return new ParseResult.HeldBack(mark);
        }
        Optional<FileFormat> format = FileFormat.ofFileName(relativePath);
        if (format.isEmpty()) {
            return new ParseResult.Rejected(Reason.WRONG_KIND, "files with this ending are not read");
        }
        try {
            StatedReading sidecar = Sidecar.beside(file);
            String stated = sidecar.stated().secrecy();
            if (stated != null && policy.holdsMarked()) {
                return new ParseResult.HeldBack(stated);
            }
            return read(new Content(bytes(file, format.get())), format.get(), relativePath, sidecar);
        } catch (NotReadableException e) {
            return e.rejection();
        } catch (LinkageError e) {
            return new ParseResult.Rejected(
                    Reason.PROGRAM_FAULT,
                    "a part of the program is missing (" + e.getMessage() + "): install it again");
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // Whatever a library trips over is a fault of the file; its message may quote the text.
            return new ParseResult.Rejected(
                    Reason.DAMAGED, "the file cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    /**
     * Whether a path itself bears a secrecy mark: then it is told to the operator only, whatever the file holds.
     *
     * @param relativePath a path in a folder
     */
    public static boolean bearsMark(String relativePath) {
        return SecrecyMark.inFileName(relativePath) != null;
    }

    /**
     * Whether a file is larger than what is read of its kind: {@link #read} rejects it without opening it.
     *
     * @param relativePath its path; the name decides the format
     * @param bytes its size
     */
    public boolean isTooLarge(String relativePath, long bytes) {
        return FileFormat.ofFileName(relativePath)
                .map(format -> bytes > limits.bytesOf(format))
                .orElse(false);
    }

    private byte[] bytes(Path file, FileFormat format) throws NotReadableException {
        long most = limits.bytesOf(format);
        try {
            long size = Files.size(file);
            if (size > most) {
                throw tooLarge(size, most);
            }
            try (InputStream stream = Files.newInputStream(file)) {
                byte[] bytes = stream.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
                if (bytes.length > most) {
                    throw tooLarge(bytes.length, most);
                }
                return bytes;
            }
        } catch (IOException e) {
            throw new NotReadableException(
                    Reason.UNREADABLE,
                    "the file cannot be opened (" + e.getClass().getSimpleName() + "); check its permissions");
        }
    }

    private static NotReadableException tooLarge(long size, long most) {
        return new NotReadableException(Reason.TOO_LARGE, "the file has " + size + " bytes, the limit is " + most);
    }

    private ParseResult read(Content content, FileFormat format, String path, StatedReading sidecar)
            throws NotReadableException {
        if (format == FileFormat.JSONL) {
            return readLines(
                    extractors.text(content, format),
                    sidecar.equals(StatedReading.NOTHING)
                            ? null
                            : "a file of JSON lines holds many documents and takes no sidecar: state the values in its lines");
        }
        Extraction extraction = extractors.extract(content, format);
        if (policy.holdsMarked()) {
            // Before the repair, which takes running heads for nothing to read: MẬT may be one.
            String head = DocumentHead.mark(extraction.xhtml());
            if (head != null) {
                return new ParseResult.HeldBack(head);
            }
        }
        extraction = extraction.repaired();
        List<Block> blocks = BlockReader.read(extraction.xhtml());
        if (blocks.isEmpty()) {
            throw format == FileFormat.PDF
                    ? noText()
                    : new NotReadableException(Reason.EMPTY, "there is no text in the file");
        }
        String stated = extraction.stated().stated().secrecy();
        String mark = stated == null ? SecrecyMark.in(blocks) : stated;
        if (mark != null && policy.holdsMarked()) {
            return new ParseResult.HeldBack(mark);
        }
        if (policy.holdsUnreadHeads() && DocumentHead.isUnread(extraction.xhtml())) {
            throw unreadHead();
        }
        var document = parser.parse(
                blocks,
                new BesideText(
                        titleOf(extraction.xhtml()),
                        FileNameFacts.of(path),
                        extraction.stated().stated().under(sidecar.stated())));
        return new ParseResult.Parsed(
                List.of(new ParsedDocument(null, document, extraction.repairs())),
                both(extraction.stated().problem(), sidecar.problem()));
    }

    private NotReadableException noText() {
        return new NotReadableException(
                Reason.NO_TEXT,
                policy.tesseract() == null
                        ? "the PDF holds only pictures of pages; " + Tesseract.TO_INSTALL + " and run the command again"
                        : "the PDF holds only pictures of pages, and Tesseract reads nothing in them; scan it again");
    }

    /** Whether such a file is secret nobody knows; so it stays out. */
    private NotReadableException unreadHead() {
        return new NotReadableException(
                Reason.UNREAD_HEAD,
                "its first page is a picture that cannot be read, so that a secrecy mark may be missed; "
                        + (policy.tesseract() == null ? Tesseract.TO_INSTALL : "scan it again")
                        + ", or index such files with --unread-heads index");
    }

    private static @Nullable String both(@Nullable String one, @Nullable String other) {
        return one == null ? other : other == null ? one : one + "; " + other;
    }

    private ParseResult readLines(String text, @Nullable String problem) throws NotReadableException {
        List<ParsedDocument> documents = new ArrayList<>();
        for (JsonLines.Line line : jsonLines.read(text, policy.holdsMarked())) {
            if (line.secrecy() != null && policy.holdsMarked()) {
                return new ParseResult.HeldBack(line.secrecy());
            }
            if (line.document() != null) {
                documents.add(line.document());
            }
        }
        if (documents.isEmpty()) {
            throw new NotReadableException(Reason.EMPTY, "there is no line in the file");
        }
        return new ParseResult.Parsed(documents, problem);
    }

    private static @Nullable String titleOf(Document xhtml) {
        String title = CleanText.of(xhtml.title());
        return title.isEmpty() ? null : title;
    }
}
