package vankien.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was parsed once is not parsed again, and goes with its file. */
class KeptTextTest extends SyncTest {
    private Path rtf(String name, String text) throws IOException {
        Files.createDirectories(folder());
        return Files.write(
                folder().resolve(name), ("{\\rtf1\\ansi " + text + "\\par}").getBytes(StandardCharsets.US_ASCII));
    }

    private List<String> kept() throws IOException {
        Path extracted = store().root().resolve("extracted");
        if (!Files.exists(extracted)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(extracted)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString().replace(".gz", ""))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void isTakenAgainForARebuild() throws IOException {
        Path file = rtf("a.rtf", "Ban bao cao");
        writeDocument("b.txt", "bầu cử");
        assertEquals("a.rtf=INDEXED b.txt=INDEXED", outcomes(index(folder())));
        assertEquals(List.of(ContentHash.of(file)), kept());
        assertEquals("a.rtf=REUSED b.txt=INDEXED", outcomes(rebuild()));
        assertEquals("a.rtf=UNCHANGED b.txt=UNCHANGED", outcomes(index()));
        assertEquals(List.of(ContentHash.of(file)), kept());
    }

    @Test
    void goesWithItsFile() throws IOException {
        rtf("a.rtf", "Ban bao cao");
        Path other = rtf("b.rtf", "Ban ke hoach");
        Path third = rtf("c.rtf", "Chuong trinh");
        index(folder());
        assertEquals(3, kept().size());
        rtf("a.rtf", "MAT TRAN");
        Files.delete(third);
        acceptDeletions();
        assertEquals(
                Stream.of(ContentHash.of(folder().resolve("a.rtf")), ContentHash.of(other))
                        .sorted()
                        .toList(),
                kept());
        Files.writeString(folder().resolve("b.rtf.meta.yaml"), "secrecy: MẬT\n");
        SyncReport report = index();
        assertEquals(1, report.heldBack().size());
        assertEquals(List.of(ContentHash.of(folder().resolve("a.rtf"))), kept());
        sync().forget(folder());
        assertEquals(List.of(), kept());
    }

    /** What a run that was killed had kept of a file that bears a mark by now goes with the next run, also with one that changes nothing. */
    @Test
    void whatAKilledRunKeptOfWhatIsMarkedNow() throws IOException {
        Path file = rtf("a.rtf", "Ban bao cao");
        index(folder());
        Path kept = store().root().resolve("extracted");
        Path group = kept.resolve(kept().getFirst().substring(0, 2));
        Path left = Files.copy(
                group.resolve(kept().getFirst() + ".gz"),
                group.resolve(kept().getFirst().substring(0, 2) + "0".repeat(62) + ".gz"));
        assertEquals("a.rtf=UNCHANGED", outcomes(index()));
        assertFalse(Files.exists(left));
        rtf("b.rtf", "MAT");
        Files.writeString(folder().resolve("b.rtf.meta.yaml"), "secrecy: MẬT\n");
        Files.write(left, new byte[] {1});
        assertEquals(1, index().heldBack().size());
        assertEquals(List.of(ContentHash.of(file)), kept());
    }

    @Test
    void aDryRunKeepsNothing() throws IOException {
        rtf("a.rtf", "Ban bao cao");
        run(new SyncRequest(List.of(folder()), false, true, false));
        assertFalse(Files.exists(store().root()));
    }
}
