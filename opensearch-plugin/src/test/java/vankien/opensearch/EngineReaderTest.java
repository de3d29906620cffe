package vankien.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensearch.OpenSearchStatusException;
import org.opensearch.common.lucene.index.OpenSearchDirectoryReader;
import org.opensearch.core.index.Index;
import org.opensearch.core.index.shard.ShardId;
import org.opensearch.core.rest.RestStatus;
import vankien.index.IndexAnalysis;
import vankien.index.IndexSchema;
import vankien.search.ShardAnswers;
import vankien.search.ShardRequest;
import vankien.search.ShardSearch;

/** Readers over that of the engine, as a security plugin puts them there: what shows less is refused, and none is kept. */
class EngineReaderTest {
    private static final String QUESTION = ShardSearch.gathering(ShardRequest.ofText("trong rung"));

    private Directory directory;
    private OpenSearchDirectoryReader engine;

    @BeforeEach
    void opens() throws IOException {
        directory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig(IndexAnalysis.forIndex());
        try (IndexWriter writer = new IndexWriter(directory, config.setMergePolicy(NoMergePolicy.INSTANCE))) {
            for (int i = 0; i < 6; i++) {
                Document document = new Document();
                document.add(new StringField(IndexSchema.KIND, IndexSchema.KIND_DOCUMENT, Field.Store.NO));
                document.add(new StringField(IndexSchema.ID, "d" + i, Field.Store.YES));
                document.add(new SortedDocValuesField(IndexSchema.TYPE, new BytesRef("KH")));
                document.add(new NumericDocValuesField(IndexSchema.ORDINAL, i));
                document.add(new BinaryDocValuesField(IndexSchema.ACCESS, new BytesRef("*")));
                document.add(new TextField(IndexSchema.BODY, "trồng rừng đợt " + i, Field.Store.NO));
                document.add(new StoredField(IndexSchema.STORED_TEXT, "trồng rừng đợt " + i));
                writer.addDocument(document);
                if (i == 2) {
                    writer.commit();
                }
            }
        }
        engine = OpenSearchDirectoryReader.wrap(
                DirectoryReader.open(directory), new ShardId(new Index("kho", "kho"), 0));
    }

    @AfterEach
    void closes() throws IOException {
        engine.close();
        directory.close();
    }

    /** A reader over that of the engine, with its key; closing it leaves the engine's open, as OpenSearch sees to. */
    private static final class Over extends FilterDirectoryReader {
        private final UnaryOperator<LeafReader> segments;

        Over(DirectoryReader reader, UnaryOperator<LeafReader> segments) throws IOException {
            super(reader, new SubReaderWrapper() {
                @Override
                public LeafReader wrap(LeafReader segment) {
                    return segments.apply(segment);
                }
            });
            this.segments = segments;
        }

        @Override
        protected DirectoryReader doWrapDirectoryReader(DirectoryReader reader) throws IOException {
            return new Over(reader, segments);
        }

        @Override
        public CacheHelper getReaderCacheHelper() {
            return in.getReaderCacheHelper();
        }

        @Override
        protected void doClose() {
            // Its own end only.
        }
    }

    /** A segment as somebody sees it. */
    private static class Segment extends FilterLeafReader {
        Segment(LeafReader segment) {
            super(segment);
        }

        @Override
        public CacheHelper getCoreCacheHelper() {
            return in.getCoreCacheHelper();
        }

        @Override
        public CacheHelper getReaderCacheHelper() {
            return in.getReaderCacheHelper();
        }
    }

    /** Values of which nobody sees more than that they are there. */
    private static final class Masked extends BinaryDocValues {
        private final BinaryDocValues held;

        Masked(BinaryDocValues held) {
            this.held = held;
        }

        @Override
        public BytesRef binaryValue() {
            return new BytesRef("0af3");
        }

        @Override
        public boolean advanceExact(int document) throws IOException {
            return held.advanceExact(document);
        }

        @Override
        public int docID() {
            return held.docID();
        }

        @Override
        public int nextDoc() throws IOException {
            return held.nextDoc();
        }

        @Override
        public int advance(int document) throws IOException {
            return held.advance(document);
        }

        @Override
        public long cost() {
            return held.cost();
        }
    }

    private String refused(UnaryOperator<LeafReader> segments) throws IOException {
        try (Over shown = new Over(engine, segments)) {
            assertSame(engine.getReaderCacheHelper(), shown.getReaderCacheHelper());
            OpenSearchStatusException refused =
                    assertThrows(OpenSearchStatusException.class, () -> EngineReader.of(shown));
            assertEquals(RestStatus.FORBIDDEN, refused.status());
            return String.valueOf(refused.getMessage());
        }
    }

