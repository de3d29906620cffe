package vankien.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vankien.citation.CitationReader;
import vankien.citation.RelationReader;
import vankien.document.Citation;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentCode;
import vankien.document.DocumentType;
import vankien.document.IssuerLevel;
import vankien.document.Marks;
import vankien.document.Metadata;
import vankien.document.PartyDocument;
import vankien.document.Provenance;
import vankien.document.Provenance.Source;
import vankien.document.Section;
import vankien.document.TypeWords;

/** The blocks of a file become a document. A text without any party form still gets its sections and passages. */
final class PartyDocumentParser {
    private final CodeRecogniser recogniser = new CodeRecogniser();

    PartyDocument parse(List<Block> printed, BesideText beside) {
        SignatureStamps stamped = SignatureStamps.of(printed);
        List<Block> blocks = CopyMark.cut(SideBySide.separate(stamped.blocks(), recogniser));
        HeadingBlock heading = HeadingBlock.read(blocks, recogniser);
        int bodyStart = heading.hasForm() ? heading.bodyStart() : 0;
        ClosingBlock closing = ClosingBlock.read(blocks, bodyStart);
        List<Block> body = Footnotes.attach(BodyJoiner.join(blocks.subList(bodyStart, closing.start())));
        List<Block> appendices = Footnotes.attach(BodyJoiner.join(blocks.subList(closing.end(), blocks.size())));
        Metadata read = metadata(heading, closing, blocks.subList(0, bodyStart), body, stamped, beside);
        Metadata metadata = beside.stated().over(read);
        Section root = OutlineReader.read(body, appendices);
        List<Citation> citations = CitationReader.read(recogniser, metadata.number(), metadata.title(), root);
        return new PartyDocument(metadata, root, citations, RelationReader.read(metadata, root, citations));
    }

    private Metadata metadata(
            HeadingBlock heading,
            ClosingBlock closing,
            List<Block> head,
            List<Block> body,
            SignatureStamps stamped,
            BesideText beside) {
        Map<String, Provenance> provenance = new HashMap<>();
        FileNameFacts fileName = beside.fileName();
        NumberReader.Found ownNumber = NumberReader.read(heading, head, fileName, recogniser);
        DocumentCode number = ownNumber == null ? null : ownNumber.code();
        if (ownNumber != null) {
            provenance.put("number", ownNumber.provenance());
            provenance.put("symbol", ownNumber.provenance());
        }
        DocumentType type = type(heading, number, provenance);
        if (type == null && heading.hasForm() && fileName.type() != null) {
            type = fileName.type();
            provenance.put("type", new Provenance(Source.FILE_NAME, fileName.name(), 0.6));
        }
        String title = title(heading, body, beside.formatTitle(), provenance);
        DateReader.Found date =
                heading.hasForm() ? DateReader.read(heading, body, stamped.stamps(), fileName, recogniser) : null;
        put(provenance, "date", date == null ? null : date.provenance());
        String printedPlace = DateReader.place(heading);
        IssuerReader.Found issuer =
                heading.hasForm() ? IssuerReader.read(heading, body, printedPlace, closing.authority()) : null;
        put(provenance, "issuer", issuer == null ? null : issuer.provenance());
        String issuerName = issuer == null ? null : issuer.name();
        IssuerLevel level = IssuerReader.level(issuerName, number);
        if (level != null) {
            String from = issuerName != null ? issuerName : number == null ? "" : number.canonical();
            provenance.put("level", new Provenance(Source.INFERRED, from, 0.85));
        }
        PlaceReader.Found place = heading.hasForm() ? PlaceReader.read(heading, issuerName, level, body) : null;
        put(provenance, "place", place == null ? null : place.provenance());
        TermReader.Found term = heading.hasForm() && level != IssuerLevel.CENTRAL
                ? TermReader.read(title, body, date == null ? null : date.date())
                : null;
        put(provenance, "term", term == null ? null : term.provenance());
        signature(closing, provenance);
        boolean bearsType = number != null && !number.type().isEmpty() && !isStateLetter(type, number);
        if (!bearsType) {
            provenance.remove("symbol");
        }
        return new Metadata(
                number,
                type,
                bearsType && number != null ? number.type() : null,
                title,
                issuerName,
                level,
                place == null ? null : place.place(),
                date == null ? null : date.date(),
                term == null ? null : term.term(),
                closing.signer(),
                closing.authority(),
                closing.position(),
                closing.recipients(),
                new Marks(null, heading.urgency(), heading.draft()),
                provenance);
    }

    private static @Nullable DocumentType type(
            HeadingBlock heading, @Nullable DocumentCode number, Map<String, Provenance> provenance) {
        TypeWords.Found words = heading.type();
        Block line = heading.typeLine();
        if (words != null && line != null) {
            String printed = line.text().substring(0, words.length());
            provenance.put("type", new Provenance(Source.HEADING, printed, 0.98));
            return words.type();
        }
        // A letter does not print its name; QĐ and TT would be two types each and need the words.
        if (heading.typeLine() == null && !heading.titleLines().isEmpty()) {
            provenance.put("type", new Provenance(Source.INFERRED, "V/v", 0.8));
            return DocumentType.LETTER;
        }
        if (number == null || number.type().equals("QĐ") || number.type().equals("TT")) {
            return null;
        }
        DocumentType type = DocumentType.ofSymbol(number.type()).orElse(null);
        if (type != null) {
            provenance.put("type", new Provenance(Source.INFERRED, number.canonical(), 0.8));
        }
        return type;
    }

    /** {@code 1346/UBND-NC}: a letter of the State bears its sender's symbol where others bear the type's. */
    private static boolean isStateLetter(@Nullable DocumentType type, DocumentCode number) {
        return type == DocumentType.LETTER && !number.type().equals("CV");
    }

    private static @Nullable String title(
            HeadingBlock heading, List<Block> body, @Nullable String formatTitle, Map<String, Provenance> provenance) {
        if (!heading.titleLines().isEmpty()) {
            String title = TitleText.of(heading.titleLines());
            provenance.put("title", new Provenance(Source.HEADING, title, 0.95));
            return title;
        }
        if (heading.hasForm()) {
            return null;
        }
        String title = formatTitle;
        for (Block block : body) {
            if (title == null && block.kind() == Block.Kind.HEADING) {
                title = block.text();
            }
        }
        for (Block block : body.subList(0, Math.min(8, body.size()))) {
            boolean capitals = block.isUpper() && block.text().length() <= 150 && Marker.of(block.text()) == null;
            if (title == null
                    && capitals
                    && block.text().indexOf(' ') > 0
                    && !block.text().startsWith("CỘNG H")) {
                title = block.text();
            }
        }
        if (title != null) {
            provenance.put("title", new Provenance(Source.BODY, title, 0.7));
        }
        return title;
    }

    private static void signature(ClosingBlock closing, Map<String, Provenance> provenance) {
        putPrinted(provenance, "signer", closing.signer());
        putPrinted(provenance, "authority", closing.authority());
        putPrinted(provenance, "position", closing.position());
        if (!closing.recipients().isEmpty()) {
            putPrinted(provenance, "recipients", "Nơi nhận");
        }
    }

    private static void putPrinted(Map<String, Provenance> provenance, String name, @Nullable String printed) {
        put(provenance, name, printed == null ? null : new Provenance(Source.BODY, printed, 0.9));
    }

    private static void put(Map<String, Provenance> provenance, String name, @Nullable Provenance value) {
        if (value != null) {
            provenance.put(name, value);
        }
    }
}
