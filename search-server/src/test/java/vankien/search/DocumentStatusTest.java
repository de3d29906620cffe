package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.document.DocumentType;
import vankien.document.IssuerLevel;
import vankien.document.RelationType;
import vankien.index.HandMadeDocument;
import vankien.index.HandMadeIndex;
import vankien.query.FilterField;
import vankien.query.FilterValue;
import vankien.query.SearchRequest;
import vankien.query.Sorting;

/** What dated documents say of others makes the status of those, and nothing else does. */
class DocumentStatusTest {
    @TempDir
    Path folder;

    private static HandMadeDocument old() {
        return HandMadeDocument.of("cu")
                .number("47-QĐ/TU", DocumentType.REGULATION, "2016-05-05")
                .by("Tỉnh ủy Bình Nguyên", IssuerLevel.PROVINCE, "Bình Nguyên");
    }

    private static HandMadeDocument later(String id, String number, String date) {
        return HandMadeDocument.of(id)
                .number(number, DocumentType.REGULATION, date)
                .by("Tỉnh ủy Bình Nguyên", IssuerLevel.PROVINCE, "Bình Nguyên");
    }

    private Status status(HandMadeDocument... documents) throws Exception {
        HandMadeIndex index = new HandMadeIndex(folder.resolve("index" + System.nanoTime())).publish(documents);
        try (LuceneArchive archive = LuceneArchive.open(index.store())) {
            return archive.document("cu", null, Access.OPEN).orElseThrow().status();
        }
    }

    @Test
    void aLaterRegulationReplacesIt() throws Exception {
        String sentence = "Quy định này thay thế Quy định số 47-QĐ/TU, ngày 05/5/2016.";
        Status status = status(
                old(), later("moi", "90-QĐ/TU", "2022-02-02").says("Phạm vi.").says(sentence, RelationType.REPLACES));
        assertEquals(new Status("superseded", "moi", sentence, "moi", "p2"), status);
    }

    @Test
    void eachRelationGivesItsState() throws Exception {
        for (Map.Entry<RelationType, String> state : Map.of(
                        RelationType.REPLACES, "superseded",
                        RelationType.REPEALS, "repealed",
                        RelationType.AMENDS, "amended",
                        RelationType.CARRIES_OUT, "unknown",
                        RelationType.BASED_ON, "unknown",
                        RelationType.MENTIONS, "unknown")
                .entrySet()) {
            assertEquals(
                    state.getValue(),
                    status(
                                    old(),
                                    later("moi", "90-QĐ/TU", "2022-02-02")
                                            .says(
                                                    "Điều 2. Sửa đổi, bổ sung Quy định số 47-QĐ/TU, ngày 05/5/2016.",
                                                    state.getKey()))
                            .state());
        }
    }

    @Test
    void whatDoesNotCountLeavesItUnknown() throws Exception {
        String replaces = "Thay thế Quy định số 47-QĐ/TU, ngày 05/5/2016.";
        List<HandMadeDocument> withoutWeight = List.of(
                // Without a date nobody knows when.
                later("khong-ngay", "90-QĐ/TU", "").says(replaces, RelationType.REPLACES),
                // A draft replaces nothing.
                later("du-thao", "90-QĐ/TU", "2022-02-02").draft().says(replaces, RelationType.REPLACES),
                // What is older cannot replace it.
                later("truoc", "90-QĐ/TU", "2015-02-02").says(replaces, RelationType.REPLACES),
                // Another date is another document.
                later("khac", "90-QĐ/TU", "2022-02-02")
                        .says("Thay thế Quy định số 47-QĐ/TU, ngày 06/6/2011.", RelationType.REPLACES),
                // Another type is another document.
                later("loai", "90-QĐ/TU", "2022-02-02")
                        .says("Thay thế Quyết định số 47-QĐ/TU, ngày 05/5/2016.", RelationType.REPLACES),
                // Another province has its own.
                HandMadeDocument.of("tinh-khac")
                        .number("90-QĐ/TU", DocumentType.REGULATION, "2022-02-02")
                        .by("Tỉnh ủy Sông Thương", IssuerLevel.PROVINCE, "Sông Thương")
                        .says(replaces, RelationType.REPLACES),
                // A lower body cannot.
                HandMadeDocument.of("duoi")
                        .number("90-QĐ/ĐUK", DocumentType.REGULATION, "2022-02-02")
                        .by("Đảng ủy Khối", IssuerLevel.COMMITTEE, "Bình Nguyên")
                        .says(replaces, RelationType.REPLACES));
        for (HandMadeDocument document : withoutWeight) {
            assertEquals(Status.UNKNOWN, status(old(), document), document.id());
        }
    }

    @Test
    void anAmbiguousNumberChangesNothing() throws Exception {
        HandMadeDocument other = HandMadeDocument.of("cung-so")
                .number("47-QĐ/TU", DocumentType.REGULATION, "2011-06-06")
                .by("Tỉnh ủy Bình Nguyên", IssuerLevel.PROVINCE, "Bình Nguyên");
        HandMadeDocument replacing =
                later("moi", "90-QĐ/TU", "2022-02-02").says("Thay thế Quy định số 47-QĐ/TU.", RelationType.REPLACES);
        assertEquals("unknown", status(old(), other, replacing).state());
        HandMadeDocument dated = later("moi", "90-QĐ/TU", "2022-02-02")
                .says("Thay thế Quy định số 47-QĐ/TU, ngày 05/5/2016.", RelationType.REPLACES);
        assertEquals("superseded", status(old(), other, dated).state());
        // Also where the other of that number is only cited.
        HandMadeDocument citing = later("dan", "12-BC/TU", "2021-01-01")
                .says("Theo Quy định số 47-QĐ/TU, ngày 06/6/2011.", RelationType.BASED_ON);
        assertEquals("unknown", status(old(), citing, replacing).state());
    }

