package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.query.SearchRequest;
import vankien.spelling.SampleIndex;

/** A document is found by the way in which it is cited most often: number and date. */
class CitedWithDateTest {

    @Test
    void everySampleDocumentIsFirstWhenItIsCited(@TempDir Path folder) {
        try (LuceneArchive archive = TestArchive.of(SampleIndex.CORPUS, folder)) {
            int cited = 0;
            for (Hit document : archive.search(SearchRequest.of("").withSize(100), Access.OPEN)
                    .hits()) {
                LocalDate date = document.date();
                if (document.number() == null || date == null) {
                    continue;
                }
                cited++;
                int day = date.getDayOfMonth();
                int month = date.getMonthValue();
                int year = date.getYear();
                for (String query : List.of(
                        document.number() + " ngày " + day + "/" + month + "/" + year,
                        document.number() + ", ngày " + day + " tháng " + month + " năm " + year,
                        document.typeName() + " số " + document.number() + ", ngày " + day + "-" + month + "-" + year,
                        document.number() + " năm " + year,
                        document.number() + " của " + document.issuer())) {
                    Hit first = archive.search(SearchRequest.of(query), Access.OPEN)
                            .hits()
                            .getFirst();
                    assertEquals(document.number(), first.number(), query);
                    if (!query.contains(" của ")) {
                        assertEquals(
                                date.getYear(),
                                first.date() == null ? 0 : first.date().getYear(),
                                query);
                    }
                }
            }
            assertTrue(cited >= 60, "documents with number and date: " + cited);
        }
    }

    @Test
    void theDateChoosesAmongThoseWithOneCode(@TempDir Path folder) {
        try (TestArchive archive = TestArchive.of()
                .with("a-2014", "Về cán bộ.", "number", "02-NQ/ĐUK", "date", "2014-06-01")
                .with("b-2019", "Về cán bộ.", "number", "02-NQ/ĐUK", "date", "2019-12-19")
                .with("c-2021", "Về cán bộ.", "number", "02-NQ/ĐUK", "date", "2021-01-05")
                .with("report", "Báo cáo thực hiện Nghị quyết 02-NQ/ĐUK.", "date", "2022-01-05")
                .in(folder)) {
            assertEquals(
                    List.of("b-2019", "c-2021", "a-2014"),
                    archive.ids("Nghị quyết số 02-NQ/ĐUK ngày 19/12/2019").subList(0, 3));
            assertEquals("a-2014", archive.ids("02-NQ/ĐUK năm 2014").getFirst());
            assertEquals("c-2021", archive.ids("02-NQ/ĐUK ngày 1/1/1999").getFirst());
            assertEquals("report", archive.ids("báo cáo thực hiện 02-NQ/ĐUK").getFirst());
            SearchResult quoted = archive.search("\"02-NQ/ĐUK\"");
            assertEquals(List.of("02-NQ/ĐUK"), quoted.query().understood().codes());
            assertEquals(1, quoted.codes().size());
        }
    }
}
