package vankien.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vankien.index.SyncReport.Outcome;

/** Ids are links in other people's letters: they are unique, plain and stay what they are. */
class IdTest extends SyncTest {
    private static final String TWIN = """
            ĐẢNG BỘ TỈNH BÌNH NGUYÊN        ĐẢNG CỘNG SẢN VIỆT NAM
            TỈNH ỦY
            Số 05-NQ/TU        Bình Nguyên, ngày 12 tháng 3 năm 2018

            NGHỊ QUYẾT
            về công tác %s

            Nội dung %s.
            """;

    @Test
    void documentsThatShareANumberHaveIdsOfTheirOwnAndKeepThem() throws IOException {
        write("b.txt", TWIN.formatted("dân vận", "một"));
        index(folder());
        String first = of("b.txt", ids()).getFirst();
        write("a.txt", TWIN.formatted("dân vận", "hai"));
        index();
        var ids = ids();
        assertEquals(first, of("b.txt", ids).getFirst());
        assertTrue(of("a.txt", ids).getFirst().startsWith(first + "-"), ids.toString());

        rebuild();
        assertEquals(ids, ids(), "after building anew");

        touch(write("a.txt", TWIN.formatted("dân vận", "ba")));
        index();
        assertEquals(ids, ids(), "after a change");

        Files.move(folder().resolve("b.txt"), folder().resolve("c.txt"));
        index();
        assertEquals(first, of("c.txt", ids()).getFirst());
        assertEquals(of("a.txt", ids), of("a.txt", ids()));
    }

    @Test
    void copiesAreDocumentsOfTheirOwn() throws IOException {
        for (String name : List.of("a.txt", "b.txt", "c.txt")) {
            write(name, TWIN.formatted("dân vận", "một"));
            writeDocument("không số " + name, "việc không có số");
        }
        index(folder());
        assertAllPlainAndUnique(6);
        var ids = ids();
        rebuild();
        assertEquals(ids, ids());
    }

    @Test
    void theIdsOfJsonLinesAreKeptWhereTheyFit() throws IOException {
        write("a.jsonl", """
                {"id":"van-ban-1","text":"một"}
                {"id":"Văn bản 1","text":"hai"}
                {"id":"van-ban-1","text":"ba"}
                {"id":7,"text":"bốn"}
                {"id":"","text":"năm"}
                {"id":"###","text":"sáu"}
                {"text":"bảy"}
                {"text":"bảy"}
                {"id":"%s","text":"tám"}
                """.formatted("dài ".repeat(9_000)));
        SyncReport report = index(folder());
        assertEquals("a.jsonl=INDEXED", outcomes(report), report.lines().toString());
        assertAllPlainAndUnique(9);
        List<String> ids = of("a.jsonl", ids());
        assertEquals("van-ban-1", ids.get(0));
        assertEquals("7", ids.get(3));
        rebuild();
        assertEquals(ids, of("a.jsonl", ids()));
    }

    @Test
    void aValueThatLuceneRefusesRejectsItsFileOnly() throws IOException {
        write(
                "a.jsonl",
                "{\"id\":\"1\",\"text\":\"một\"}\n{\"id\":\"2\",\"issuer\":\"" + "ủy".repeat(20_000)
                        + "\",\"text\":\"hai\"}\n");
        writeDocument("b.txt", "hai");
        SyncReport report = index(folder());
        assertEquals("a.jsonl=REJECTED b.txt=INDEXED", outcomes(report));
        assertEquals(1, report.documents(), "nothing of the rejected file stays");
        assertEquals(1, report.count(Outcome.REJECTED));
        assertEquals("a.jsonl=REJECTED b.txt=UNCHANGED", outcomes(index()));
    }

    private void assertAllPlainAndUnique(int count) throws IOException {
        Set<String> unique = new HashSet<>();
        for (List<String> ids : ids().values()) {
            for (String id : ids) {
                assertTrue(id.matches("[a-z0-9-]{1,200}"), id);
                assertTrue(unique.add(id), "twice: " + id);
            }
        }
        assertEquals(count, unique.size());
    }
}
