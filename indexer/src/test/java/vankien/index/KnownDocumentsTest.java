package vankien.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import vankien.document.Metadata;

/** What is read from the postings is what Lucene's own query finds. */
class KnownDocumentsTest {
    private static final long SEED = 20261122;
    private static final int DOCUMENTS = 600;
    private static final int MOST = 8;
    /** So many documents with one text that a query is asked. */
    private static final int MANY = 400;

    private final Random random = new Random(SEED);
    private final List<TextSignature> texts = new ArrayList<>();

    KnownDocumentsTest() {
        String text = words(200);
        for (int i = 0; i < 30; i++) {
            texts.add(TextSignature.of(text));
            // Each shares most with the one before, and little with those long before.
            text = text.substring(text.length() / 8) + " " + words(25);
        }
    }

    private String words(int count) {
        return String.join(
                " ",
                Stream.generate(() -> "từ" + random.nextInt(100_000))
                        .limit(count)
                        .toList());
    }

    private TextSignature text() {
        return texts.get(random.nextInt(texts.size()));
    }

    private static BytesRef number(int number) {
        return new BytesRef(number + "-ct/tu");
    }

    private Document document(int id) {
        return document(id, text());
    }

    private Document document(int id, TextSignature text) {
        Document document = new Document();
        document.add(new StringField(IndexSchema.ID, Integer.toString(id), Store.NO));
        document.add(new StringField(IndexSchema.CODE, number(random.nextInt(40)), Store.NO));
        text.bands().forEach(band -> document.add(new StringField(IndexSchema.NEAR, band, Store.NO)));
        ByteBuffer value = ByteBuffer.allocate(Long.BYTES + TextSignature.BYTES).putLong(id);
        text.write(value);
        document.add(new BinaryDocValuesField(IndexSchema.SIGNATURE, new BytesRef(value.array())));
        DocumentCard card = new DocumentCard(
                Integer.toString(id), null, Metadata.UNKNOWN, "corpus", id + ".txt", "txt", "", List.of());
        document.add(new StoredField(IndexSchema.STORED_CARD, StoredJson.write(card)));
        return document;
    }

