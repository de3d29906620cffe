package vankien.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;

/** Documents go into the index on all cores: what comes of them is as if they went one after the other. */
class ConcurrentAddsTest extends SyncTest {
    private static final int LINES = 300;

    @Test
    void aFileThatLuceneRefusesLeavesNothingAndHoldsUpNoOther() throws IOException {
        write("a.jsonl", lines("a", -1));
        write("b.jsonl", lines("b", LINES / 2));
        write("c.jsonl", lines("c", -1));
        writeDocument("d.txt", "bốn");
        SyncReport report = index(folder());
        assertEquals("a.jsonl=INDEXED b.jsonl=REJECTED c.jsonl=INDEXED d.txt=INDEXED", outcomes(report));
        assertEquals(2 * LINES + 1, report.documents());
        try (Directory directory = FSDirectory.open(store().current().orElseThrow());
                DirectoryReader index = DirectoryReader.open(directory)) {
            assertEquals(0, index.docFreq(new Term(IndexSchema.BODY, "riêngb")));
            assertEquals(LINES, index.docFreq(new Term(IndexSchema.BODY, "riênga")));
        }
    }

    @Test
    void theSameFilesGiveTheSameIds() throws IOException {
        write("a.jsonl", lines("a", -1));
        write("b.jsonl", lines("b", -1));
        index(folder());
        var first = ids();
        rebuild(folder());
        assertEquals(first, ids());
    }

    /** Also of untitled documents and of records of files: Lucene is slow where some have no length. */
    @Test
    void everyLuceneDocumentHasALengthInEveryTextField() throws IOException {
        writeDocument("a.txt", "một");
        write("không tên.txt", "Một dòng chữ, không có gì là tên gọi.\n");
        write("trống.txt", "");
        index(folder());
        try (Directory directory = FSDirectory.open(store().current().orElseThrow());
                DirectoryReader index = DirectoryReader.open(directory)) {
            assertEquals(1, index.docFreq(new Term(IndexSchema.UNTITLED, IndexSchema.IS_SO)));
            assertEquals(2, index.getDocCount(IndexSchema.BODY));
            assertEquals(1, index.getDocCount(IndexSchema.TITLE));
            for (LeafReaderContext leaf : index.leaves()) {
                for (String field : IndexAnalysis.fields()) {
                    NumericDocValues lengths = leaf.reader().getNormValues(field);
                    int having = 0;
                    while (lengths.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                        having++;
                    }
                    assertTrue(having > 0, field);
                    assertEquals(leaf.reader().maxDoc(), having, field);
                }
            }
        }
    }

    /** @param refused the line whose issuer is longer than Lucene takes, or -1 */
    private static String lines(String name, int refused) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            lines.add("{\"id\":\"" + name + i + "\",\"text\":\"Dòng thứ " + i + " nói về việc riêng" + name + " "
                    + "chữ ".repeat(i) + "\",\"issuer\":\"" + (i == refused ? "x".repeat(40_000) : "Ban " + i % 7)
                    + "\"}");
        }
        return String.join("\n", lines) + "\n";
    }
}
