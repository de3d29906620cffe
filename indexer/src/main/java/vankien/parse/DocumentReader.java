package vankien.parse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import vankien.parse.ParseResult.Reason;

/**
 * Reads files: the one entrance to this package. Immutable and thread-safe. Never throws for what is in a file.
 */
public final class DocumentReader {
    private final ReadLimits limits;
    private final LocalExtraction local;
    private final FileExtraction extraction;
    private final PartyDocumentParser parser = new PartyDocumentParser();
    private final JsonLines jsonLines = new JsonLines();

    /** A reader with {@link ReadLimits#DEFAULT}. */
    public DocumentReader() {
        this(ReadLimits.DEFAULT);
    }

    /** A reader with other limits. */
    public DocumentReader(ReadLimits limits) {
        this.limits = limits;
        this.local = new LocalExtraction(new ExtractionSettings(limits));
        this.extraction = local;
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
        if (mark != null) {
            return new ParseResult.HeldBack(mark);
        }
        Optional<FileFormat> format = FileFormat.ofFileName(relativePath);
        if (format.isEmpty()) {
            return new ParseResult.Rejected(Reason.WRONG_KIND, "files with this ending are not read");
        }
        try {
            requireSize(file, format.get());
            return read(file, format.get(), relativePath, Sidecar.beside(file));
        } catch (NotReadableException e) {
            return e.rejection();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            return NotReadableException.of(e).rejection();
        }
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

    private ParseResult read(Path file, FileFormat format, String path, StatedReading sidecar)
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
        Extraction extracted = extraction.extract(file, format).repaired();
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
        var document = parser.parse(
                blocks,
                new BesideText(
                        titleOf(extracted.xhtml()),
                        FileNameFacts.of(path),
                        extracted.stated().stated().under(sidecar.stated())));
        return new ParseResult.Parsed(
                List.of(new ParsedDocument(null, document, extracted.repairs())),
                both(extracted.stated().problem(), sidecar.problem()));
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
