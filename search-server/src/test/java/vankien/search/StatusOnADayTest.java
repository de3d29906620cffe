package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vankien.document.DocumentType;
import vankien.document.IssuerLevel;
import vankien.document.RelationType;
import vankien.graph.DocumentGroups;
import vankien.graph.MergedProvinces;
import vankien.graph.SeenArchive;
import vankien.graph.StatusTable;
import vankien.index.HandMadeDocument;
import vankien.index.HandMadeIndex;
import vankien.index.IndexSchema;

/** One index tells the truth on every day on which it is asked. */
class StatusOnADayTest {
    private static final String OLD = "Quy định số 47-QĐ/TU, ngày 05/5/2016";

    @TempDir
    Path folder;

    private static HandMadeDocument document(String id, String number, String date) {
        return HandMadeDocument.of(id)
                .number(number, DocumentType.REGULATION, date)
                .by("Tỉnh ủy Bình Nguyên", IssuerLevel.PROVINCE, "Bình Nguyên");
    }

    private String status(String id, LocalDate day, HandMadeDocument... documents) throws Exception {
        Path index = new HandMadeIndex(folder.resolve("index" + System.nanoTime()))
                .publish(documents)
                .store()
                .current()
                .orElseThrow();
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index))) {
            IndexSearcher searcher = new IndexSearcher(reader);
            InstantSource clock = InstantSource.fixed(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
            SeenArchive archive = SeenArchive.of(
                    searcher, Visibility.DOCUMENTS, DocumentGroups.of(reader), MergedProvinces.NONE, clock);
            StatusTable table = StatusTable.derive(archive);
            int found = searcher.search(new TermQuery(new Term(IndexSchema.ID, id)), 1).scoreDocs[0].doc;
            return table.state(found).symbol() + (table.holdsOn(day.plusYears(20)) ? "" : " until later");
        }
    }

    /** What a document of 1-6-2026 says, a day, and what became of the older document on it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Quy định này có hiệu lực từ ngày 01/7/2026 và thay thế {X}. | 2026-06-30 | unknown until later
            Quy định này có hiệu lực từ ngày 01/7/2026 và thay thế {X}. | 2026-07-01 | superseded
            Quy định này có hiệu lực từ ngày 01 tháng 7 năm 2028 và thay thế {X}. | 2028-06-30 | unknown until later
            Quy định này có hiệu lực từ ngày 01 tháng 7 năm 2028 và thay thế {X}. | 2028-07-01 | superseded
            {X} hết hiệu lực từ ngày 15/8/2026. | 2026-08-14 | unknown until later
            {X} hết hiệu lực từ ngày 15/8/2026. | 2026-08-15 | repealed
            Bãi bỏ {X} kể từ ngày 15-8-2026. | 2026-08-14 | unknown until later
            Bãi bỏ {X} kể từ ngày 15-8-2026. | 2026-08-15 | repealed
            Bãi bỏ {X} kể từ ngày 15/8/2025. | 2026-06-01 | repealed
            Quy định này thay thế {X}. | 2026-06-01 | superseded
            """)
    void anActHoldsFromItsDayOn(String sentence, LocalDate day, String state) throws Exception {
        HandMadeDocument later = document("moi", "90-QĐ/TU", "2026-06-01")
                .says(
                        sentence.replace("{X}", OLD),
                        sentence.contains("thay thế") ? RelationType.REPLACES : RelationType.REPEALS);
        assertEquals(state, status("cu", day, document("cu", "47-QĐ/TU", "2016-05-05"), later));
    }

    @Test
    void anArticleOfItsOwnSaysFromWhenOnAllActsHold() throws Exception {
        HandMadeDocument later = document("moi", "90-QĐ/TU", "2026-06-01")
                .says("Điều 8. Bãi bỏ " + OLD + ".", RelationType.REPEALS)
                .says("Điều 9. Quy định này có hiệu lực thi hành kể từ ngày 01/7/2026.");
        HandMadeDocument old = document("cu", "47-QĐ/TU", "2016-05-05");
        assertEquals("unknown until later", status("cu", LocalDate.of(2026, 6, 30), old, later));
        assertEquals("repealed", status("cu", LocalDate.of(2026, 7, 1), old, later));
    }

    /** What a regulation of 5-5-2016 says of itself, a day, and its state on it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Quy định này có hiệu lực đến hết ngày 31/12/2020. | 2020-12-31 | unknown until later
            Quy định này có hiệu lực đến hết ngày 31/12/2020. | 2021-01-01 | expired
            Điều 9. Quy định này có hiệu lực thi hành kể từ ngày ký đến hết ngày 31 tháng 12 năm 2020. | 2021-01-01 | expired
            Quy định này có hiệu lực từ ngày 01/6/2016 đến ngày 31/12/2020 và thay thế các quy định trước đây. | 2021-01-01 | expired
            Quy định này hết hiệu lực từ ngày 01/01/2021. | 2020-12-31 | unknown until later
            Quy định này hết hiệu lực từ ngày 01/01/2021. | 2021-01-01 | expired
            Quy định này được thực hiện trong giai đoạn 2016 - 2020. | 2022-01-01 | unknown
            Quy định này có hiệu lực từ ngày 01/6/2016. | 2022-01-01 | unknown
            Quy định này có hiệu lực đến hết ngày 31/12/2020, trừ Điều 5. | 2022-01-01 | unknown
            Quy định này có hiệu lực đến hết ngày 31/12/2020 hoặc đến khi có quy định mới. | 2022-01-01 | unknown
            Kế hoạch này có hiệu lực đến hết ngày 31/12/2020. | 2022-01-01 | unknown
            Nếu không có quy định khác thì Quy định này có hiệu lực đến hết ngày 31/12/2020. | 2022-01-01 | unknown
            Giấy phép có hiệu lực đến hết ngày 31/12/2020. | 2022-01-01 | unknown
            """)
    void aDocumentThatStatesItsLastDayExpiresBehindIt(String sentence, LocalDate day, String state) throws Exception {
        assertEquals(
                state,
                status("cu", day, document("cu", "47-QĐ/TU", "2016-05-05").says(sentence)));
    }

    @Test
    void whatOthersChangedMayHaveGotAnotherLastDay() throws Exception {
        HandMadeDocument later = document("moi", "90-QĐ/TU", "2019-06-01")
                .says("Quy định này sửa đổi " + OLD + ".", RelationType.AMENDS);
        HandMadeDocument old =
                document("cu", "47-QĐ/TU", "2016-05-05").says("Quy định này có hiệu lực đến hết ngày 31/12/2020.");
        assertEquals("amended", status("cu", LocalDate.of(2022, 1, 1), old, later));
    }
}
