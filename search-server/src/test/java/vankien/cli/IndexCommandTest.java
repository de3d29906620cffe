package vankien.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IndexCommandTest extends CommandTest {
    private static final String COUNTS = "indexed 3, reused 0, unchanged 0, removed 0, rejected 1, held back 1";

    @BeforeEach
    void documents() throws IOException {
        writeDocuments();
    }

    @Test
    void countsGoToStderrAndRejectedFilesGiveStatusOne() {
        Finished first = onIndex("index", folder().toString());
        assertEquals(1, first.status(), first.err());
        assertEquals("", first.out());
        assertTrue(first.err().startsWith(COUNTS), first.err());
        assertTrue(first.err().contains("rejected trống.txt: "), first.err());
        assertTrue(first.err().contains("(empty)"), first.err());
        assertTrue(first.err().contains("generation 1: 3 documents"), first.err());
        assertFalse(first.err().contains("zyx"), "a held back file is counted, not named");
        Finished second = onIndex("index");
        assertTrue(second.err().startsWith("indexed 0, reused 0, unchanged 3"), second.err());
    }

    @Test
    void allWellIsStatusZero() throws IOException {
        Files.delete(folder().resolve("trống.txt"));
        assertEquals(0, onIndex("index", folder().toString()).status());
    }

    @Test
    void dryRunCountsAndChangesNothing() {
        Finished dry = onIndex("index", folder().toString(), "--dry-run");
        assertTrue(dry.err().startsWith("would index 3"), dry.err());
        assertTrue(dry.err().contains("rejected 1, held back 1"), dry.err());
        assertFalse(Files.exists(indexFolder()));
    }

    @Test
    void theReportHasALineForEachFileThatWasNotHeldBack() throws IOException {
        Path report = temp.resolve("báo cáo.jsonl");
        Path heldBack = temp.resolve("giữ lại.txt");
        for (String mode : List.of("--dry-run", "--rebuild")) {
            Finished done = onIndex(
                    "index",
                    folder().toString(),
                    mode,
                    "--report",
                    report.toString(),
                    "--held-back",
                    heldBack.toString());
            assertEquals(1, done.status(), done.err());
            List<String> lines = Files.readAllLines(report);
            assertEquals(4, lines.size());
            for (String line : lines) {
                JsonNode json = JsonMapper.shared().readTree(line);
                assertEquals(folder().toString(), json.get("folder").asString());
                String outcome = json.get("outcome").asString();
                assertEquals(outcome.equals("rejected"), json.has("reason"), line);
                assertTrue(List.of("indexed", "rejected").contains(outcome), line);
                assertTrue(json.get("documents").isArray());
                assertFalse(line.contains("zyx"), line);
            }
            assertEquals(List.of(folder().resolve("bí mật zyx.txt").toString()), Files.readAllLines(heldBack));
            assumeTrue(Files.getFileStore(temp).supportsFileAttributeView("posix"));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(heldBack)));
            Files.setPosixFilePermissions(heldBack, PosixFilePermissions.fromString("rw-rw-rw-"));
        }
    }

    @Test
    void aReportThatCannotBeWrittenStopsTheRunBeforeIt() {
        for (String option : List.of("--report", "--held-back")) {
            Finished done = onIndex("index", folder().toString(), option, "/không/có/tệp");
            assertEquals(2, done.status());
            assertTrue(done.err().contains(option) && done.err().contains("/không/có/tệp"), done.err());
            assertFalse(Files.exists(indexFolder()));
        }
    }

    @Test
    void aMissingFolderIsStatusTwo() {
        Finished done = onIndex("index", "/không/có");
        assertEquals(2, done.status());
        assertTrue(done.err().contains("/không/có does not exist"), done.err());
        assertFalse(Files.exists(indexFolder()));
        assertEquals(2, onIndex("index").status(), "no folder at all");
    }

    @Test
    void deletionsAreAcceptedWhenStated() throws IOException {
        onIndex("index", folder().toString());
        Files.move(folder(), temp.resolve("đi"));
        for (String[] arguments : new String[][] {{"index"}, {"index", folder().toString()}}) {
            Finished refused = onIndex(arguments);
            assertEquals(2, refused.status());
            assertTrue(refused.err().contains("--accept-deletions"), refused.err());
        }
        Finished accepted = onIndex("index", folder().toString(), "--accept-deletions");
        assertTrue(accepted.err().contains("removed 4"), accepted.err());
    }

    @Test
    void forgetTakesAFolderOut() {
        onIndex("index", folder().toString());
        Finished forgotten = onIndex("forget", folder().toString());
        assertEquals(0, forgotten.status(), forgotten.err());
        assertTrue(forgotten.err().contains("removed 4"), forgotten.err());
        Finished again = onIndex("forget", folder().toString());
        assertEquals(2, again.status());
        assertTrue(again.err().contains("is not a folder of this index"), again.err());
    }
}
