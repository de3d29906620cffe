package vankien.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifyCommandTest extends CommandTest {
    @BeforeEach
    void documents() throws IOException {
        writeDocuments();
    }

    @Test
    void aSoundIndexIsStatusZero() {
        onIndex("index", folder().toString());
        for (String[] arguments : new String[][] {{"verify"}, {"verify", "--content"}}) {
            Finished sound = onIndex(arguments);
            assertEquals(0, sound.status(), sound.out() + sound.err());
            assertEquals("""
                    5 files on disk: 3 indexed, 1 rejected, 1 held back; generation 1: 3 documents
                    no difference
                    """, sound.out());
            assertEquals("", sound.err());
        }
    }

    @Test
    void everyDifferenceIsPrinted() throws IOException {
        onIndex("index", folder().toString());
        write("mới.txt", "KẾT LUẬN\nvề việc mới\n\nNội dung mới.\n");
        Files.delete(folder().resolve("trống.txt"));
        write("kín zyx.txt", "MẬT\n\nNội dung xyz.\n");
        Finished differing = onIndex("verify");
        assertEquals(1, differing.status(), differing.err());
        assertTrue(differing.out().contains("/mới.txt is on disk but not in the index"), differing.out());
        assertTrue(differing.out().contains("/trống.txt is in the index but not on disk"), differing.out());
        assertTrue(differing.out().contains("6 files on disk: 3 indexed, 0 rejected, 2 held back"), differing.out());
        assertTrue(differing.out().endsWith("2 differences\n"), differing.out());
        assertFalse((differing.out() + differing.err()).contains("zyx"), "what is held back is counted, not named");
    }

    @Test
    void withoutAnIndexItIsStatusTwo() throws IOException {
        Finished refused = onIndex("verify");
        assertEquals(2, refused.status());
        assertTrue(refused.err().contains("there is no index in"), refused.err());
        assertFalse(Files.exists(indexFolder()));
        onIndex("index", folder().toString());
        Files.writeString(indexFolder().resolve("CURRENT"), "hỏng");
        refused = onIndex("verify");
        assertEquals(2, refused.status());
        assertTrue(refused.err().contains("--rebuild"), refused.err());
        assertEquals("", refused.out());
    }
}
