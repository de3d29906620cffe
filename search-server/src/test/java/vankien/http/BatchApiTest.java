package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The check of a draft, over a real index and a real port. */
class BatchApiTest extends BatchServerTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What is pasted, how it stands, the document meant, the differences, the state of that document. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Kết luận số 21-KL/TW, ngày 25/10/2021 của Ban Chấp hành Trung ương về giữ gìn nề nếp của tổ chức đảng. | found | kl-21 | - | unknown
            KL21/TW | found | kl-21 | - | unknown
            Kết luận số 21-KL/TW, ngày 26/10/2021 | found | kl-21 | date 2021-10-26 2021-10-25 | unknown
            Kết luận số 21-KL/TW của Bộ Chính trị | found | kl-21 | issuer Bộ Chính trị Ban Chấp hành Trung ương | unknown
            Kết luận số 21-KL/TW về giữ gìn nếp nhà của tổ chức đảng. | found | kl-21 | title Về giữ gìn nếp nhà của tổ chức đảng về giữ gìn nề nếp của tổ chức đảng | unknown
            Kết luận số 21-KL/TW về giữ gìn nề nếp. | found | kl-21 | - | unknown
            Kết luận số 21-KL/TW, ngày 12/3/1998 | not_held | - | - | -
            Quy định số 47-QĐ/TU | found | qd-47 | - | superseded
            Quyết định số 47-QĐ/TU, ngày 04/5/2017 | found | qd-47 | type Quyết định Quy định | superseded
            Nghị quyết số 02-NQ/ĐUK | ambiguous | - | - | -
            Nghị quyết số 02-NQ/ĐUK của Đảng ủy Khối tỉnh Tây Hải | found | nq-02-tay-hai | - | unknown
            Nghị quyết số 02-NQ/ĐUK, ngày 09/12/2021 | found | nq-02-binh-nguyen | - | unknown
            Chỉ thị số 05 của Bộ Chính trị | not_held | - | - | -
            Nghị quyết Trung ương 4 (khóa XII) | found | nq-04 | - | unknown
            NQTW 4 khóa XII | found | nq-04 | - | unknown
            Nghị quyết Trung ương 6 (khóa XII) | unknown | - | - | -
            Luật Phòng, chống tham nhũng | found | luat | - | unknown
            Chỉ thị số 99-CT/TW | unknown | - | - | -
            Chỉ thị số 05-CT/TW, ngày 15/6/2016 của Bộ Chính trị | not_held | - | date 2016-06-15 2016-05-15 | -
            Chỉ thị số 05-CT/TW, ngày 15/5/2019 | not_held | - | date 2019-05-15 2016-05-15 | -
            Chỉ thị số 05-CT/TW, ngày 15/5/2011 | not_held | - | - | -
            Chỉ thị số 05-CT/TW về noi gương người tốt. | not_held | - | title Về noi gương người tốt Về học tập gương sáng | -
            Chỉ thị số 05-CT/TW của Ban Bí thư | not_held | - | issuer Ban Bí thư Bộ Chính trị | -
            Nghị quyết số 05-CT/TW | not_held | - | type Nghị quyết Chỉ thị | -
            Nghị quyết số 21-KL/TW | found | kl-21 | type Nghị quyết Kết luận | -
            Nghị quyết số 99-KL/TW | unknown | - | type Nghị quyết Kết luận | -
            Thông báo số 99-QĐ/TW | unknown | - | type Thông báo Quyết định, Quy định | -
            Quy định số 99-QĐ/TW | unknown | - | - | -
            Quy định số 29-QĐ/TW (khóa XII) | not_held | - | - | -
            Quy định số 29-QĐ/TW (khóa XI) | not_held | - | - | -
            """)
    void eachCitationIsChecked(String pasted, String state, String id, String difference, String status) {
        JsonNode item = only(pasted);
        assertEquals(state, item.path("state").asString(), item.toString());
        assertEquals(String.valueOf(id), item.path("document").path("id").asString("null"));
        List<String> differences = new ArrayList<>();
        item.path("differences")
                .forEach(one -> differences.add(
                        one.path("field").asString() + " " + one.path("printed").asString() + " "
                                + one.path("held").asString()));
        assertEquals(difference == null ? List.of() : List.of(difference), differences);
        if (status != null) {
            assertEquals(
                    status, item.path("document").path("status").path("state").asString(), item.toString());
        }
    }

    @Test
    void decomposedTextIsTheSame() {
        String pasted = "Quy định số 47-QĐ/TU và Nghị quyết số 02-NQ/ĐUK";
        JsonNode composed = text(pasted).path("results");
        JsonNode decomposed =
                text(Normalizer.normalize(pasted, Normalizer.Form.NFD)).path("results");
        assertEquals(2, composed.size());
        for (int i = 0; i < 2; i++) {
            assertEquals(composed.path(i).path("document"), decomposed.path(i).path("document"));
            assertEquals(composed.path(i).path("official"), decomposed.path(i).path("official"));
        }
    }

    @Test
    void whatReplacedADocumentIsNamedWithItsOfficialForm() {
        JsonNode item = only("Quy định 47-QĐ/TU");
        assertEquals("qd-112", item.path("replaced_by").path("id").asString());
        assertEquals(
                "Quy định số 112-QĐ/TU, ngày 01/8/2022 của Tỉnh ủy Bình Nguyên về luân chuyển, biệt phái cán bộ",
                item.path("replaced_by").path("official").asString());
        assertTrue(
                item.path("document").path("status").path("evidence").asString().contains("thay thế"));
        assertEquals(
                "Quy định số 47-QĐ/TU, ngày 04/5/2017 của Tỉnh ủy Bình Nguyên về luân chuyển cán bộ",
                item.path("official").asString());
        assertEquals("province_not_stated", item.path("notes").path(0).asString());
    }

    @Test
    void ofADocumentThatIsNotHeldTheCitingTextsTell() {
        JsonNode item = only("Chỉ thị số 05-CT/TW");
        assertEquals("not_held", item.path("state").asString());
        assertEquals("2016-05-15", item.path("cited_as").path("date").asString());
        assertEquals(
                "Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị về học tập gương sáng",
                item.path("official").asString());
        assertEquals("/codes/05-CT~TW", item.path("links").path("page").asString());
    }

    /** What is pasted, then its official form, or why there is none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Chỉ thị số 05-CT/TW, ngày 15/6/2016 của Ban Bí thư về noi gương người tốt. | Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị về học tập gương sáng
            Nghị quyết số 05-CT/TW | Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị về học tập gương sáng
            Chỉ thị số 05-CT/TW, ngày 15/5/2011 | Chỉ thị số 05-CT/TW, ngày 15/5/2011
            Nghị quyết số 99-KL/TW, ngày 03/3/2019 | Kết luận số 99-KL/TW, ngày 03/3/2019
            Quy định số 29-QĐ/TW | Quy định số 29-QĐ/TW của Ban Chấp hành Trung ương Đảng về giữ kỷ luật
            Quy định số 29-QĐ/TW (khóa XI) | Quy định số 29-QĐ/TW
            Kế hoạch số 51-KH/TU, ngày 20/3/2017 | Kế hoạch số 51-KH/TU, ngày 20/3/2017 của Tỉnh ủy Bình Nguyên về trồng dừa
            Nghị quyết Trung ương 6 (khóa XII) | Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII
            Nghị quyết Hội nghị lần thứ mười một Ban Chấp hành Trung ương khoá XI về giữ nếp nhà. | Nghị quyết Hội nghị lần thứ mười một Ban Chấp hành Trung ương Đảng khóa XI về giữ nếp nhà
            Nghị quyết Đại hội XIII | Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng
            Nghị quyết Trung ương 4 | khoa_not_stated
            Chỉ thị số 05 | symbol_not_known
            """)
    void theOfficialFormIsMadeOfWhatIsKnown(String pasted, String official) {
        JsonNode item = only(pasted);
        String made = item.path("official").isNull()
                ? item.path("notes").path(item.path("notes").size() - 1).asString()
                : item.path("official").asString();
        assertEquals(official, made, item.toString());
    }

    @Test
    void severalThatCanBeMeantAreListedNewestFirst() {
        JsonNode item = only("02-NQ/DUK");
        assertEquals(
                "nq-02-binh-nguyen", item.path("candidates").path(0).path("id").asString());
        assertEquals("nq-02-tay-hai", item.path("candidates").path(1).path("id").asString());
        assertTrue(item.path("official").isNull());
    }

    @Test
    void theHeadOfADraftSaysItsProvince() {
        JsonNode results =
                text("Tây Hải, ngày 02 tháng 3 năm 2023\n\nThực hiện Nghị quyết số 02-NQ/ĐUK, chi bộ xây dựng kế hoạch.")
                        .path("results");
        assertEquals(
                "nq-02-tay-hai", results.path(0).path("document").path("id").asString());
    }

    @Test
    void aDocumentThatIsCitedTwiceIsOneResultWithItsPlaces() {
        String pasted = "Quy định số 47-QĐ/TU, ngày 04/5/2017.\nQuyết định khác.\nTheo Quy định 47-QĐ/TU và 21-KL/TW.";
        JsonNode answer = text(pasted);
        assertEquals(2, answer.path("total").asInt());
        JsonNode first = answer.path("results").path(0);
        assertEquals(2, first.path("occurrence_count").asInt());
        for (JsonNode place : first.path("occurrences")) {
            assertEquals(
                    place.path("raw").asString(),
                    pasted.substring(
                            place.path("start").asInt(), place.path("end").asInt()));
        }
        assertEquals(3, first.path("occurrences").path(1).path("line").asInt());
    }

    @Test
    void anEntryThatIsNoCitationIsSearchedFor() {
        HttpResponse<String> response =
                post("application/json", "[\"21-KL/TW\", \"luân chuyển, biệt phái\", \"zzzz\", \"\", \"21-KL/TW\"]");
        JsonNode answer = JSON.readTree(response.body());
        assertEquals(5, answer.path("entries").asInt());
        JsonNode results = answer.path("results");
        assertEquals(3, results.size(), response.body());
        assertEquals(
                4, results.path(0).path("occurrences").path(1).path("entry").asInt());
        assertEquals("query", results.path(1).path("kind").asString());
        assertEquals("qd-112", results.path(1).path("document").path("id").asString());
        assertEquals("unknown", results.path(2).path("state").asString());
    }

    @Test
    void aListInTheAddressGivesTheSameAndIsNotSentAgain() {
        String path = API + "?q=" + ApiClient.encoded("21-KL/TW") + "&q=" + ApiClient.encoded("luân chuyển, biệt phái");
        HttpResponse<String> response = client.get(path);
        assertEquals(
                JSON.readTree(post("application/json", "[\"21-KL/TW\",\"luân chuyển, biệt phái\"]")
                        .body()),
                JSON.readTree(response.body()));
        String tag = response.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, client.get(path, "If-None-Match", tag).statusCode());
    }

    @Test
    void moreThanAThousandAreCutAndThatIsSaid() {
        StringBuilder many = new StringBuilder();
        for (int i = 1; i <= 1_100; i++) {
            many.append(i).append("-KH/TU\n");
        }
        JsonNode answer = text(many.toString());
        assertEquals(1_100, answer.path("total").asInt());
        assertEquals(1_000, answer.path("results").size());
        assertTrue(answer.path("truncated").asBoolean());
        assertFalse(text("21-KL/TW").path("truncated").asBoolean());
    }
}
