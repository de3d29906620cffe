package vankien.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** What was taken apart, carried as JSON and put together again is the same index, in every posting and value. */
class PortableIndexTest extends SyncTest {
    private static final Path CORPUS = Path.of(System.getProperty("vankien.root", ".."), "corpus");

    @Test
    void theSampleCorpusIsTheSameIndexAgain() throws IOException {
        index(CORPUS);
        assertSame(store().current().orElseThrow());
    }

    @Test
    void whatWasDeletedStaysBehind() throws IOException {
        write("a.txt", "NGHỊ QUYẾT\nvề việc trồng rừng\n\nNội dung.\n");
        write("b.txt", "CHỈ THỊ\nvề việc đắp đê\n\nNội dung.\n");
        index(folder());
        write("b.txt", "CHỈ THỊ\nvề việc chống hạn\n\nNội dung.\n");
        index(folder());
        List<String> carried = new ArrayList<>();
        try (Directory directory = FSDirectory.open(store().current().orElseThrow());
                DirectoryReader index = DirectoryReader.open(directory)) {
            PortableIndex.each(
                    index,
                    document -> carried.add(String.valueOf(document.stored().get(IndexSchema.STORED_TEXT))));
        }
        assertTrue(carried.stream().anyMatch(text -> text.contains("chống hạn")), carried::toString);
        assertTrue(carried.stream().noneMatch(text -> text.contains("đắp đê")), carried::toString);
    }

    private static void assertSame(Path lucene) throws IOException {
        try (Directory directory = FSDirectory.open(lucene);
                DirectoryReader original = DirectoryReader.open(directory);
                Directory memory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(IndexAnalysis.forIndex()))) {
            PortableIndex.each(
                    original,
                    document -> writer.addDocument(
                            PortableDocument.read(document.json()).toLucene()));
            try (DirectoryReader again = DirectoryReader.open(writer)) {
                Map<String, String> expected = described(original);
                assertTrue(expected.size() > 1_000, "too few to tell anything: " + expected.size());
                Map<String, String> carried = described(again);
                assertEquals(expected.keySet(), carried.keySet());
                expected.forEach((what, value) -> assertEquals(value, carried.get(what), what));
            }
        }
    }

    /** Every term with its postings and every document with its values, by the order of the living documents. */
    private static Map<String, String> described(DirectoryReader index) throws IOException {
        Map<String, String> described = new TreeMap<>();
        int base = 0;
        for (LeafReaderContext leaf : index.leaves()) {
            int[] number = new int[leaf.reader().maxDoc()];
            Bits live = leaf.reader().getLiveDocs();
            for (int doc = 0; doc < number.length; doc++) {
                number[doc] = live == null || live.get(doc) ? base++ : -1;
            }
            for (FieldInfo field : leaf.reader().getFieldInfos()) {
                if (leaf.reader().terms(field.name) != null) {
                    terms(leaf.reader(), field, number, described);
                }
                values(leaf.reader(), field, number, described);
            }
            for (int doc = 0; doc < number.length; doc++) {
                if (number[doc] >= 0) {
                    stored(leaf.reader(), doc, number[doc], described);
                }
            }
        }
        return described;
    }

    private static void terms(LeafReader leaf, FieldInfo field, int[] number, Map<String, String> into)
            throws IOException {
        TermsEnum each = leaf.terms(field.name).iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            PostingsEnum postings = each.postings(null, PostingsEnum.ALL);
            StringBuilder text = new StringBuilder();
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                if (number[doc] < 0) {
                    continue;
                }
                text.append(' ').append(number[doc]).append('x').append(postings.freq());
                for (int i = postings.freq(); leaf.terms(field.name).hasPositions() && i > 0; i--) {
                    text.append('@').append(postings.nextPosition()).append(':');
                    text.append(postings.startOffset()).append('-').append(postings.endOffset());
                }
            }
            if (!text.isEmpty()) {
                into.merge("term " + field.name + " " + latin(term), text.toString(), String::concat);
            }
        }
    }

    /** Not all terms are text. */
    private static String latin(BytesRef term) {
        return new String(term.bytes, term.offset, term.length, StandardCharsets.ISO_8859_1);
    }

    private static void values(LeafReader leaf, FieldInfo field, int[] number, Map<String, String> into)
            throws IOException {
        NumericDocValues norms = leaf.getNormValues(field.name);
        if (norms != null) {
            for (int doc = norms.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = norms.nextDoc()) {
                put(into, "norm " + field.name, number[doc], norms.longValue());
            }
        }
        switch (field.getDocValuesType()) {
            case NUMERIC -> {
                var each = leaf.getNumericDocValues(field.name);
                for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
                    put(into, "number " + field.name, number[doc], each.longValue());
                }
            }
            case BINARY -> {
                var each = leaf.getBinaryDocValues(field.name);
                for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
                    put(into, "bytes " + field.name, number[doc], each.binaryValue());
                }
            }
            case SORTED -> {
                var each = leaf.getSortedDocValues(field.name);
                for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
                    put(into, "sorted " + field.name, number[doc], each.lookupOrd(each.ordValue()));
                }
            }
            case SORTED_SET -> {
                var each = leaf.getSortedSetDocValues(field.name);
                for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
                    List<String> all = new ArrayList<>();
                    for (int i = each.docValueCount(); i > 0; i--) {
                        all.add(each.lookupOrd(each.nextOrd()).utf8ToString());
                    }
                    put(into, "set " + field.name, number[doc], all);
                }
            }
            default -> {}
        }
        PointValues points = leaf.getPointValues(field.name);
        if (points != null) {
            into.merge(
                    "points " + field.name,
                    points.getNumDimensions() + " of " + points.getBytesPerDimension(),
                    (one, same) -> one);
        }
    }

    private static void stored(LeafReader leaf, int doc, int number, Map<String, String> into) throws IOException {
        for (IndexableField field : leaf.storedFields().document(doc)) {
            BytesRef bytes = field.binaryValue();
            put(into, "stored " + field.name(), number, bytes == null ? field.stringValue() : bytes);
        }
    }

    private static void put(Map<String, String> into, String what, int number, Object value) {
        if (number >= 0) {
            into.put(what + " of " + number, String.valueOf(value));
        }
    }
}
