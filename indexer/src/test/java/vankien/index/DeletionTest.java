package vankien.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vankien.index.SyncReport.Outcome;

/** A folder that lost much is more often an unmounted drive than a wish. */
class DeletionTest extends SyncTest {
    @BeforeEach
    void tenDocuments() throws IOException {
        for (int i = 0; i < 10; i++) {
            writeDocument(i + ".txt", "số ".repeat(i + 1) + i);
        }
        index(folder());
    }

    @Test
    void upToThirtyPercentMayGo() throws IOException {
        delete(3);
        assertEquals(3, index().count(Outcome.REMOVED));
    }

    @Test
    void moreThanThirtyPercentIsAnErrorUntilAccepted() throws IOException {
        delete(4);
        assertRefused("has lost 4 of its 10 files", "--accept-deletions");
        assertEquals(4, acceptDeletions().count(Outcome.REMOVED));
        assertEquals(6, index().count(Outcome.UNCHANGED));
    }

    @Test
    void anEmptiedFolderIsAnErrorUntilAccepted() throws IOException {
        delete(10);
        assertRefused("has lost 10 of its 10 files");
        assertEquals(0, acceptDeletions().documents());
        assertEquals(0, index().documents());
    }

    @Test
    void aMissingFolderIsAnErrorUntilAccepted() throws IOException {
        Files.move(folder(), temp.resolve("đi nơi khác"));
        assertRefused("does not exist", "vankien forget " + folder());
        assertEquals(10, acceptDeletions().count(Outcome.REMOVED));
        SyncReport after = index();
        assertEquals(0, after.documents());
        assertTrue(
                after.warnings().getFirst().contains("does not exist"),
                after.warnings().toString());
    }

    @Test
    void theGuardAlsoGuardsARebuildAndADryRun() throws IOException {
        delete(4);
        assertThrows(IndexUnusableException.class, () -> rebuild());
        assertThrows(IndexUnusableException.class, () -> run(new SyncRequest(List.of(), false, true, false)));
        assertEquals(10, ids().size());
    }

    @Test
    void whatMovedToAnotherRememberedFolderIsNotLost() throws IOException {
        Path other = Files.createDirectories(temp.resolve("khác"));
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.toList()) {
                Files.move(file, other.resolve(file.getFileName().toString()));
            }
        }
        assertEquals(10, index(other).count(Outcome.REUSED));
    }

    @Test
    void aWiderFolderDoesNotHideTheLoss() throws IOException {
        delete(4);
        assertThrows(IndexUnusableException.class, () -> index(temp));
    }

    @Test
    void aFolderThatNeverWasIsRefusedAlways() throws IOException {
        SyncRequest request = new SyncRequest(List.of(temp.resolve("không có")), false, false, true);
        assertThrows(IndexUnusableException.class, () -> run(request));
        IndexStore fresh = new IndexStore(temp.resolve("mới"));
        CorpusSync sync = new CorpusSync(fresh, new vankien.parse.DocumentReader(), java.time.Clock.systemUTC());
        assertThrows(IndexUnusableException.class, () -> sync.run(request, SyncProgress.SILENT));
        assertThrows(IndexUnusableException.class, () -> sync.forget(folder()));
        assertTrue(Files.notExists(fresh.root()), "nothing was made");
    }

    private void delete(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Files.delete(folder().resolve(i + ".txt"));
        }
    }

    private void assertRefused(String... words) throws IOException {
        long generation = generation();
        List<String> files = IndexContents.files(store().root());
        IndexUnusableException refusal = assertThrows(IndexUnusableException.class, () -> index());
        for (String word : words) {
            assertTrue(String.valueOf(refusal.getMessage()).contains(word), refusal.getMessage());
        }
        assertEquals(generation, generation());
        assertEquals(files, IndexContents.files(store().root()));
        assertEquals(10, ids().size());
    }
}
