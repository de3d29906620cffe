package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentCode;
import vankien.index.GeneratedArchive;
import vankien.index.HandMadeIndex;

/** The archive that the benchmark measures, small: what it answers hangs together. */
class GeneratedArchiveTest {
    @TempDir
    Path folder;

    @Test
    void codesDocumentsAndStatesHangTogether() throws Exception {
        int documents = 600;
        HandMadeIndex index = new HandMadeIndex(folder).publish(new GeneratedArchive(documents, 6).all());
        try (LuceneArchive archive = LuceneArchive.open(index.store())) {
            for (int i = 0; i < documents; i += 11) {
                DocumentDetail detail =
                        archive.document("d" + i, null, Access.OPEN).orElseThrow();
                DocumentCode code = new CodeRecogniser()
                        .parse(String.valueOf(detail.number()))
                        .orElseThrow();
                CodeDetail page = archive.code(new CodeRequest(code, 5, null), Access.OPEN)
                        .orElseThrow();
                CodeCard.Identity identity = page.identities().stream()
                        .filter(one -> detail.id().equals(one.held()))
                        .findFirst()
                        .orElseThrow();
                assertEquals(detail.citedByCount(), identity.citedBy());
                assertEquals(detail.status(), identity.status());
                assertTrue(page.total().value() >= identity.citedBy());
                Status status = detail.status();
                assertEquals(status.state().equals("unknown"), status.evidence() == null, status.toString());
                assertFalse(detail.relations().out().isEmpty());
            }
        }
    }
}
