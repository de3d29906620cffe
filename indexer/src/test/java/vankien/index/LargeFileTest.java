package vankien.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vankien.index.SyncReport.Outcome;

/** Files that are too much are rejected by name, within the memory of -Xmx1g, and the rest is indexed. */
class LargeFileTest extends SyncTest {
    @Test
    void twoHundredMegabytesOfOneLine() throws IOException {
        writeDocument("nhỏ.txt", "nhỏ");
        byte[] piece = new byte[1 << 20];
        Arrays.fill(piece, (byte) 'a');
        try (OutputStream out = Files.newOutputStream(folder().resolve("một dòng.txt"))) {
            for (int i = 0; i < 200; i++) {
                out.write(piece);
            }
        }
        for (String name : new String[] {"rỗng.pdf", "rỗng.docx", "rỗng.html", "rỗng.jsonl"}) {
            try (RandomAccessFile sparse =
                    new RandomAccessFile(folder().resolve(name).toFile(), "rw")) {
                sparse.setLength(300L << 20);
            }
        }
        SyncReport report = index(folder());
        assertEquals(1, report.count(Outcome.INDEXED));
        assertEquals(5, report.count(Outcome.REJECTED));
        assertEquals("{too_large=5}", report.rejections().toString());
        assertTrue(report.lines().stream()
                .anyMatch(line ->
                        line.path().equals("một dòng.txt") && line.detail().contains("209715200")));
    }

    @Test
    void aLongWordIsNoTrouble() throws IOException {
        write("dài.txt", "a".repeat(2_000_000));
        write("dài có dấu.txt", "ế".repeat(300_000) + " hết");
        assertEquals(2, index(folder()).count(Outcome.INDEXED));
    }
}
