package vankien.index;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vankien.document.Abbreviation;
import vankien.document.Citation;
import vankien.document.DocumentCode;
import vankien.document.Metadata;
import vankien.document.NumberOfType;
import vankien.document.PartyDocument;
import vankien.parse.DefinitionReader;
import vankien.parse.ParsedDocument;

/** Turns documents and file records into Lucene documents. */
final class DocumentMapper {
    private DocumentMapper() {}

    static Document document(
            DocumentCard card,
            ParsedDocument parsed,
            DocumentText content,
            SameDocuments.Placement placement,
            String sourceKey) {
        Metadata metadata = card.metadata();
        Document doc = new Document();
        doc.add(new StringField(IndexSchema.KIND, IndexSchema.KIND_DOCUMENT, Field.Store.NO));
        doc.add(new StringField(IndexSchema.ID, card.id(), Field.Store.NO));
        doc.add(new SortedDocValuesField(IndexSchema.ID, new BytesRef(card.id())));
        doc.add(new StringField(IndexSchema.SOURCE, sourceKey, Field.Store.NO));

        TextFields.add(doc, content.text(), metadata.title(), metadata.signer());
        String head = content.text().substring(0, content.layout().headEnd());
        doc.add(new NumericDocValuesField(
                IndexSchema.HEAD, IndexAnalysis.words(head).size()));
        if (metadata.title() == null) {
            doc.add(new StringField(IndexSchema.UNTITLED, IndexSchema.IS_SO, Field.Store.NO));
        } else {
            for (String whole : TitleKey.of(metadata.title(), metadata.type())) {
                doc.add(new StringField(IndexSchema.TITLE_WHOLE, whole, Field.Store.NO));
            }
        }
        addCodes(doc, metadata.number(), content.layout(), parsed.document().citations());
        addRelations(doc, parsed.document());
        OwnName.of(metadata)
                .map(name -> FilterKey.of(IndexSchema.NAME, name))
                .ifPresent(name -> doc.add(new StringField(IndexSchema.NAME, name, Field.Store.NO)));
        NumberOfType.keysOf(metadata)
                .forEach(key -> doc.add(new StringField(IndexSchema.NUMBER_OF_TYPE, key, Field.Store.NO)));
        for (Abbreviation defined : DefinitionReader.read(content.text())) {
            String term = DefinitionTerm.of(defined).text();
            doc.add(new StringField(IndexSchema.ABBREVIATIONS, term, Field.Store.NO));
        }
        addDate(doc, metadata.date());
        addFilters(doc, card);
        addGroup(doc, card, content, placement);
        metadata.provenance().forEach((value, read) -> {
            if (read.confidence() < IndexSchema.SURE) {
                doc.add(new StringField(IndexSchema.DOUBTFUL, value, Field.Store.NO));
            }
        });
        card.repairs().forEach(repair -> doc.add(new StringField(IndexSchema.REPAIRED, repair, Field.Store.NO)));

        doc.add(new StoredField(IndexSchema.STORED_CARD, StoredJson.write(card)));
        doc.add(new StoredField(IndexSchema.STORED_LAYOUT, StoredJson.write(content.layout())));
        doc.add(new StoredField(
                IndexSchema.STORED_CITATIONS, StoredJson.write(parsed.document().citations())));
        doc.add(new StoredField(
                IndexSchema.STORED_RELATIONS, StoredJson.write(parsed.document().relations())));
        doc.add(new StoredField(IndexSchema.STORED_TEXT, content.text()));
        return doc;
    }

    static Document file(FileRecord file) {
        Document doc = new Document();
        doc.add(new StringField(IndexSchema.KIND, IndexSchema.KIND_FILE, Field.Store.NO));
        doc.add(new StringField(IndexSchema.SOURCE, file.key(), Field.Store.NO));
        TextFields.addNone(doc);
        byte[] record = StoredJson.write(file);
        doc.add(new StoredField(IndexSchema.STORED_FILE, record));
        doc.add(new BinaryDocValuesField(IndexSchema.RECORD, new BytesRef(record)));
        if (file.reason() != null) {
            doc.add(new StringField(IndexSchema.REJECTED, file.reason(), Field.Store.NO));
        }
        if (file.isStatedWrongly()) {
            doc.add(new StringField(IndexSchema.STATED_WRONGLY, IndexSchema.IS_SO, Field.Store.NO));
        }
        file.former().keySet().forEach(old -> doc.add(new StringField(IndexSchema.FORMER_ID, old, Field.Store.NO)));
        return doc;
    }

    private static void addGroup(
            Document doc, DocumentCard card, DocumentText content, SameDocuments.Placement placement) {
        doc.add(new StringField(IndexSchema.GROUP, placement.name(), Field.Store.NO));
        if (placement.joined()) {
            doc.add(new StringField(IndexSchema.JOINED, placement.name(), Field.Store.NO));
        }
        placement.signature().bands().forEach(band -> doc.add(new StringField(IndexSchema.NEAR, band, Field.Store.NO)));
        doc.add(new BinaryDocValuesField(IndexSchema.SIGNATURE, placement.value()));
        long preference = Preference.of(
                card.metadata(),
                card.format(),
                content.text().length() - content.layout().headEnd());
        doc.add(new NumericDocValuesField(IndexSchema.PREFERENCE, preference));
    }

