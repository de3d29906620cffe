package vankien.parse;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import vankien.ocr.Tesseract;
import vankien.parse.ParseResult.Reason;
import vankien.repair.Repair;

/**
 * From what was extracted to documents: through the gate, repaired, in blocks, parsed. All of it is our own code, in
 * proportion to the length of the text. Thread-safe.
 */
final class Understanding {
    private final ReadPolicy policy;
    private final SecrecyGate gate;
    private final PartyDocumentParser parser = new PartyDocumentParser();
    private final JsonLines jsonLines = new JsonLines();

    Understanding(ReadPolicy policy) {
        this.policy = policy;
        this.gate = new SecrecyGate(policy);
    }

    SecrecyGate gate() {
        return gate;
    }

    /**
     * The document of a file.
     *
     * @param raw what was extracted; repaired in place
     * @param path the file's path, evidence of what it is
     * @param sidecar what is stated beside it
     * @throws NotReadableException when there is no text, or a head that could not be read
     */
    ParseResult of(Extraction raw, FileFormat format, String path, StatedReading sidecar) throws NotReadableException {
        String inTitle = gate.inTitle(titleOf(raw.xhtml()));
        String head = inTitle == null ? gate.inHead(raw.xhtml()) : inTitle;
        if (head != null) {
            return new ParseResult.HeldBack(head);
        }
        Extraction extracted = raw.repaired();
        List<Block> read = BlockReader.read(extracted.xhtml());
        boolean scanned = extracted.repairs().contains(Repair.OCR.symbol());
        List<Block> blocks = scanned ? HeadingNumbers.repair(read) : read;
        List<String> repairs = new ArrayList<>(extracted.repairs());
        if (!blocks.equals(read)) {
            repairs.add(Repair.HEADING_NUMBERS.symbol());
        }
        String stated = gate.stated(extracted.stated());
        if (blocks.isEmpty() && stated == null) {
            // Before its kind is told: which pictures of pages may be secret is not for every reader.
            gate.requireReadHead(extracted.xhtml());
            throw noText(format);
        }
        String mark = stated == null ? gate.inText(blocks, extracted.xhtml()) : stated;
        if (mark != null) {
            return new ParseResult.HeldBack(mark);
        }
        gate.requireReadHead(extracted.xhtml());
        var document = parser.parse(
                blocks,
                new BesideText(
                        titleOf(extracted.xhtml()),
                        FileNameFacts.of(path),
                        extracted.stated().stated().under(sidecar.stated())));
        return new ParseResult.Parsed(
                List.of(new ParsedDocument(null, document, repairs)),
                both(extracted.stated().problem(), sidecar.problem()));
    }

    private NotReadableException noText(FileFormat format) {
        if (format != FileFormat.PDF) {
            return new NotReadableException(Reason.EMPTY, "there is no text in the file");
        }
        return new NotReadableException(
                Reason.NO_TEXT,
                policy.tesseract() == null
                        ? "the PDF holds only pictures of pages; " + Tesseract.TO_INSTALL + " and run the command again"
                        : "the PDF holds only pictures of pages, and Tesseract reads nothing in them or fails; scan it again");
    }

    private static @Nullable String both(@Nullable String one, @Nullable String other) {
        return one == null ? other : other == null ? one : one + "; " + other;
    }

    /**
     * The documents of a file of JSON lines.
     *
     * @throws NotReadableException when a line is not valid, or there is none
     */
    ParseResult ofLines(String text, StatedReading sidecar) throws NotReadableException {
        List<ParsedDocument> documents = new ArrayList<>();
        for (JsonLines.Line line : jsonLines.read(text, gate.holdsMarked())) {
            if (line.secrecy() != null && gate.holdsMarked()) {
                return new ParseResult.HeldBack(line.secrecy());
            }
            if (line.document() != null) {
                documents.add(line.document());
            }
        }
        if (documents.isEmpty()) {
            throw new NotReadableException(Reason.EMPTY, "there is no line in the file");
        }
        return new ParseResult.Parsed(
                documents,
                sidecar.equals(StatedReading.NOTHING)
                        ? null
                        : "a file of JSON lines holds many documents and takes no sidecar: state the values in its lines");
    }

    private static @Nullable String titleOf(Document xhtml) {
        String title = CleanText.of(xhtml.title());
        return title.isEmpty() ? null : title;
    }
}
