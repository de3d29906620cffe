package vankien.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
import tools.jackson.databind.json.JsonMapper;
import vankien.document.Metadata;

/**
 * A Lucene document of an index taken apart, so that another engine or another machine can index the very same: a shard
 * of a cluster, or an index made of what a cluster holds. It knows the kinds of Lucene's fields and not their meaning, so
 * that a new field of {@link IndexSchema} goes along without a change here. Analysed text is not taken apart: it is
 * analysed again, by the same analysis, from what is stored.
 *
 * <p>One input and its output: the document {@code 05-CT/TW} gives {@code {"stored": {"text": "Số 05-CT/TW …", …}, "values":
 * {"terms": {"code": ["05-ct/tw"], …}, "numbers": {"head": 31, …}, …}}}.
 *
 * @param stored the stored fields by their names; the JSON ones as text
 * @param values everything else but the analysed text
 */
public record PortableDocument(Map<String, String> stored, Values values) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Stored as bytes: their readers want them so. */
    private static final List<String> STORED_AS_BYTES = List.of(
            IndexSchema.STORED_CARD,
            IndexSchema.STORED_LAYOUT,
            IndexSchema.STORED_CITATIONS,
            IndexSchema.STORED_RELATIONS,
            IndexSchema.STORED_EXCERPTS,
            IndexSchema.STORED_FILE);

    /**
     * What a document has besides stored fields and analysed text.
     *
     * @param terms whole terms
     * @param raw whole terms that are no text
     * @param counted whole terms with how often the document has them
     * @param numbers numeric doc values
     * @param points numeric doc values that are points as well
     * @param bytes binary doc values
     * @param sorted sorted doc values
     * @param sets sorted set doc values
     */
    public record Values(
            Map<String, List<String>> terms,
            Map<String, List<byte[]>> raw,
            Map<String, Map<String, Integer>> counted,
            Map<String, Long> numbers,
            Map<String, Integer> points,
            Map<String, byte[]> bytes,
            Map<String, String> sorted,
            Map<String, List<String>> sets) {

        /** Nothing yet, to be filled. */
        static Values empty() {
            return new Values(
                    new TreeMap<>(),
                    new TreeMap<>(),
                    new TreeMap<>(),
                    new TreeMap<>(),
                    new TreeMap<>(),
                    new TreeMap<>(),
                    new TreeMap<>(),
                    new TreeMap<>());
        }

        Values with(Map<String, Long> others) {
            return new Values(terms, raw, counted, others, points, bytes, sorted, sets);
        }

        /** The only term of a field; null where it has none. */
        @Nullable
        String term(String field) {
            List<String> all = terms.get(field);
            return all == null || all.isEmpty() ? null : all.getFirst();
        }
    }

    /** The same with its place among all documents of an archive, from 0, by which its parts and their reader name it. */
    public PortableDocument numbered(int ordinal) {
        Map<String, Long> numbers = new TreeMap<>(values.numbers());
        numbers.put(IndexSchema.ORDINAL, (long) ordinal);
        return new PortableDocument(stored, values.with(numbers));
    }

    /** The same without such a place. */
    public PortableDocument unnumbered() {
        Map<String, Long> numbers = new TreeMap<>(values.numbers());
        numbers.remove(IndexSchema.ORDINAL);
        return new PortableDocument(stored, values.with(numbers));
    }

    /** The same with {@link #withoutText(Map)}. */
    PortableDocument withoutText() {
        return new PortableDocument(withoutText(stored), values);
    }

    /**
     * Stored fields without the text and what says where its passages stand, but with its {@link Excerpts}: what a {@link
     * Catalogue} keeps of a document.
     */
    public static Map<String, String> withoutText(Map<String, String> stored) {
        Map<String, String> rest = new TreeMap<>(stored);
        String text = rest.remove(IndexSchema.STORED_TEXT);
        String layout = rest.remove(IndexSchema.STORED_LAYOUT);
        String card = rest.get(IndexSchema.STORED_CARD);
        String citations = rest.get(IndexSchema.STORED_CITATIONS);
        String relations = rest.get(IndexSchema.STORED_RELATIONS);
        if (text != null && layout != null && card != null && citations != null && relations != null) {
            WholeText whole = new WholeText(
                    StoredJson.card(utf8(card)).metadata(),
                    StoredJson.citations(utf8(citations)),
                    StoredJson.layout(utf8(layout)),
                    text);
            Excerpts excerpts = Excerpts.of(whole, StoredJson.relations(utf8(relations)));
            rest.put(IndexSchema.STORED_EXCERPTS, new String(StoredJson.write(excerpts), StandardCharsets.UTF_8));
        }
        return rest;
    }

    private static byte[] utf8(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** Reads what {@link #json} wrote. */
    public static PortableDocument read(byte[] json) {
        return MAPPER.readValue(json, PortableDocument.class);
    }

    /** As UTF-8 JSON. */
    public byte[] json() {
        return MAPPER.writeValueAsBytes(this);
    }

    /**
     * A name that no other document of the index has: the id of a document, or the key of the file that a record is about.
     */
    public String name() {
        String kind = values.term(IndexSchema.KIND);
        String own = values.term(IndexSchema.KIND_DOCUMENT.equals(kind) ? IndexSchema.ID : IndexSchema.SOURCE);
        return kind + ":" + Objects.requireNonNull(own, "a document without id and source");
    }

    /**
     * What has to lie beside it where an index is split: all files of one document, so that each part can tell that they
     * are one.
     */
    public String group() {
        String group = values.term(IndexSchema.GROUP);
        return group == null ? name() : group;
    }

    /** The Lucene document, to be indexed with {@link IndexAnalysis#forIndex}. */
    public Document toLucene() {
        Document doc = new Document();
        addText(doc);
        values.terms()
                .forEach(
                        (field, terms) -> terms.forEach(term -> doc.add(new StringField(field, term, Field.Store.NO))));
        values.raw()
                .forEach((field, terms) ->
                        terms.forEach(term -> doc.add(new StringField(field, new BytesRef(term), Field.Store.NO))));
        values.counted()
                .forEach((field, terms) -> terms.forEach((term, times) -> {
                    for (int i = 0; i < times; i++) {
                        doc.add(new Field(field, term, IndexSchema.COUNTED_KEYS));
                    }
                }));
        values.numbers().forEach((field, value) -> doc.add(new NumericDocValuesField(field, value)));
        values.points().forEach((field, value) -> {
            doc.add(new IntPoint(field, value));
            doc.add(new NumericDocValuesField(field, value));
        });
        values.bytes().forEach((field, value) -> doc.add(new BinaryDocValuesField(field, new BytesRef(value))));
        values.sorted().forEach((field, value) -> doc.add(new SortedDocValuesField(field, new BytesRef(value))));
        values.sets()
                .forEach((field, all) ->
                        all.forEach(value -> doc.add(new SortedSetDocValuesField(field, new BytesRef(value)))));
        stored.forEach((field, value) -> doc.add(
                STORED_AS_BYTES.contains(field)
                        ? new StoredField(field, value.getBytes(StandardCharsets.UTF_8))
                        : new StoredField(field, value)));
        return doc;
    }

    private void addText(Document doc) {
        String text = stored.get(IndexSchema.STORED_TEXT);
        String card = stored.get(IndexSchema.STORED_CARD);
        if (card == null) {
            TextFields.addNone(doc);
            return;
        }
        Metadata metadata =
                StoredJson.card(card.getBytes(StandardCharsets.UTF_8)).metadata();
        TextFields.add(doc, text == null ? "" : text, metadata.title(), metadata.signer());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PortableDocument document && Arrays.equals(json(), document.json());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(json());
    }
}
