package vankien.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Files are read on all cores, lists of documents only as far as there is room for what they hold. */
class ReadAheadTest {
    private static final long MEGABYTE = 1 << 20;

    private final ReadAhead ahead = new ReadAhead(2);

    private static FolderScan.FileOnDisk file(String name, long megabytes) {
        return new FolderScan.FileOnDisk("corpus", name, Path.of("corpus", name), megabytes * MEGABYTE, 0, null);
    }

    private int admitted(String name, long megabytes) {
        int files = 0;
        while (files < 100 && ahead.admits(file(name, megabytes))) {
            ahead.begin(file(name, megabytes));
            files++;
        }
        return files;
    }

    @Test
    void twoForEachCore() {
        assertEquals(4, admitted("kh-45.docx", 1));
        ahead.end(file("kh-45.docx", 1));
        assertEquals(1, admitted("kh-45.docx", 1));
    }

    @Test
    void theSizeOfAScanSaysNothingOfItsText() {
        assertEquals(4, admitted("scan.pdf", 40));
    }

    @Test
    void fewerOfLists() {
        assertEquals(2, admitted("list.jsonl", 8));
        assertEquals(2, admitted("small.txt", 1));
        ahead.end(file("small.txt", 1));
        assertFalse(ahead.admits(file("list.jsonl", 8)));
        ahead.end(file("list.jsonl", 8));
        assertTrue(ahead.admits(file("list.jsonl", 8)));
    }

    @Test
    void aListOfAnySizeIsReadWhereThereIsNoOther() {
        assertEquals(1, admitted("all.jsonl", 500));
        assertEquals(0, admitted("list.jsonl", 1));
        assertEquals(3, admitted("small.txt", 1));
        ahead.end(file("all.jsonl", 500));
        assertTrue(ahead.admits(file("list.jsonl", 1)));
    }

    @Test
    void anEmptyListTakesNoRoom() {
        assertEquals(2, admitted("list.jsonl", 8));
        assertTrue(ahead.admits(file("empty.jsonl", 0)));
    }
}