    @Test
    void whatIsDerivedOfAShardOutlivesTheReaderOfARequest() throws IOException {
        String answer = ShardAnswers.answer(EngineReader.of(engine), QUESTION);
        assertTrue(answer.contains("rừng"), answer);
        for (int i = 0; i < 3; i++) {
            try (Over shown = new Over(engine, Segment::new)) {
                assertSame(engine, EngineReader.of(shown));
                assertEquals(answer, ShardAnswers.answer(EngineReader.of(shown), QUESTION));
            }
        }
        assertEquals(answer, ShardAnswers.answer(EngineReader.of(engine), QUESTION));
    }

    @Test
    void hiddenDocuments() throws IOException {
        String message = refused(segment -> new Segment(segment) {
            @Override
            public Bits getLiveDocs() {
                FixedBitSet seen = new FixedBitSet(maxDoc());
                seen.set(0, maxDoc() - 1);
                return seen;
            }

            // As the reader of OpenSearch's security plugin: the number of all.
            @Override
            public int numDocs() {
                return in.numDocs();
            }
        });
        assertTrue(message.contains("all documents") && message.contains("access.yaml"), message);
        // Nothing of that is left over for others.
        assertTrue(ShardAnswers.answer(EngineReader.of(engine), QUESTION).contains("\"documents\":6"));
    }

    @Test
    void documentsThatTheEngineNoLongerHas() throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(IndexAnalysis.forIndex()))) {
            writer.deleteDocuments(new Term(IndexSchema.ID, "d1"));
        }
        try (OpenSearchDirectoryReader after = OpenSearchDirectoryReader.wrap(
                        DirectoryReader.open(directory), new ShardId(new Index("kho", "kho"), 0));
                Over same = new Over(after, Segment::new);
                Over more = new Over(after, segment -> new Segment(segment) {
                    @Override
                    public @Nullable Bits getLiveDocs() {
                        return null;
                    }
                })) {
            assertSame(after, EngineReader.of(same));
            assertThrows(OpenSearchStatusException.class, () -> EngineReader.of(more));
        }
    }

    @Test
    void hiddenFields() throws IOException {
        String message = refused(segment -> new Segment(segment) {
            @Override
            public FieldInfos getFieldInfos() {
                List<FieldInfo> seen = new ArrayList<>();
                for (FieldInfo field : in.getFieldInfos()) {
                    if (!field.name.equals(IndexSchema.STORED_TEXT)) {
                        seen.add(field);
                    }
                }
                return new FieldInfos(seen.toArray(FieldInfo[]::new));
            }
        });
        assertTrue(message.contains("all fields"), message);
    }

    @Test
    void maskedValues() throws IOException {
        String terms = refused(segment -> new Segment(segment) {
            @Override
            public @Nullable Terms terms(String field) throws IOException {
                return field.equals(IndexSchema.BODY) ? null : in.terms(field);
            }
        });
        assertTrue(terms.contains("'" + IndexSchema.BODY + "'"), terms);
        String values = refused(segment -> new Segment(segment) {
            @Override
            public @Nullable BinaryDocValues getBinaryDocValues(String field) throws IOException {
                BinaryDocValues held = in.getBinaryDocValues(field);
                return held == null ? null : new Masked(held);
            }
        });
        assertTrue(values.contains("'" + IndexSchema.ACCESS + "'"), values);
        String stored = refused(segment -> new Segment(segment) {
            @Override
            public StoredFields storedFields() throws IOException {
                StoredFields held = in.storedFields();
                return new StoredFields() {
                    @Override
                    public void document(int document, StoredFieldVisitor visitor) throws IOException {
                        held.document(document, new StoredFieldVisitor() {
                            @Override
                            public Status needsField(FieldInfo field) throws IOException {
                                return visitor.needsField(field);
                            }

                            @Override
                            public void stringField(FieldInfo field, String value) throws IOException {
                                visitor.stringField(field, field.name.equals(IndexSchema.STORED_TEXT) ? "x" : value);
                            }
                        });
                    }
                };
            }
        });
        assertTrue(stored.contains("stored values"), stored);
    }

    @Test
    void aQueryOfASearchToo() throws IOException {
        String gathered = ShardSearch.gathered(List.of(ShardAnswers.answer(EngineReader.of(engine), QUESTION)));
        ShardQuery query =
                new ShardQuery(ShardRequest.ofText("trong rung").json(), gathered, ShardSearch.Part.SCORED, null);
        for (int i = 0; i < 2; i++) {
            // The second one finds what the first one left, over a reader that is closed by then.
            try (Over shown = new Over(engine, Segment::new)) {
                assertEquals(6, new IndexSearcher(shown).count(query));
            }
        }
        try (Over shown = new Over(engine, segment -> new Segment(segment) {
            @Override
            public Bits getLiveDocs() {
                return new FixedBitSet(maxDoc());
            }
        })) {
            assertThrows(OpenSearchStatusException.class, () -> new IndexSearcher(shown).count(query));
        }
    }

    @Test
    void aReaderOfNoEngine() throws IOException {
        try (DirectoryReader plain = DirectoryReader.open(directory)) {
            assertThrows(IllegalStateException.class, () -> EngineReader.of(plain));
        }
    }
}
