package vankien.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import vankien.parse.ParseResult.Reason;

/**
 * Reads files: the one entrance to this package. Thread-safe. Never throws for what is in a file.
 *
 * <p>Files of strangers are read with {@link #withWorkers}: then nothing in a file can harm or stop this process.
 */
public final class DocumentReader {
    private final ReadLimits limits;
    private final LocalExtraction local;
    private final FileExtraction extraction;
    private final @Nullable KeptExtractions kept;
    private final PartyDocumentParser parser = new PartyDocumentParser();
    private final JsonLines jsonLines = new JsonLines();

    /** A reader with {@link ReadLimits#DEFAULT} that does all in this process: for files that are our own. */
    public DocumentReader() {
        this(ReadLimits.DEFAULT);
    }

    /** One with other limits. */
    public DocumentReader(ReadLimits limits) {
        this.limits = limits;
        this.local = new LocalExtraction(new ExtractionSettings(limits));
        this.extraction = local;
        this.kept = null;
    }

    private DocumentReader(DocumentReader from, FileExtraction extraction, @Nullable KeptExtractions kept) {
        this.limits = from.limits;
        this.local = from.local;
        this.extraction = extraction;
        this.kept = kept;
    }

    /** One that has Word, OpenDocument, RTF and PDF read by processes of their own, which start with the first such file. */
    public DocumentReader withWorkers(WorkerLimits workers) {
        return through(new WorkerExtraction(local, new ExtractionSettings(limits), workers));
    }

    /** One that extracts in another way. */
    DocumentReader through(FileExtraction other) {
        return new DocumentReader(this, other, kept);
    }

    /**
     * One that keeps what its processes extract, and takes it from there the next time. What bears a secrecy mark is never
     * kept.
     *
     * @param folder made when the first extraction is kept
     */
    public DocumentReader keeping(Path folder) {
        return new DocumentReader(this, extraction, new KeptExtractions(folder, new ExtractionSettings(limits).key()));
    }

    /** Ends the processes that read files; the next file starts them again. */
    public void rest() {
        extraction.rest();
    }

    /** Forgets what is kept of all content but this, by SHA-256 in hexadecimal digits. */
    public void retain(Set<String> hashes) {
        if (kept != null) {
            kept.retain(hashes);
        }
    }

    /** Forgets what is kept of this content. */
    public void forget(String sha256) {
        if (kept != null) {
            kept.forget(sha256);
        }
    }

    /** Reads one file whose content hash is not known: nothing of it is kept. */
    public ParseResult read(Path file, String relativePath) {
        return read(file, relativePath, "");
    }

    /**
     * Reads one file.
     *
     * @param file the file
     * @param relativePath its path in its folder; the name decides the format, may bear a secrecy mark, and is evidence
     *     of what the document is. A {@link Sidecar} beside the file is read with it
     * @param sha256 the SHA-256 of its content, hexadecimal; empty if not known
     */
    public ParseResult read(Path file, String relativePath, String sha256) {
        ParseResult result = readAny(file, relativePath, sha256);
        if (result instanceof ParseResult.HeldBack) {
            forget(sha256);
        }
        return result;
    }

    private ParseResult readAny(Path file, String relativePath, String sha256) {
        String mark = SecrecyMark.inFileName(relativePath);
        if (mark != null) {
            return new ParseResult.HeldBack(mark);
        }
        Optional<FileFormat> format = FileFormat.ofFileName(relativePath);
        if (format.isEmpty()) {
            return new ParseResult.Rejected(Reason.WRONG_KIND, "files with this ending are not read");
        }
        try {
            requireSize(file, format.get());
            return read(file, format.get(), relativePath, Sidecar.beside(file), sha256);
        } catch (NotReadableException e) {
            return e.rejection();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            return NotReadableException.of(e).rejection();
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

    private void requireSize(Path file, FileFormat format) throws NotReadableException {
        long most = limits.bytesOf(format);
        try {
            long size = Files.size(file);
            if (size > most) {
                throw tooLarge(size, most);
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

    private ParseResult read(Path file, FileFormat format, String path, StatedReading sidecar, String sha256)
            throws NotReadableException {
        String secrecy = sidecar.stated().secrecy();
        if (secrecy != null) {
            return new ParseResult.HeldBack(secrecy);
        }
        if (format == FileFormat.JSONL) {
            return readLines(
                    local.text(file, format),
                    sidecar.equals(StatedReading.NOTHING)
                            ? null
                            : "a file of JSON lines holds many documents and takes no sidecar: state the values in its lines");
        }
        Extraction found = kept == null || !isDear(format) ? null : kept.find(sha256);
        Extraction raw = found == null ? extraction.extract(file, format) : found;
        byte[] packed = found == null ? packed(sha256, format, raw) : null;
        Extraction extracted = raw.repaired();
        List<Block> blocks = BlockReader.read(extracted.xhtml());
        if (blocks.isEmpty()) {
            throw format == FileFormat.PDF
                    ? new NotReadableException(
                            Reason.NO_TEXT, "the PDF holds only pictures of pages; run OCR over it and save it again")
                    : new NotReadableException(Reason.EMPTY, "there is no text in the file");
        }
        String stated = extracted.stated().stated().secrecy();
        String mark = stated == null ? SecrecyMark.in(blocks) : stated;
        if (mark != null) {
            return new ParseResult.HeldBack(mark);
        }
        if (kept != null && packed != null) {
            kept.keep(sha256, packed, file);
        }
        var document = parser.parse(
                blocks,
                new BesideText(
                        titleOf(extracted.xhtml()),
                        FileNameFacts.of(path),
                        extracted.stated().stated().under(sidecar.stated())));
        return new ParseResult.Parsed(
                List.of(new ParsedDocument(null, document, extracted.repairs())),
                both(extracted.stated().problem(), sidecar.problem()),
                found != null);
    }

    /** Text is read again as quickly as what would be kept of it. */
    private static boolean isDear(FileFormat format) {
        return switch (format) {
            case TXT, MD, HTML, JSONL -> false;
            case DOCX, DOC, RTF, ODT, PDF -> true;
        };
    }

    /** What would be kept, before it is repaired in place; null where nothing is to be kept. */
    private byte @Nullable [] packed(String sha256, FileFormat format, Extraction raw) {
        if (kept == null || sha256.isEmpty() || !isDear(format)) {
            return null;
        }
        try {
            return kept.packed(sha256, raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String both(@Nullable String one, @Nullable String other) {
        return one == null ? other : other == null ? one : one + "; " + other;
    }

    private ParseResult readLines(String text, @Nullable String problem) throws NotReadableException {
        List<ParsedDocument> documents = new ArrayList<>();
        for (JsonLines.Line line : jsonLines.read(text)) {
            if (line.secrecy() != null) {
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
