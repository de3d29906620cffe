package vankien.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vankien.parse.DocumentReader;

/** File names whose bytes are not UTF-8, as archives from old Windows machines leave them on Linux. */
class NameOnDiskTest extends SyncTest {
    /** Has a shell make files: Java itself cannot spell such names. */
    private void make(String script) throws Exception {
        assumeTrue(Files.isExecutable(java.nio.file.Path.of("/bin/sh")), "needs a shell");
        Files.createDirectories(folder());
        java.nio.file.Path file = Files.writeString(temp.resolve("make.sh"), script, StandardCharsets.UTF_8);
        Process shell = new ProcessBuilder("/bin/sh", file.toString())
                .directory(folder().toFile())
                .inheritIO()
                .start();
        assumeTrue(shell.waitFor(60, TimeUnit.SECONDS) && shell.exitValue() == 0, "this disk takes only UTF-8 names");
    }

    @Test
    void twoNamesThatLookTheSameAreTwo() throws Exception {
        make("""
                printf 'Nội dung một.\\n' > "$(printf 'Ngh\\336 quyết.txt')"
                printf 'Nội dung hai.\\n' > "$(printf 'Ngh\\337 quyết.txt')"
                mkdir "$(printf 'N\\343m')" && printf 'Nội dung ba.\\n' > "$(printf 'N\\343m/a.txt')"
                """);
        SyncReport report = index(folder());
        assertEquals("N%E3m/a.txt=INDEXED Ngh%DE quyết.txt=INDEXED Ngh%DF quyết.txt=INDEXED", outcomes(report));
        assertEquals(3, report.documents());
        assertEquals(3, report.warnings().size());
        assertTrue(
                report.warnings().getFirst().contains("is not UTF-8"),
                report.warnings().toString());
        assertEquals("N%E3m/a.txt=UNCHANGED Ngh%DE quyết.txt=UNCHANGED Ngh%DF quyết.txt=UNCHANGED", outcomes(index()));
        assertTrue(new IndexVerification(store(), new DocumentReader())
                .run(true, SyncProgress.SILENT)
                .isSound());
    }

    @Test
    void aMarkInSuchANameStillHoldsBack() throws Exception {
        make("printf 'Nội dung.\\n' > \"$(printf 'Ngh\\336 quyết (MẬT).txt')\"\n");
        SyncReport report = index(folder());
        assertEquals(List.of(), report.lines());
        assertEquals(1, report.heldBack().size());
        assertEquals(List.of(), report.warnings());
    }

    @Test
    void otherNamesAreTheirOwn() throws IOException {
        writeDocument("Năm 2020/100% đúng.txt", "một");
        assertEquals("Năm 2020/100% đúng.txt=INDEXED", outcomes(index(folder())));
    }
}
