package vankien.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vankien.citation.CitationReader;
import vankien.citation.RelationReader;
import vankien.document.Citation;
import vankien.document.CodeMention;
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

    /** @param formatTitle the title that the format states ({@code <title>}), or null */
    PartyDocument parse(List<Block> printed, @Nullable String formatTitle) {
        List<Block> blocks = SideBySide.separate(printed, recogniser);
        HeadingBlock heading = HeadingBlock.read(blocks, recogniser);
        int bodyStart = heading.hasForm() ? heading.bodyStart() : 0;
        ClosingBlock closing = ClosingBlock.read(blocks, bodyStart);
        List<Block> lines = new ArrayList<>(blocks.subList(bodyStart, closing.start()));
        lines.addAll(blocks.subList(closing.end(), blocks.size()));
        List<Block> body = BodyJoiner.join(lines);
        Metadata metadata = metadata(heading, closing, body, formatTitle);
        Section root = OutlineReader.read(body);
        List<Citation> citations = CitationReader.read(recogniser, metadata.number(), metadata.title(), root);
        return new PartyDocument(metadata, root, citations, RelationReader.read(metadata, root, citations));
    }

    private Metadata metadata(
            HeadingBlock heading, ClosingBlock closing, List<Block> body, @Nullable String formatTitle) {
        Map<String, Provenance> provenance = new HashMap<>();
        CodeMention mention = heading.number();
        DocumentCode number = mention == null ? null : mention.code();
        Block numberLine = heading.numberLine();
        if (number != null && numberLine != null) {
            provenance.put("number", new Provenance(Source.HEADING, numberLine.text(), 0.98));
            provenance.put("symbol", new Provenance(Source.HEADING, numberLine.text(), 0.98));
        }
        DocumentType type = type(heading, number, provenance);
        String title = title(heading, body, formatTitle, provenance);
        DateReader.Found date = heading.hasForm() ? DateReader.read(heading, body, recogniser) : null;
        put(provenance, "date", date == null ? null : date.provenance());
        String place = heading.hasForm() ? DateReader.place(heading) : null;
        Block dateLine = heading.dateLine();
        if (place != null && dateLine != null) {
            provenance.put("place", new Provenance(Source.HEADING, dateLine.text(), 0.95));
        }
        IssuerReader.Found issuer = heading.hasForm() ? IssuerReader.read(heading, body, place) : null;
        put(provenance, "issuer", issuer == null ? null : issuer.provenance());
        String issuerName = issuer == null ? null : issuer.name();
        IssuerLevel level = IssuerReader.level(issuerName, number);
        if (level != null) {
            String from = issuerName != null ? issuerName : number == null ? "" : number.canonical();
            provenance.put("level", new Provenance(Source.INFERRED, from, 0.85));
        }
        TermReader.Found term = heading.hasForm() && level != IssuerLevel.CENTRAL
                ? TermReader.read(title, body, date == null ? null : date.date())
                : null;
        put(provenance, "term", term == null ? null : term.provenance());
        signature(closing, provenance);
        return new Metadata(
                number,
                type,
                number == null || number.type().isEmpty() || isStateLetter(type, number) ? null : number.type(),
                title,
                issuerName,
                level,
                place,
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
