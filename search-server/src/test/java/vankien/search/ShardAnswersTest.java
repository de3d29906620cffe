package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vankien.index.IndexAnalysis;
import vankien.index.IndexSchema;
import vankien.query.GatheredTerms;
import vankien.query.QueryReader;

/** Questions that are too late, of another version, or do not say who reads. */
class ShardAnswersTest {
    private static final ShardQuestion.Sought SOUGHT = new ShardQuestion.Typed(QueryReader.read("trong rung"));
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Directory directory;
    private static DirectoryReader shard;

    @BeforeAll
    static void opens() throws IOException {
        directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(IndexAnalysis.forIndex()))) {
            for (int i = 0; i < 4; i++) {
                Document document = new Document();
                document.add(new StringField(IndexSchema.KIND, IndexSchema.KIND_DOCUMENT, Field.Store.NO));
                document.add(new NumericDocValuesField(IndexSchema.ORDINAL, i));
                document.add(new BinaryDocValuesField(IndexSchema.ACCESS, new BytesRef(i == 0 ? "to-chuc" : "*")));
                document.add(new TextField(IndexSchema.BODY, "trồng rừng", Field.Store.NO));
                writer.addDocument(document);
            }
        }
        shard = DirectoryReader.open(directory);
    }

    @AfterAll
    static void closes() throws IOException {
        shard.close();
        directory.close();
    }

    private static OrdinalSet all() {
        BitSet all = new BitSet();
        all.set(0, 4);
        return OrdinalSet.of(all);
    }

    @Test
    void nothingIsBegunWhenTheTimeIsOver() throws IOException {
        GatheredTerms gathered = ShardJson.read(ask(100_000, new ShardQuestion.Gather(SOUGHT)), GatheredTerms.class);
        RemoteLexicon.Lookup lookup = new RemoteLexicon.Lookup(RemoteLexicon.Kind.NEAR, "trong", "1");
        for (ShardQuestion.Asked asked : List.of(
                new ShardQuestion.Gather(SOUGHT),
                new ShardQuestion.Find(SOUGHT, gathered),
                new ShardQuestion.Rank(SOUGHT, gathered, null, null, 10, false),
                new ShardQuestion.Match(SOUGHT, gathered, all(), 0),
                new ShardQuestion.Spell(List.of(lookup)),
                new ShardQuestion.Read(all()))) {
            assertEquals(ShardAnswers.TOO_LATE, ask(0, asked), asked.getClass().getSimpleName());
        }
        assertNotEquals(ShardAnswers.TOO_LATE, ask(100_000, new ShardQuestion.Find(SOUGHT, gathered)));
        assertNotEquals(ShardAnswers.TOO_LATE, ask(100_000, new ShardQuestion.Spell(List.of(lookup))));
    }

    private static String ask(long milliseconds, ShardQuestion.Asked asked) throws IOException {
        return ShardAnswers.answer(shard, ShardQuestion.json(Access.OPEN, milliseconds, asked));
    }

    private static String refused(UnaryOperator<ObjectNode> change) {
        ObjectNode question =
                (ObjectNode) JSON.readTree(ShardQuestion.json(Access.OPEN, 100_000, new ShardQuestion.Gather(SOUGHT)));
        String changed = change.apply(question).toString();
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> ShardAnswers.answer(shard, changed))
                .getMessage());
    }

    @Test
    void whoReadsIsSaidOrNothingIsAnswered() throws IOException {
        for (Access access : List.of(Access.OPEN, Access.EVERYBODY, new Access.Restricted(Set.of("Tổ chức")))) {
            ShardQuestion read = ShardJson.received(
                    ShardQuestion.json(access, 1, new ShardQuestion.Gather(SOUGHT)), ShardQuestion.class);
            assertEquals(access, read.access());
        }
        String everybody = ShardAnswers.answer(
                shard, ShardQuestion.json(Access.EVERYBODY, 100_000, new ShardQuestion.Gather(SOUGHT)));
        assertTrue(everybody.contains("\"rừng\":{\"documents\":3,"), everybody);
        assertTrue(refused(question -> question.without("access")).contains("access"));
        assertTrue(refused(question -> question.putNull("access")).contains("who reads"));
        assertTrue(refused(question -> {
                    question.putObject("access").put("kind", "Restricted");
                    return question;
                })
                .contains("groups"));
    }

    @Test
    void anotherVersionIsToldBoth() {
        String message = refused(question -> question.put("version", "9.9.9"));
        assertTrue(message.contains("9.9.9") && message.contains(ShardJson.VERSION), message);
        // Its questions may look quite different.
        String other = refused(question -> {
            question.putObject("reader").put("name", "x");
            return question.without("access").put("version", "9.9.9");
        });
        assertEquals(message, other);
        assertTrue(refused(question -> question.without("version")).contains("version"));
        assertTrue(refused(question -> question.put("readers", 1)).contains("readers"));
    }

    @Test
    void requestsOfAQueryToo() {
        String request = ShardRequest.ofText("trong rung").json();
        assertEquals(Access.OPEN, ShardRequest.read(request).access());
        ObjectNode tree = (ObjectNode) JSON.readTree(request);
        String other = tree.put("version", "9.9.9").toString();
        assertTrue(String.valueOf(assertThrows(IllegalArgumentException.class, () -> ShardRequest.read(other))
                        .getMessage())
                .contains("9.9.9"));
        String nobody = ((ObjectNode) JSON.readTree(request)).without("access").toString();
        assertThrows(IllegalArgumentException.class, () -> ShardRequest.read(nobody));
    }
}