    /** The groups that a query for the same finds, each document being one. */
    private static List<Long> queried(IndexSearcher searcher, TextSignature text, BytesRef number) throws IOException {
        BooleanQuery.Builder alike = new BooleanQuery.Builder();
        text.bands()
                .forEach(band -> alike.add(
                        new ConstantScoreQuery(new TermQuery(new Term(IndexSchema.NEAR, band))), Occur.SHOULD));
        alike.add(
                new BoostQuery(
                        new ConstantScoreQuery(new TermQuery(new Term(IndexSchema.CODE, number))),
                        text.bands().size() + 1),
                Occur.SHOULD);
        List<Long> groups = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(alike.build(), MOST).scoreDocs) {
            DocumentCard card = StoredJson.card(BytesRef.deepCopyOf(
                            searcher.storedFields().document(hit.doc).getBinaryValue(IndexSchema.STORED_CARD))
                    .bytes);
            groups.add(Long.parseLong(card.id()));
        }
        return groups;
    }

    private static List<Long> like(TextSignature text, TextSignature[] of, List<Long> groups) {
        return groups.stream()
                .filter(group -> text.similarity(of[group.intValue()]) >= Identity.LEAST_SHARE)
                .sorted()
                .toList();
    }

    @Test
    void findsWhatAQueryFinds() throws IOException {
        TextSignature[] of = new TextSignature[DOCUMENTS];
        try (ByteBuffersDirectory folder = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig());
                KnownDocuments known = new KnownDocuments(writer)) {
            known.refresh();
            for (int i = 0; i < DOCUMENTS; i++) {
                Document document = document(i);
                BytesRef value = document.getField(IndexSchema.SIGNATURE).binaryValue();
                of[i] = TextSignature.read(ByteBuffer.wrap(value.bytes, Long.BYTES, TextSignature.BYTES));
                List<BytesRef> keys = new ArrayList<>();
                document.forEach(field -> {
                    if (List.of(IndexSchema.NEAR, IndexSchema.CODE).contains(field.name())) {
                        keys.add(field.binaryValue());
                    }
                });
                known.expect(keys);
                writer.addDocument(document);
                if (i % 97 == 0) {
                    writer.deleteDocuments(new Term(IndexSchema.ID, Integer.toString(random.nextInt(DOCUMENTS))));
                    known.refresh();
                    compare(writer, known, of);
                }
            }
        }
    }

    private void compare(IndexWriter writer, KnownDocuments known, TextSignature[] of) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            int all = 0;
            for (int i = 0; i < 50; i++) {
                TextSignature text = text();
                BytesRef number = number(random.nextInt(45));
                List<Long> found = groups(known.like(text, number, MOST));
                assertEquals(like(text, of, queried(searcher, text, number)), found, "seed " + SEED);
                all += found.size();
            }
            assertTrue(reader.numDocs() < 50 || all > 0, "nothing was found");
        }
    }

    @Test
    void aFilterMadeLateKnowsWhatWasThereBefore() throws IOException {
        try (ByteBuffersDirectory folder = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig())) {
            for (int i = 0; i < DOCUMENTS; i++) {
                writer.addDocument(document(i));
            }
            try (KnownDocuments asked = new KnownDocuments(writer);
                    KnownDocuments fresh = new KnownDocuments(writer)) {
                asked.refresh();
                fresh.refresh();
                assertFalse(asked.isFiltered());
                for (int i = 0; i < 30; i++) {
                    asked.like(text(), null, MOST);
                }
                asked.refresh();
                assertTrue(asked.isFiltered());
                int all = 0;
                for (int i = 0; i < 50; i++) {
                    TextSignature text = text();
                    List<Long> groups = groups(fresh.like(text, number(i), MOST));
                    assertEquals(groups, groups(asked.like(text, number(i), MOST)), "seed " + SEED);
                    all += groups.size();
                }
                assertTrue(all > 0, "nothing was found");
            }
        }
    }

    @Test
    void manyOfOneTextAreLeftToAQuery() throws IOException {
        TextSignature[] of = new TextSignature[MANY];
        TextSignature text = texts.getFirst();
        try (ByteBuffersDirectory folder = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig());
                KnownDocuments known = new KnownDocuments(writer)) {
            for (int i = 0; i < MANY; i++) {
                of[i] = text;
                writer.addDocument(document(i, text));
            }
            known.refresh();
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                List<Long> queried = queried(new IndexSearcher(reader), text, number(3));
                assertEquals(like(text, of, queried), groups(known.like(text, number(3), MOST)), "seed " + SEED);
                assertEquals(MOST, queried.size());
            }
        }
    }

    @Test
    void aShortTextIsFoundByItsNumberAndAGroupByItsName() throws IOException {
        TextSignature text = TextSignature.of("Về việc nghỉ lễ");
        try (ByteBuffersDirectory folder = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig());
                KnownDocuments known = new KnownDocuments(writer)) {
            for (int i = 0; i < 20; i++) {
                Document document = document(i, text);
                document.removeFields(IndexSchema.CODE);
                document.add(new StringField(IndexSchema.CODE, number(i % 2), Store.NO));
                document.add(new StringField(IndexSchema.GROUP, i % 4 == 0 ? "four" : "other", Store.NO));
                writer.addDocument(document);
            }
            known.refresh();
            assertEquals(List.of(0L, 2L, 4L, 6L, 8L, 10L, 12L, 14L), groups(known.like(text, number(0), MOST)));
            assertEquals(List.of(), known.like(text, null, MOST));
            assertEquals(List.of(), known.like(text, number(2), MOST));
            assertEquals(List.of(0L, 4L, 8L), groups(known.ofGroup("four", 3)));
            assertEquals(List.of(), known.ofGroup("none", 3));
        }
    }

    private static List<Long> groups(List<GroupMember> members) {
        return members.stream().map(GroupMember::group).sorted().toList();
    }
}
