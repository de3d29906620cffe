package vankien.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Takes the documents of an index apart, the records of its files with them, and makes an index of such documents. Whole
 * terms are found in the dictionary and not in the document: they are collected for some thousand documents at a time, so
 * that memory does not grow with the index.
 */
public final class PortableIndex {
    /** Their terms take some 100 MB. */
    private static final int AT_A_TIME = 16_384;

    private PortableIndex() {}

    /** Takes one document after the other. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Takes the next one.
         *
         * @throws IOException when it cannot; then no more are given
         */
        void take(PortableDocument document) throws IOException;
    }

    /** Gives all documents of an index to a sink. */
    public static void each(DirectoryReader index, Sink sink) throws IOException {
        for (LeafReaderContext leaf : index.leaves()) {
            int most = leaf.reader().maxDoc();
            for (int first = 0; first < most; first += AT_A_TIME) {
                block(leaf.reader(), first, Math.min(most, first + AT_A_TIME), sink);
            }
        }
    }

    /** Gives documents to a sink. */
    @FunctionalInterface
    public interface Source {
        /** Gives all that there are. */
        void into(Sink sink) throws IOException;
    }

    /**
     * Makes an index of documents that were taken apart and puts it in the place of the one that a store has, which need not
     * have any. A server that serves it goes on to the new one.
     *
     * @param manifest what the documents were made with
     * @return how many documents and records of files it has
     * @throws IndexUnusableException when another version of the program made them, or somebody is writing to the index;
     *     nothing was changed
     */
    public static int write(IndexStore store, IndexManifest manifest, Source documents) throws IOException {
        requireCurrent(manifest);
        return store.replace(target -> write(target, store, manifest, documents));
    }

    /** Refuses what another version of the program made. */
    static void requireCurrent(IndexManifest manifest) {
        if (!manifest.isCurrent()) {
            throw new IndexUnusableException("the documents were made by another version of Vankien (schema "
                    + manifest.schemaVersion() + ", analysis " + manifest.analysisVersion()
                    + "): index the folders again, 'vankien index FOLDER...'");
        }
    }

    private static int write(Path target, IndexStore store, IndexManifest manifest, Source documents)
            throws IOException {
        try (Directory directory = store.open(target);
                IndexWriter writer = new IndexWriter(
                        directory, new IndexWriterConfig(IndexAnalysis.forIndex()).setCommitOnClose(false))) {
            documents.into(document -> writer.addDocument(document.toLucene()));
            writer.setLiveCommitData(manifest.toUserData().entrySet());
            writer.commit();
            return writer.getDocStats().numDocs;
        }
    }

    private static void block(LeafReader leaf, int first, int end, Sink sink) throws IOException {
        Bits live = leaf.getLiveDocs();
        List<PortableDocument.@Nullable Values> values = new ArrayList<>(end - first);
        for (int doc = first; doc < end; doc++) {
            values.add(live == null || live.get(doc) ? PortableDocument.Values.empty() : null);
        }
        for (FieldInfo field : leaf.getFieldInfos()) {
            if (!IndexAnalysis.fields().contains(field.name)) {
                terms(leaf, field, first, values);
                docValues(leaf, field, first, values);
            }
        }
        StoredFields stored = leaf.storedFields();
        for (int i = 0; i < values.size(); i++) {
            PortableDocument.Values one = values.get(i);
            if (one != null) {
                sink.take(new PortableDocument(stored(stored, first + i), one));
                // It may be large, and the rest of the block is still to come.
                values.set(i, null);
            }
        }
    }

    /** The stored fields of a document, without those that the engine keeps for itself. */
    public static Map<String, String> stored(StoredFields fields, int document) throws IOException {
        Map<String, String> stored = new TreeMap<>();
        for (IndexableField field : fields.document(document)) {
            if (field.name().startsWith("_")) {
                continue;
            }
            BytesRef bytes = field.binaryValue();
            stored.put(
                    field.name(),
                    bytes == null
                            ? field.stringValue()
                            : new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.UTF_8));
        }
        return stored;
    }

    private static void terms(
            LeafReader leaf, FieldInfo field, int first, List<PortableDocument.@Nullable Values> values)
            throws IOException {
        Terms terms = leaf.terms(field.name);
        if (terms == null) {
            return;
        }
        boolean counted = field.getIndexOptions() != IndexOptions.DOCS;
        int end = first + values.size();
        TermsEnum each = terms.iterator();
        PostingsEnum postings = null;
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            postings = each.postings(postings, counted ? PostingsEnum.FREQS : PostingsEnum.NONE);
            String text = null;
            byte[] raw = null;
            for (int doc = postings.advance(first); doc < end; doc = postings.nextDoc()) {
                PortableDocument.Values one = values.get(doc - first);
                if (one == null) {
                    continue;
                }
                if (text == null) {
                    text = new String(term.bytes, term.offset, term.length, StandardCharsets.UTF_8);
                    raw = new BytesRef(text).equals(term) ? null : BytesRef.deepCopyOf(term).bytes;
                }
                if (raw != null) {
                    one.raw()
                            .computeIfAbsent(field.name, key -> new ArrayList<>())
                            .add(raw);
                } else if (counted) {
                    one.counted()
                            .computeIfAbsent(field.name, key -> new TreeMap<>())
                            .put(text, postings.freq());
                } else {
                    one.terms()
                            .computeIfAbsent(field.name, key -> new ArrayList<>(2))
                            .add(text);
                }
            }
        }
    }

    private static void docValues(
            LeafReader leaf, FieldInfo field, int first, List<PortableDocument.@Nullable Values> values)
            throws IOException {
        switch (field.getDocValuesType()) {
            case NONE -> {}
            case NUMERIC -> {
                NumericDocValues each = leaf.getNumericDocValues(field.name);
                in(each, first, values, one -> {
                    if (field.getPointDimensionCount() > 0) {
                        one.points().put(field.name, Math.toIntExact(each.longValue()));
                    } else {
                        one.numbers().put(field.name, each.longValue());
                    }
                });
            }
            case BINARY -> {
                BinaryDocValues each = leaf.getBinaryDocValues(field.name);
                in(
                        each,
                        first,
                        values,
                        one -> one.bytes().put(field.name, BytesRef.deepCopyOf(each.binaryValue()).bytes));
            }
            case SORTED -> {
                SortedDocValues each = leaf.getSortedDocValues(field.name);
                in(
                        each,
                        first,
                        values,
                        one -> one.sorted()
                                .put(field.name, each.lookupOrd(each.ordValue()).utf8ToString()));
            }
            case SORTED_SET -> {
                SortedSetDocValues each = leaf.getSortedSetDocValues(field.name);
                in(each, first, values, one -> {
                    List<String> all = new ArrayList<>(each.docValueCount());
                    for (int i = each.docValueCount(); i > 0; i--) {
                        all.add(each.lookupOrd(each.nextOrd()).utf8ToString());
                    }
                    one.sets().put(field.name, all);
                });
            }
            case SORTED_NUMERIC ->
                throw new IllegalStateException(
                        "the field " + field.name + " has sorted numeric values, which no document has");
        }
    }

    private interface Reading {
        void into(PortableDocument.Values one) throws IOException;
    }

    private static void in(
            @Nullable DocIdSetIterator each, int first, List<PortableDocument.@Nullable Values> values, Reading reading)
            throws IOException {
        if (each == null) {
            return;
        }
        int end = first + values.size();
        for (int doc = each.advance(first); doc < end; doc = each.nextDoc()) {
            PortableDocument.Values one = values.get(doc - first);
            if (one != null) {
                reading.into(one);
            }
        }
    }
}
