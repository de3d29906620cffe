package vankien.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import vankien.parse.DocumentReader;
import vankien.parse.ReadLimits;
import vankien.parse.ReadPolicy;

/** An office may index what is marked; when it does so no more, nothing is left of it. */
class GateChangeTest extends SyncTest {
    private static final String SECRET =
            "MẬT\n\nKẾ HOẠCH\nvề xyzbímật\n\nNội dung xyzbímật (XYZBM), gọi tắt là XYZBM.\n";
    private static final ReadPolicy OPEN = new ReadPolicy(false, true, null);

    @Test
    void theChoiceIsToldAndKeptAndTakenBackWithoutATrace() throws IOException {
        writeDocument("a.txt", "thường");
        write("tên-zyxkín.txt", SECRET);
        SyncReport open = run(OPEN, new SyncRequest(List.of(folder()), false, false, false));
        assertEquals("a.txt=INDEXED tên-zyxkín.txt=INDEXED", outcomes(open));
        assertTrue(open.notes().getFirst().contains("INDEXED LIKE ALL OTHERS"), open.notes()::toString);
        SyncReport again = run(OPEN, new SyncRequest(List.of(), false, false, false));
        assertEquals("a.txt=UNCHANGED tên-zyxkín.txt=UNCHANGED", outcomes(again));
        assertEquals(1, again.notes().size());

        SyncReport closed = run(ReadPolicy.DEFAULT, new SyncRequest(List.of(), false, false, false));
        assertEquals(1, closed.heldBack().size());
        assertEquals("a.txt=INDEXED", outcomes(closed));
        assertEquals(1, closed.documents());
        assertTrue(closed.notes().get(1).startsWith("this is another choice than before"), closed.notes()::toString);
        assertNoTrace();
    }

    /** An upgrade: the files are as they were, but the former rules had not found the mark. */
    @Test
    void anIndexOfFormerRulesIsReadAnew() throws IOException {
        writeDocument("a.txt", "thường");
        write("tên-zyxkín.txt", SECRET);
        run(OPEN, new SyncRequest(List.of(folder()), false, false, false));
        Path lucene = store().current().orElseThrow();
        try (Directory directory = FSDirectory.open(lucene)) {
            SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
            Map<String, String> data = new HashMap<>(commit.getUserData());
            data.put("vankien.secrecy", "hold");
            data.remove("vankien.gate");
            commit.setUserData(data, true);
            commit.commit(directory);
        }
        SyncReport report = index();
        assertEquals(1, report.heldBack().size());
        assertEquals("a.txt=INDEXED", outcomes(report));
        assertTrue(report.notes().get(1).startsWith("marks are found by other rules"), report.notes()::toString);
        assertNoTrace();
        assertEquals("a.txt=UNCHANGED", outcomes(index()));
    }

    @Test
    void whatASidecarMarksTodayIsPurged() throws IOException {
        for (int i = 0; i < 20; i++) {
            writeDocument("thường " + i + ".txt", "thường");
        }
        writeDocument("tên-zyxkín.txt", "xyzbímật");
        index(folder());
        write("tên-zyxkín.txt.meta.yaml", "secrecy: Tối mật\n");
        SyncReport report = index();
        assertEquals(1, report.heldBack().size());
        assertFalse(report.lines().toString().contains("zyx"), report.lines()::toString);
        assertFalse(report.warnings().toString().contains("zyx"), report.warnings()::toString);
        assertNoTrace();
    }

    @Test
    void aLineOfJsonLinesIsHeldBackBeforeAMistakeNamesTheFile() throws IOException {
        write("tên-zyxkín.jsonl", "{\"no\":\n{\"id\":\"2\",\"text\":\"MẬT\\n\\nxyzbímật\",\"title\":7}\n");
        SyncReport report = index(folder());
        assertEquals(1, report.heldBack().size());
        assertEquals(List.of(), report.lines());
        assertNoTrace();
    }

    private SyncReport run(ReadPolicy policy, SyncRequest request) throws IOException {
        DocumentReader reader = new DocumentReader(ReadLimits.DEFAULT, policy);
        return new CorpusSync(store(), reader, Clock.systemUTC()).run(request, SyncProgress.SILENT);
    }

    private void assertNoTrace() throws IOException {
        Path lucene = store().current().orElseThrow();
        for (String term : IndexContents.terms(lucene)) {
            assertFalse(term.contains("xyzb") || term.contains("zyxk"), term);
        }
        for (String word : List.of("xyzb", "XYZB", "zyxk")) {
            assertFalse(IndexContents.stores(lucene, word));
            for (String file : IndexContents.files(store().root())) {
                String bytes =
                        new String(Files.readAllBytes(store().root().resolve(file)), StandardCharsets.ISO_8859_1);
                for (Charset charset :
                        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                    assertFalse(bytes.contains(new String(word.getBytes(charset), StandardCharsets.ISO_8859_1)), file);
                }
            }
        }
    }
}