    @Test
    void whatAThirdDocumentSaysIsNoAct() throws Exception {
        HandMadeDocument third = later("ba", "15-BC/TU", "2023-03-03")
                .saysOfTwo(
                        "Quy định số 90-QĐ/TU, ngày 02/02/2022 thay thế Quy định số 47-QĐ/TU đã được phổ biến.",
                        RelationType.REPLACES);
        assertEquals("unknown", status(old(), third).state());
    }

    @Test
    void whatIsNoActChangesNothing() throws Exception {
        for (String sentence : List.of(
                "Phấn đấu đến năm 2025 thay thế Quy định số 47-QĐ/TU, ngày 05/5/2016.",
                "Trong khi chờ thay thế Quy định số 47-QĐ/TU, ngày 05/5/2016.",
                "Việc thay thế Quy định số 47-QĐ/TU chưa được thực hiện.",
                "Trường hợp cần thiết thì thay thế Quy định số 47-QĐ/TU, ngày 05/5/2016.",
                "Ban hành kèm theo Quy định này Kế hoạch thay thế Quy định số 47-QĐ/TU, ngày 05/5/2016.",
                "Thay thế các quyết định nêu trong kế hoạch tại Quy định số 47-QĐ/TU, ngày 05/5/2016.",
                "Thay thế Quy định số 47-QĐ/TU là trái thẩm quyền.",
                "Quy định này có hiệu lực từ ngày 01/01/2090, thay thế Quy định số 47-QĐ/TU, ngày 05/5/2016.",
                "Ví dụ: \"Quy định này thay thế Quy định số 47-QĐ/TU\".")) {
            assertEquals(
                    "unknown",
                    status(old(), later("moi", "90-QĐ/TU", "2022-02-02").says(sentence, RelationType.REPLACES))
                            .state(),
                    sentence);
        }
        assertEquals(
                "unknown",
                status(
                                old(),
                                HandMadeDocument.of("to-trinh")
                                        .number("34-TTr/TU", DocumentType.SUBMISSION, "2022-02-02")
                                        .by("Tỉnh ủy Bình Nguyên", IssuerLevel.PROVINCE, "Bình Nguyên")
                                        .says(
                                                "Quy định này thay thế Quy định số 47-QĐ/TU, ngày 05/5/2016.",
                                                RelationType.REPLACES))
                        .state(),
                "a submission ends nothing");
    }

    @Test
    void theEndCountsMoreThanAnAmendmentWhateverTheOrder() throws Exception {
        HandMadeDocument amending = later("sua", "60-QĐ/TU", "2023-01-01")
                .says("Sửa đổi, bổ sung Quy định số 47-QĐ/TU, ngày 05/5/2016.", RelationType.AMENDS);
        HandMadeDocument replacing = later("moi", "90-QĐ/TU", "2022-02-02")
                .says("Thay thế Quy định số 47-QĐ/TU, ngày 05/5/2016.", RelationType.REPLACES);
        assertEquals("moi", status(amending, old(), replacing).by());
        assertEquals("moi", status(replacing, old(), amending).by());
    }

    @Test
    void filterFacetHitAndDocumentAgreeAndANewDocumentChangesThem() throws Exception {
        HandMadeIndex index = new HandMadeIndex(folder.resolve("index"))
                .publish(old().says("Quy định về chế độ làm việc."), later("khac", "33-QĐ/TU", "2019-09-09"));
        try (LuceneArchive archive = LuceneArchive.open(index.store())) {
            assertEquals(List.of(), ids(archive, "superseded"));
            assertEquals(List.of("khac", "cu"), ids(archive, "unknown"));
            index.publish(later("moi", "90-QĐ/TU", "2022-02-02")
                    .says("Thay thế Quy định số 47-QĐ/TU, ngày 05/5/2016.", RelationType.REPLACES));
            archive.refresh();
            assertEquals(List.of("cu"), ids(archive, "superseded"));
            assertEquals(List.of("moi", "khac"), ids(archive, "-superseded"));
            assertEquals(List.of("moi", "khac"), ids(archive, "none"));
            SearchResult all = archive.search(SearchRequest.of(""), Access.OPEN);
            assertEquals(
                    List.of(
                            new SearchResult.FacetValue("unknown", "Chưa rõ", 2),
                            new SearchResult.FacetValue("superseded", "Đã được thay thế", 1)),
                    all.facets().get("status"));
            Hit hit = all.hits().getLast();
            assertEquals("cu", hit.id());
            assertEquals("moi", hit.status().by());
            assertEquals(1, hit.citedByCount());
            assertNull(all.hits().getFirst().status().by());
            assertTrue(archive.search(SearchRequest.of("status:superseded"), Access.OPEN).hits().stream()
                    .allMatch(found -> found.id().equals("cu")));
        }
    }

    private static List<String> ids(LuceneArchive archive, String status) {
        SearchRequest request = new SearchRequest(
                "",
                Map.of(FilterField.STATUS, List.of(FilterValue.of(status))),
                null,
                null,
                Sorting.NEWEST,
                10,
                null,
                0,
                EnumSet.noneOf(FilterField.class));
        return archive.search(request, Access.OPEN).hits().stream().map(Hit::id).toList();
    }
}
