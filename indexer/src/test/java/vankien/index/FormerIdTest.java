package vankien.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;

/** An id that was once given leads to its document, whatever becomes of file and values. */
class FormerIdTest extends SyncTest {
    private static final String DOCUMENT = """
            TỈNH ỦY BÌNH NGUYÊN        ĐẢNG CỘNG SẢN VIỆT NAM
            *
            %s        Bình Nguyên, ngày 12 tháng 3 năm 2018

            NGHỊ QUYẾT
            về công tác dân vận

            %s
            """;
    private static final String NUMBERED = "Số 05-NQ/TU";

    /** A text of two hundred syllables that no other seed has. */
    static String text(String seed) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            text.append("việc ")
                    .append(seed)
                    .append(" thứ ")
                    .append(i)
                    .append(" được nêu ở chỗ ")
                    .append(i * 7)
                    .append(". ");
        }
        return text.toString();
    }

    private Map<String, String> former() throws IOException {
        Map<String, String> former = new TreeMap<>();
        try (FSDirectory directory = FSDirectory.open(store().current().orElseThrow());
                DirectoryReader index = DirectoryReader.open(directory)) {
            IndexSnapshot.of(index).files().values().forEach(file -> former.putAll(file.former()));
        }
        return former;
    }

    private String id(String path) throws IOException {
        return of(path, ids()).getFirst();
    }

    @Test
    void aBetterIdIsLedToByTheOneBefore() throws IOException {
        touch(write("a.txt", DOCUMENT.formatted("", text("một"))));
        index(folder());
        String without = id("a.txt");
        assertTrue(without.startsWith("nq-"), without);

        touch(touched("a.txt", DOCUMENT.formatted(NUMBERED, text("một"))));
        index();
        String numbered = id("a.txt");
        assertTrue(numbered.startsWith("05-nq-tu-"), numbered);
        assertEquals(Map.of(without, numbered), former());

        rebuild();
        assertEquals(Map.of(without, numbered), former(), "after building anew");

        Files.move(folder().resolve("a.txt"), folder().resolve("z.txt"));
        index();
        assertEquals(numbered, id("z.txt"));
        assertEquals(Map.of(without, numbered), former(), "after moving");

        touched("z.txt", DOCUMENT.formatted("Số 50-NQ/TU", text("một")));
        index();
        assertEquals(Map.of(), former(), "another document was saved under the same name");
    }

    @Test
    void idsLeadThereAndBack() throws IOException {
        touched("a.txt", DOCUMENT.formatted("", text("một")));
        index(folder());
        String first = id("a.txt");
        touched("a.txt", DOCUMENT.formatted(NUMBERED, text("một")));
        index();
        String second = id("a.txt");
        touched("a.txt", DOCUMENT.formatted("", text("một")));
        index();
        assertEquals(first, id("a.txt"));
        assertEquals(Map.of(second, first), former());
    }

    @Test
    void anIdThatLeadsSomewhereIsGivenToNoOther() throws IOException {
        touched("b.txt", DOCUMENT.formatted("", text("một")));
        index(folder());
        String led = id("b.txt");
        touched("b.txt", DOCUMENT.formatted(NUMBERED, text("một")));
        index();
        // This one would get that id: it has the same values.
        touched("a.txt", DOCUMENT.formatted("", text("hai")));
        index();
        assertFalse(id("a.txt").equals(led), led);
        assertTrue(id("a.txt").startsWith(led + "-"), id("a.txt"));
        assertEquals(id("b.txt"), former().get(led));
        var ids = ids();
        rebuild();
        assertEquals(ids, ids());
    }

    @Test
    void anEditKeepsAnIdWithoutNumberAndDate() throws IOException {
        touched("a.txt", "Một trang chép lại.\n\n" + text("một"));
        index(folder());
        String id = id("a.txt");
        touched("a.txt", "Một trang chép lại, có sửa.\n\n" + text("một"));
        index();
        assertEquals(id, id("a.txt"));
    }

    @Test
    void theIdOfADeletedCopyLeadsToTheOther() throws IOException {
        for (boolean anew : List.of(false, true)) {
            touched("a.txt", DOCUMENT.formatted(NUMBERED, text("một")));
            touched("b.md", DOCUMENT.formatted(NUMBERED, text("một")) + "\n");
            index(folder());
            String gone = id("a.txt");
            String stays = id("b.md");
            Files.delete(folder().resolve("a.txt"));
            run(new SyncRequest(List.of(), anew, false, true));
            assertEquals(Map.of(gone, stays), former(), "built anew: " + anew);
            assertEquals(stays, id("b.md"));
            forget();
        }
    }

    private void forget() throws IOException {
        sync().forget(folder());
    }

    private Path touched(String path, String text) throws IOException {
        boolean there = Files.exists(folder().resolve(path));
        long before = there ? Files.getLastModifiedTime(folder().resolve(path)).toMillis() : 0;
        Path file = write(path, text);
        if (there) {
            Files.setLastModifiedTime(file, FileTime.fromMillis(before + 60_000));
        }
        return file;
    }
}