    private static void addCodes(
            Document doc, @Nullable DocumentCode own, DocumentLayout layout, List<Citation> citations) {
        String ownKey = own == null ? "" : own.key();
        if (own != null) {
            doc.add(new StringField(IndexSchema.CODE, ownKey, Field.Store.NO));
        }
        citations.stream()
                .map(Citation::name)
                .filter(Objects::nonNull)
                .map(name -> FilterKey.of(IndexSchema.CITES_NAME, Objects.requireNonNull(name)))
                .distinct()
                .forEach(name -> doc.add(new StringField(IndexSchema.CITES_NAME, name, Field.Store.NO)));
        Map<String, String> shown = new LinkedHashMap<>();
        for (Citation citation : citations) {
            DocumentCode code = citation.code();
            if (code != null && !code.key().equals(ownKey)) {
                shown.putIfAbsent(code.key(), code.conventional());
            }
        }
        for (Map.Entry<String, String> code : shown.entrySet()) {
            long times = layout.mentions().stream()
                    .filter(mention -> mention.key().equals(code.getKey()))
                    .count();
            for (long i = 0; i < Math.max(1, times); i++) {
                doc.add(new Field(IndexSchema.CITES, code.getKey(), IndexSchema.COUNTED_KEYS));
            }
            doc.add(new SortedSetDocValuesField(IndexSchema.CITES, new BytesRef(code.getValue())));
        }
        if (shown.isEmpty()) {
            doc.add(new Field(IndexSchema.CITES, IndexSchema.UNKNOWN, IndexSchema.COUNTED_KEYS));
            doc.add(new SortedSetDocValuesField(IndexSchema.CITES, new BytesRef(IndexSchema.UNKNOWN)));
        }
    }

    private static void addRelations(Document doc, PartyDocument document) {
        Metadata metadata = document.metadata();
        for (StatedRelation stated : StatedRelation.of(document)) {
            doc.add(new StringField(IndexSchema.CITED, stated.byObject(), Field.Store.NO));
            String bySubject = stated.bySubject();
            if (bySubject != null) {
                doc.add(new StringField(IndexSchema.CITED_RELATES, bySubject, Field.Store.NO));
            }
        }
        for (String change : ProvenChanges.of(document)) {
            doc.add(new StringField(IndexSchema.CHANGES, change, Field.Store.NO));
        }
        LocalDate last = ProvenChanges.lastDay(document);
        if (last != null) {
            doc.add(new NumericDocValuesField(IndexSchema.LAST_DAY, last.toEpochDay()));
        }
        BytesRef scope = new BytesRef(DocumentScope.of(metadata).text());
        doc.add(new SortedDocValuesField(IndexSchema.SCOPE, scope));
    }

    private static void addDate(Document doc, @Nullable LocalDate date) {
        if (date != null) {
            int day = Math.toIntExact(date.toEpochDay());
            doc.add(new IntPoint(IndexSchema.DATE, day));
            doc.add(new NumericDocValuesField(IndexSchema.DATE, day));
        }
    }

    private static void addFilters(Document doc, DocumentCard card) {
        Metadata metadata = card.metadata();
        LocalDate date = metadata.date();
        addFilter(
                doc,
                IndexSchema.TYPE,
                metadata.type() == null ? null : metadata.type().symbol());
        addFilter(doc, IndexSchema.YEAR, date == null ? null : Integer.toString(date.getYear()));
        addFilter(doc, IndexSchema.ISSUER, metadata.issuer());
        addFilter(
                doc,
                IndexSchema.LEVEL,
                metadata.level() == null ? null : metadata.level().symbol());
        addPlace(doc, PlaceOfIssue.of(metadata));
        addFilter(doc, IndexSchema.TERM, metadata.term());
        addFilter(doc, IndexSchema.SIGNER, metadata.signer());
        addFilter(doc, IndexSchema.FORMAT, card.format());
    }

    /** The seat finds the document as well; among the values to choose from stands the province alone. */
    private static void addPlace(Document doc, PlaceOfIssue place) {
        addFilter(doc, IndexSchema.PLACE, place.shown());
        String seat = place.seat();
        if (seat != null) {
            doc.add(new StringField(IndexSchema.PLACE, FilterKey.of(IndexSchema.PLACE, seat), Field.Store.NO));
            String value = IndexSchema.SEAT + ShownValue.of(seat);
            doc.add(new SortedSetDocValuesField(IndexSchema.PLACE, new BytesRef(value)));
        }
    }

    private static void addFilter(Document doc, String field, @Nullable String value) {
        String shown = value == null ? IndexSchema.UNKNOWN : value;
        doc.add(new StringField(field, FilterKey.of(field, shown), Field.Store.NO));
        doc.add(new SortedSetDocValuesField(field, new BytesRef(ShownValue.of(shown))));
    }
}
