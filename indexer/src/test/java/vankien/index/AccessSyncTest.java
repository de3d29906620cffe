package vankien.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every file and document of an index says who may read it, as the access.yaml files of the folders do. */
class AccessSyncTest extends SyncTest {

    /** How many documents and records of files have each rule. */
    private String rules() throws IOException {
        Map<String, Integer> rules = new TreeMap<>();
        Path lucene = store().current().orElseThrow();
        try (Directory directory = FSDirectory.open(lucene);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                BinaryDocValues values = leaf.reader().getBinaryDocValues(IndexSchema.ACCESS);
                Bits live = leaf.reader().getLiveDocs();
                for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                    if (live == null || live.get(doc)) {
                        String rule =
                                values.advanceExact(doc) ? values.binaryValue().utf8ToString() : "(none)";
                        rules.merge(rule, 1, Integer::sum);
                    }
                }
            }
        }
        return rules.toString();
    }

    private void close(String inFolder, String yaml) throws IOException {
        Path target = folder().resolve(inFolder);
        Files.createDirectories(target);
        Files.writeString(target.resolve("access.yaml"), yaml);
    }

    @Test
    void groupsOfAllFoldersAboveHaveToAgree() throws IOException {
        writeDocument("mở.txt", "một");
        writeDocument("to-chuc/a.txt", "hai");
        writeDocument("to-chuc/nhân sự/b.txt", "ba");
        close("to-chuc", "groups: [to-chuc, Văn-Phòng]\n");
        close("to-chuc/nhân sự", "groups:\n  - lãnh-đạo\n");
        index(folder());
        assertEquals("{*=2, lãnh-đạo&to-chuc|văn-phòng=2, to-chuc|văn-phòng=2}", rules());
    }

    @Test
    void aChangeTakesEffectWithoutReadingTheFilesAgain() throws IOException {
        writeDocument("a.txt", "một");
        writeDocument("kín/b.txt", "hai");
        index(folder());
        assertEquals("{*=4}", rules());
        long generation = generation();

        close("kín", "groups: [to-chuc]\n");
        SyncReport closed = index();
        assertEquals(Map.of(), closed.unsupported(), "it is no document");
        assertEquals("a.txt=UNCHANGED kín/b.txt=UNCHANGED", outcomes(closed));
        assertEquals("{*=2, to-chuc=2}", rules());
        assertEquals(generation + 1, generation());
        index();
        assertEquals(generation + 1, generation(), "nothing is new");

        close("kín", "groups: [van-phong]\n");
        writeDocument("kín/c.txt", "ba");
        index();
        assertEquals("{*=2, van-phong=4}", rules());

        Files.delete(folder().resolve("kín/access.yaml"));
        index();
        assertEquals("{*=6}", rules());
    }

    @Test
    void aMovedFileIsReadByWhoMayReadItsNewFolder() throws IOException {
        writeDocument("a.txt", "một");
        close("kín", "groups: [to-chuc]\n");
        index(folder());
        Files.move(folder().resolve("a.txt"), folder().resolve("kín/a.txt"));
        index();
        assertEquals("{to-chuc=2}", rules());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "groups: to-chuc\n",
                "group: [to-chuc]\n",
                "groups: [to-chuc]\nnote: x\n",
                "groups: [[a]]\n",
                "groups: ['a,b']\n",
                "groups: ['*']\n",
                "groups: [to-chuc\n",
                "- to-chuc\n",
                "groups: !!java.net.URL [x]\n",
                "groups: &a [*a]\n"
            })
    void whatCannotBeUnderstoodLetsNobodyReadAndIsToldInEachRun(String yaml) throws IOException {
        writeDocument("kín/a.txt", "một");
        close("kín", yaml);
        for (int run = 0; run < 2; run++) {
            SyncReport report = run == 0 ? index(folder()) : index();
            assertEquals("{!=2}", rules(), yaml);
            String told = report.warnings().toString();
            assertTrue(told.contains("access.yaml") && told.contains("nobody may read"), told);
        }
    }

    @Test
    void aNameThatIsAlmostRightDoesNotLeaveTheFolderOpen() throws IOException {
        writeDocument("kín/a.txt", "một");
        Files.writeString(folder().resolve("kín/access.yml"), "groups: [to-chuc]\n");
        String told = index(folder()).warnings().toString();
        assertEquals("{!=2}", rules());
        assertTrue(told.contains("rename it"), told);
    }

    @Test
    void bytesThatAreNotUtf8LetNobodyRead() throws IOException {
        writeDocument("kín/a.txt", "một");
        Files.write(folder().resolve("kín/access.yaml"), "groups: [tổ]".getBytes(StandardCharsets.UTF_16));
        index(folder());
        assertEquals("{!=2}", rules());
    }

    @Test
    void anEmptyListMeansNobodyAndIsNoMistake() throws IOException {
        writeDocument("kín/a.txt", "một");
        close("kín", "groups: []\n");
        assertFalse(index(folder()).warnings().toString().contains("access"));
        assertEquals("{!=2}", rules());
    }

    @Test
    void theFoldersAboveARememberedOneCount() throws IOException {
        writeDocument("kín/trong/a.txt", "một");
        close("kín", "groups: [to-chuc]\n");
        index(folder().resolve("kín/trong"));
        assertEquals("{to-chuc=2}", rules());
    }

    @Test
    void aRuleIsReadAsItWasWritten() {
        for (String text : new String[] {"*", "!", "a", "a|b", "a|b&c", "tổ chức"}) {
            assertEquals(text, AccessRule.read(text).text());
        }
        assertTrue(AccessRule.EVERYBODY.admits(Set.of()));
        assertFalse(AccessRule.NOBODY.admits(Set.of("a", "")));
        assertTrue(AccessRule.read("a|b&c").admits(Set.of("b", "c")));
        assertFalse(AccessRule.read("a|b&c").admits(Set.of("a", "b")));
        assertEquals("tổ", AccessRule.group(" TỔ "));
    }
}
