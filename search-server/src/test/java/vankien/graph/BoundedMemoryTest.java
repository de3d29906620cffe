package vankien.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.document.DocumentType;
import vankien.document.IssuerLevel;
import vankien.document.RelationType;
import vankien.index.HandMadeDocument;
import vankien.index.HandMadeIndex;
import vankien.index.IndexSchema;
import vankien.index.StoredJson;

/** What is remembered of documents takes no more memory where there are more of them, and is never taken for another's. */
class BoundedMemoryTest {
    private static final int PAIRS = 30;

    @TempDir
    Path folder;

    private DirectoryReader reader;

    private static HandMadeDocument document(String id, String number, String date) {
        return HandMadeDocument.of(id)
                .number(number, DocumentType.REGULATION, date)
                .by("Tỉnh ủy Bình Nguyên", IssuerLevel.PROVINCE, "Bình Nguyên");
    }

    /** Each even one is replaced or repealed by the next one. */
    private static HandMadeDocument document(int place) {
        int pair = place / 2;
        String old = (pair + 1) + "-QĐ/TU";
        if (place % 2 == 0) {
            return document("cu-" + pair, old, "2016-05-05");
        }
        String meant = "Quy định số " + old + ", ngày 05/5/2016";
        HandMadeDocument later = document("moi-" + pair, (pair + 101) + "-QĐ/TU", "2020-06-01");
        return pair % 3 == 0
                ? later.says("Bãi bỏ " + meant + ".", RelationType.REPEALS)
                : later.says("Quy định này thay thế " + meant + ".", RelationType.REPLACES);
    }

    @BeforeEach
    void publish() throws IOException {
        Path index = new HandMadeIndex(folder)
                .publish(IntStream.range(0, 2 * PAIRS).mapToObj(BoundedMemoryTest::document))
                .store()
                .current()
                .orElseThrow();
        reader = DirectoryReader.open(FSDirectory.open(index));
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
    }

    private Map<Integer, String> ids() throws IOException {
        Map<Integer, String> ids = new HashMap<>();
        for (int document = 0; document < reader.maxDoc(); document++) {
            Document stored = reader.storedFields().document(document);
            ids.put(
                    document,
                    StoredJson.card(stored.getBinaryValue(IndexSchema.STORED_CARD).bytes)
                            .id());
        }
        return ids;
    }

    @Test
    void documentsThatShareASlotAreNotTakenForEachOther() throws IOException {
        HeldDocuments held = new HeldDocuments(reader, DocumentGroups.of(reader), 7);
        for (int round = 0; round < 2; round++) {
            for (Map.Entry<Integer, String> each : ids().entrySet()) {
                assertEquals(each.getValue(), held.at(each.getKey()).id());
            }
        }
    }

    @Test
    void eachStatusRestsOnItsOwnEvidence() throws IOException {
        SeenArchive archive = SeenArchive.of(
                new IndexSearcher(reader),
                MatchAllDocsQuery.INSTANCE,
                DocumentGroups.of(reader),
                MergedProvinces.NONE,
                InstantSource.fixed(
                        LocalDate.of(2026, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant()));
        StatusTable table = StatusTable.derive(archive);
        assertEquals(PAIRS, table.size());
        for (Map.Entry<Integer, String> each : ids().entrySet()) {
            int document = each.getKey();
            String[] id = each.getValue().split("-", -1);
            int pair = Integer.parseInt(id[1]);
            if (id[0].equals("moi")) {
                assertEquals(DocumentState.UNKNOWN, table.state(document));
                assertTrue(table.evidence(archive.graph(), document).isEmpty());
                continue;
            }
            DocumentState state = pair % 3 == 0 ? DocumentState.REPEALED : DocumentState.SUPERSEDED;
            assertEquals(state, table.state(document), each.getValue());
            StatusEvidence evidence = table.evidence(archive.graph(), document).orElseThrow();
            assertEquals(state, evidence.state());
            assertEquals("moi-" + pair, evidence.by());
            assertEquals(LocalDate.of(2020, 6, 1), evidence.date());
            assertTrue(
                    String.valueOf(evidence.sentence()).contains("số " + (pair + 1) + "-QĐ/TU"), evidence.toString());
        }
    }
}
