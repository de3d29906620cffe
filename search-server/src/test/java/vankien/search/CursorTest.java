package vankien.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import vankien.query.SearchRequest;
import vankien.query.Sorting;

class CursorTest {
    private final SearchRequest request = SearchRequest.of("kết nạp đảng viên");

    private String encoded(Sorting order, Object... fields) {
        return Cursor.behind(5, new FieldDoc(3, 0, fields), "7", request).encode(order);
    }

    @Test
    void isReadAsItWasWritten() {
        Object[] fields = {8.25f, 19_000, new BytesRef("12-ct-tu")};
        String text = encoded(Sorting.RELEVANCE, fields);
        Cursor read = Cursor.decode(request.withCursor(text), Sorting.RELEVANCE, "7");
        assertNotNull(read);
        assertArrayEquals(fields, read.last().fields);
    }

    @Test
    void isReadWithoutAScoreWhereHitsAreSortedByDate() {
        Object[] fields = {Integer.MIN_VALUE, new BytesRef("a")};
        String text = encoded(Sorting.NEWEST, fields);
        Cursor read = Cursor.decode(request.withCursor(text), Sorting.NEWEST, "7");
        assertNotNull(read);
        assertArrayEquals(fields, read.last().fields);
    }

    @Test
    void noneIsNone() {
        assertNull(Cursor.decode(request, Sorting.RELEVANCE, "7"));
    }

    @Test
    void sizeAndPassagesMayChangeFromPageToPage() {
        String text = encoded(Sorting.RELEVANCE, 1f, 2, new BytesRef("a"));
        assertNotNull(Cursor.decode(request.withCursor(text).withSize(50).withPassages(0), Sorting.RELEVANCE, "7"));
    }

    @Test
    void anotherSearchIsRefused() {
        String text = encoded(Sorting.RELEVANCE, 1f, 2, new BytesRef("a"));
        SearchRequest other = SearchRequest.of("khác").withCursor(text);
        assertThrows(InvalidCursorException.class, () -> Cursor.decode(other, Sorting.RELEVANCE, "7"));
    }

    @Test
    void anotherGenerationIsSaid() {
        String text = encoded(Sorting.RELEVANCE, 1f, 2, new BytesRef("a"));
        StaleCursorException stale = assertThrows(
                StaleCursorException.class, () -> Cursor.decode(request.withCursor(text), Sorting.RELEVANCE, "8"));
        assertEquals(
                "the cursor belongs to generation 7 but generation 8 is served now: repeat the search without a cursor",
                stale.getMessage());
    }

    @Test
    void rubbishIsRefused() {
        for (String rubbish : new String[] {"", "x", "!!!", "AAAA", "đảng", "AAExAAAAAQ"}) {
            assertThrows(
                    InvalidCursorException.class,
                    () -> Cursor.decode(request.withCursor(rubbish), Sorting.RELEVANCE, "7"),
                    rubbish);
        }
    }
}
