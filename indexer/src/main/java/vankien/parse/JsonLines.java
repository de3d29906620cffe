package vankien.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vankien.citation.CitationReader;
import vankien.citation.RelationReader;
import vankien.document.Citation;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentCode;
import vankien.document.DocumentType;
import vankien.document.IssuerLevel;
import vankien.document.Metadata;
import vankien.document.PartyDocument;
import vankien.document.Provenance;
import vankien.document.Provenance.Source;

/**
 * JSON lines: one document a line with {@code id}, {@code title}, {@code text} and any field of the contract. What a
 * field states is taken as it stands; the text is never searched for metadata. One bad line rejects the file.
 */
final class JsonLines {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Set<String> FIELDS = Set.of(
            "id",
            "title",
            "text",
            "number",
            "type",
            "type_name",
            "symbol",
            "issuer",
            "level",
            "place",
            "date",
            "term",
            "signer",
            "status",
            "format",
            "path");

    private final CodeRecogniser recogniser = new CodeRecogniser();

    /** A document of one line, null where a secrecy mark holds it back; and the mark at its head. */
    record Line(@Nullable ParsedDocument document, @Nullable String secrecy) {}

    /**
     * Reads all lines.
     *
     * @param holdsMarked whether a line with a secrecy mark is to be given without its document, whatever else is wrong in
     *     the file: the message that names a mistake would name the file
     */
    List<Line> read(String text, boolean holdsMarked) throws NotReadableException {
        List<Line> documents = new ArrayList<>();
        NotReadableException mistake = null;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                Line read = line(line.strip(), number, holdsMarked);
                if (read.document() == null) {
                    return List.of(read);
                }
                documents.add(read);
            } catch (NotReadableException e) {
                mistake = mistake == null ? e : mistake;
            } catch (RuntimeException e) {
                // The lines behind it are looked at none the less: one of them may bear a mark.
                mistake = mistake == null ? NotReadableException.ofLine(number, e) : mistake;
            }
        }
        if (mistake != null) {
            throw mistake;
        }
        return documents;
    }

    private Line line(String line, int number, boolean holdsMarked) throws NotReadableException {
        JsonNode object;
        try {
            object = MAPPER.readTree(line);
        } catch (JacksonException e) {
            throw invalid(number, "is not valid JSON; each line must be one whole object");
        }
        if (!object.isObject()) {
            throw invalid(number, "is not a JSON object");
        }
        JsonNode textNode = object.get("text");
        String body = textNode != null && textNode.isString() ? textNode.asString() : "";
        Extraction extraction = Extraction.of(TextExtractor.extract(body)).repaired();
        List<Block> blocks = BlockReader.read(extraction.xhtml());
        String secrecy = SecrecyMark.in(blocks);
        for (Map.Entry<String, JsonNode> stated : object.properties()) {
            if (secrecy == null && !stated.getKey().equals("text")) {
                secrecy = StatedSecrecy.of(stated.getKey(), plain(stated.getValue()));
            }
        }
        if (secrecy != null && holdsMarked) {
            return new Line(null, secrecy);
        }
        for (String name : object.propertyNames()) {
            if (!FIELDS.contains(name)) {
                continue;
            }
            JsonNode value = object.get(name);
            boolean scalar = value.isNull() || value.isString() || (name.equals("id") && value.isNumber());
            if (!scalar && !name.equals("status")) {
                throw invalid(number, "has a field \"" + name + "\" that is not a string");
            }
        }
        if (textNode == null || textNode.isNull()) {
            throw invalid(number, "has no field \"text\"");
        }
        Metadata metadata = metadata(object, number);
        var root = OutlineReader.read(BodyJoiner.join(blocks));
        List<Citation> citations = CitationReader.read(recogniser, metadata.number(), metadata.title(), root);
        PartyDocument document =
                new PartyDocument(metadata, root, citations, RelationReader.read(metadata, root, citations));
        JsonNode id = object.get("id");
        String sourceId = id == null || id.isNull() ? null : id.asString();
        return new Line(new ParsedDocument(sourceId, document, extraction.repairs()), secrecy);
    }

    private static @Nullable Object plain(JsonNode value) {
        return value.isString() ? value.asString() : MAPPER.convertValue(value, Object.class);
    }

    private Metadata metadata(JsonNode object, int line) throws NotReadableException {
        Map<String, Provenance> provenance = new HashMap<>();
        for (String name :
                List.of("number", "type", "symbol", "title", "issuer", "level", "place", "date", "term", "signer")) {
            String value = string(object, name);
            if (value != null) {
                provenance.put(name, new Provenance(Source.SIDECAR, value, 1));
            }
        }
        Metadata none = Metadata.UNKNOWN;
        DocumentCode number = number(object, line);
        String symbol = string(object, "symbol");
        return new Metadata(
                number,
                type(object, line),
                symbol == null && number != null && !number.type().isEmpty() ? number.type() : symbol,
                string(object, "title"),
                string(object, "issuer"),
                level(object, line),
                string(object, "place"),
                date(object, line),
                string(object, "term"),
                string(object, "signer"),
                none.authority(),
                none.position(),
                none.recipients(),
                none.marks(),
                provenance);
    }

    private @Nullable DocumentCode number(JsonNode object, int line) throws NotReadableException {
        String value = string(object, "number");
        if (value == null) {
            return null;
        }
        return recogniser
                .parse(value)
                .orElseThrow(() -> invalid(line, "has a \"number\" that is no document code such as 02-NQ/ĐUK"));
    }

    private static @Nullable DocumentType type(JsonNode object, int line) throws NotReadableException {
        String value = string(object, "type");
        if (value == null) {
            return null;
        }
        return DocumentType.ofSymbol(value)
                .orElseThrow(() -> invalid(line, "has a \"type\" that is none of NQ, KL, CT, QĐ, QyĐ …"));
    }

    private static @Nullable IssuerLevel level(JsonNode object, int line) throws NotReadableException {
        String value = string(object, "level");
        if (value == null) {
            return null;
        }
        for (IssuerLevel level : IssuerLevel.values()) {
            if (level.symbol().equals(value.toLowerCase(Locale.ROOT))) {
                return level;
            }
        }
        throw invalid(line, "has a \"level\" that is none of central, province, district, committee, base, cell");
    }

    private static @Nullable LocalDate date(JsonNode object, int line) throws NotReadableException {
        String value = string(object, "date");
        LocalDate date;
        try {
            date = value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw invalid(line, "has a \"date\" that is not YYYY-MM-DD");
        }
        if (date != null && IssueDates.possible(date) == null) {
            throw invalid(line, "has a \"date\" on which no document was issued; write " + IssueDates.allowed());
        }
        return date;
    }

    private static @Nullable String string(JsonNode object, String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        String text = name.equals("text") ? value.asString() : CleanText.of(value.asString());
        return text.isBlank() && !name.equals("text") ? null : text;
    }

    private static NotReadableException invalid(int line, String what) {
        return new NotReadableException(ParseResult.Reason.INVALID, "line " + line + " " + what);
    }
}
