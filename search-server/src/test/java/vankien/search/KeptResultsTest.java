package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.document.DocumentType;
import vankien.index.HandMadeDocument;
import vankien.index.HandMadeIndex;
import vankien.query.SearchRequest;

/** What several ask is searched once, as long as nothing that it depends on has changed. */
class KeptResultsTest {
    private static final Access ONE = new Access.Restricted(Set.of("một"));
    private static final Access SAME = new Access.Restricted(Set.of("một", "khác"));
    private static final SearchRequest ASKED = SearchRequest.of("chăn nuôi");

    private HandMadeIndex index;
    private LuceneArchive archive;

    @BeforeEach
    void index(@TempDir Path folder) throws Exception {
        Path closed = Files.createDirectories(folder.resolve("một"));
        Files.writeString(closed.resolve("access.yaml"), "groups: [một]\n");
        Path another = Files.createDirectories(folder.resolve("hai"));
        Files.writeString(another.resolve("access.yaml"), "groups: [hai]\n");
        index = new HandMadeIndex(folder)
                .inFolders(id -> id.endsWith("1") ? "một" : "hai")
                .publish(Stream.of(document("01"), document("02")));
        archive = LuceneArchive.open(index.store()).keeping(20);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private static HandMadeDocument document(String number) {
        return HandMadeDocument.of("d" + number)
                .number(number + "-NQ/TU", DocumentType.RESOLUTION, "2021-10-25")
                .titled("về chăn nuôi");
    }

    private List<Hit> hits(SearchRequest request, Access reader) {
        return archive.search(request, reader).hits();
    }

    @Test
    void theSameQuestionIsSearchedOnce() {
        List<Hit> first = hits(ASKED, Access.OPEN);
        assertEquals(2, first.size());
        assertSame(first, hits(SearchRequest.of("chăn nuôi"), Access.OPEN));
        assertNotSame(first, hits(SearchRequest.of("chan nuoi"), Access.OPEN));
        assertNotSame(first, hits(ASKED.withSize(5), Access.OPEN));
    }

    @Test
    void whoeverObservesLearnsOfIt() {
        int[] seen = new int[2];
        archive.observe(new SearchStage.Observer() {
            @Override
            public void took(SearchStage stage, long nanoseconds) {
                seen[0]++;
            }

            @Override
            public void kept() {
                seen[1]++;
            }
        });
        for (int i = 0; i < 3; i++) {
            hits(ASKED, Access.OPEN);
        }
        assertEquals(SearchStage.values().length, seen[0]);
        assertEquals(2, seen[1]);
    }

    @Test
    void whatIsKeptTookNoTime() {
        archive.observe((stage, nanoseconds) -> LockSupport.parkNanos(10_000_000));
        double searched = archive.search(ASKED, Access.OPEN).tookMs();
        double kept = archive.search(ASKED, Access.OPEN).tookMs();
        assertTrue(searched > 0);
        assertTrue(kept < 10 && kept < searched / 2);
    }

    @Test
    void readersWithOtherRightsAreNotShownIt() {
        assertEquals(2, hits(ASKED, Access.OPEN).size());
        List<Hit> some = hits(ASKED, ONE);
        assertEquals(List.of("d01"), some.stream().map(Hit::id).toList());
        assertSame(some, hits(ASKED, SAME));
        assertEquals(0, hits(ASKED, Access.EVERYBODY).size());
    }

    @Test
    void itGoesWithItsGeneration() throws Exception {
        assertEquals(2, hits(ASKED, Access.OPEN).size());
        index.publish(Stream.of(document("01").titled("về thủy lợi")));
        archive.refresh();
        assertEquals(1, hits(ASKED, Access.OPEN).size());
    }

    @Test
    void anotherDayIsAnotherQuestion() throws Exception {
        KeptResults results = new KeptResults();
        SearchResult first = archive.search(ASKED, Access.OPEN);
        SearchResult second = archive.search(ASKED.withSize(5), Access.OPEN);
        LocalDate today = LocalDate.of(2026, 11, 23);
        KeptResults.Asked asked = new KeptResults.Asked(Set.of(), today, ASKED);
        KeptResults.Asked tomorrow = new KeptResults.Asked(Set.of(), today.plusDays(1), ASKED);
        assertSame(
                first.hits(),
                results.of(asked, 5, SearchStage.Observer.NONE, () -> first).hits());
        assertSame(
                first.hits(),
                results.of(asked, 5, SearchStage.Observer.NONE, () -> second).hits());
        assertSame(
                second.hits(),
                results.of(tomorrow, 5, SearchStage.Observer.NONE, () -> second).hits());
    }

    @Test
    void thoseAskedForLongestAgoMakeRoom() {
        archive.keeping(2);
        List<Hit> first = hits(ASKED, Access.OPEN);
        List<Hit> second = hits(ASKED.withSize(5), Access.OPEN);
        assertSame(first, hits(ASKED, Access.OPEN));
        List<Hit> third = hits(ASKED.withSize(6), Access.OPEN);
        assertSame(first, hits(ASKED, Access.OPEN));
        assertSame(third, hits(ASKED.withSize(6), Access.OPEN));
        assertNotSame(second, hits(ASKED.withSize(5), Access.OPEN));
    }

    @Test
    void whatTakesMuchMemoryOrIsAPartOfAPageIsNotKept() {
        SearchRequest longText = SearchRequest.of("chăn nuôi " + "gia súc ".repeat(30));
        SearchRequest withCode = SearchRequest.of("01-NQ/TU");
        for (SearchRequest request : List.of(
                ASKED.withSize(21), ASKED.withPassages(4), ASKED.withSize(1).withPassages(0), longText, withCode)) {
            List<Hit> first = hits(request, Access.OPEN);
            assertFalse(first.isEmpty(), request::toString);
            assertNotSame(first, hits(request, Access.OPEN), request::toString);
        }
    }

    @Test
    void nobodyCanChangeIt() {
        SearchResult result = archive.search(ASKED, Access.OPEN);
        assertThrows(UnsupportedOperationException.class, () -> result.hits().clear());
        assertThrows(UnsupportedOperationException.class, () -> result.facets().clear());
        assertThrows(
                UnsupportedOperationException.class,
                () -> result.hits().getFirst().passages().clear());
    }

    @Test
    void nothingIsKeptUnlessItIsToldTo() throws Exception {
        archive.keeping(0);
        assertNotSame(hits(ASKED, Access.OPEN), hits(ASKED, Access.OPEN));
        try (LuceneArchive another = LuceneArchive.open(index.store())) {
            assertNotSame(
                    another.search(ASKED, Access.OPEN).hits(),
                    another.search(ASKED, Access.OPEN).hits());
        }
    }
}
