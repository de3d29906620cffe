package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vankien.document.DocumentType;
import vankien.document.IssuerLevel;
import vankien.document.RelationType;
import vankien.index.HandMadeDocument;
import vankien.index.HandMadeIndex;
import vankien.search.LuceneArchive;

/** The check of a draft, over a real index and a real port. */
class BatchApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String API = "/api/v1/batch";

    @TempDir
    static Path folder;

    private static LuceneArchive archive;
    private static SearchServer server;

    private static List<HandMadeDocument> documents() {
        return List.of(
                HandMadeDocument.of("kl-21")
                        .number("21-KL/TW", DocumentType.CONCLUSION, "2021-10-25")
                        .by("Ban Chấp hành Trung ương", IssuerLevel.CENTRAL, "Hà Nội")
                        .titled("về giữ gìn nề nếp của tổ chức đảng"),
                HandMadeDocument.of("qd-47")
                        .number("47-QĐ/TU", DocumentType.REGULATION, "2017-05-04")
                        .by("Tỉnh ủy Bình Nguyên", IssuerLevel.PROVINCE, "Bình Nguyên")
                        .titled("luân chuyển cán bộ"),
                HandMadeDocument.of("qd-112")
                        .number("112-QĐ/TU", DocumentType.REGULATION, "2022-08-01")
                        .by("Tỉnh ủy Bình Nguyên", IssuerLevel.PROVINCE, "Bình Nguyên")
                        .titled("luân chuyển, biệt phái cán bộ")
                        .says(
                                "Quy định này thay thế Quy định số 47-QĐ/TU, ngày 04/5/2017 của Tỉnh ủy Bình Nguyên.",
                                RelationType.REPLACES),
                HandMadeDocument.of("nq-02-binh-nguyen")
                        .number("02-NQ/ĐUK", DocumentType.RESOLUTION, "2021-12-09")
                        .by("Đảng ủy Khối các cơ quan tỉnh Bình Nguyên", IssuerLevel.COMMITTEE, "Bình Nguyên")
                        .titled("công tác đảng viên")
                        .says(
                                "Thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị về học tập gương sáng.",
                                RelationType.CARRIES_OUT),
                HandMadeDocument.of("nq-02-tay-hai")
                        .number("02-NQ/ĐUK", DocumentType.RESOLUTION, "2019-12-19")
                        .by("Đảng ủy Khối các cơ quan tỉnh Tây Hải", IssuerLevel.COMMITTEE, "Tây Hải")
                        .titled("nâng cao chất lượng chi bộ"),
                HandMadeDocument.of("luat")
                        .number("36/2018/QH14", DocumentType.LAW, "2018-11-20")
                        .by("Quốc hội", IssuerLevel.CENTRAL, "Hà Nội")
                        .titled("Phòng, chống tham nhũng"));
    }

    @BeforeAll
    static void start() throws Exception {
        archive = LuceneArchive.open(
                new HandMadeIndex(folder).publish(documents().stream()).store());
        server = SearchServer.start(archive, ServerSettings.local(0));
    }

    @AfterAll
    static void stop() {
        server.close();
        archive.close();
    }

    private static HttpResponse<String> send(String method, String path, String type, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(path, e);
        }
    }

    private static HttpResponse<String> post(String type, String body) {
        return send("POST", API, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode text(String pasted) {
        HttpResponse<String> response = post("text/plain; charset=utf-8", pasted);
        assertEquals(200, response.statusCode(), response.body());
        return JSON.readTree(response.body());
    }

    private static HttpResponse<String> get(String path) {
        return send("GET", path, "", new byte[0]);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode only(String pasted) {
        JsonNode results = text(pasted).path("results");
        assertEquals(1, results.size(), pasted);
        return results.path(0);
    }

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
            Luật Phòng, chống tham nhũng | found | luat | - | unknown
            Chỉ thị số 99-CT/TW | unknown | - | - | -
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
    void aListInTheAddressGivesTheSameAndIsNotSentAgain() throws Exception {
        String path = API + "?q=" + encoded("21-KL/TW") + "&q=" + encoded("luân chuyển, biệt phái");
        HttpResponse<String> response = get(path);
        assertEquals(
                JSON.readTree(post("application/json", "[\"21-KL/TW\",\"luân chuyển, biệt phái\"]")
                        .body()),
                JSON.readTree(response.body()));
        HttpRequest again = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("If-None-Match", response.headers().firstValue("ETag").orElseThrow())
                .build();
        assertEquals(
                304, CLIENT.send(again, HttpResponse.BodyHandlers.discarding()).statusCode());
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json | {"q": "21-KL/TW"} | 400
            application/json | "21-KL/TW" | 400
            application/json | [1, 2] | 400
            application/json | [["21-KL/TW"]] | 400
            application/json | [ | 400
            application/json | '' | 400
            application/x-www-form-urlencoded | x=21-KL/TW | 400
            application/x-www-form-urlencoded | text=1&text=2 | 400
            application/x-www-form-urlencoded | text=%FF | 400
            application/xml | <a/> | 415
            multipart/form-data; boundary=x | --x-- | 415
            text/plain; charset=iso-8859-1 | 21-KL/TW | 415
            application/json | [] | 200
            application/json; charset=UTF-8 | ["21-KL/TW"] | 200
            application/x-www-form-urlencoded | text=21-KL%2FTW | 200
            text/plain | '' | 200
            """)
    void whatCannotBeReadIsRefusedInTheFormOfAllErrors(String type, String body, int status) {
        HttpResponse<String> response = post(type, body);
        assertEquals(status, response.statusCode(), response.body());
        if (status != 200) {
            assertEquals(
                    "application/problem+json",
                    response.headers().firstValue("Content-Type").orElse(""));
            assertEquals(status, JSON.readTree(response.body()).path("status").asInt());
        }
    }

    @Test
    void whatIsTooLargeIs413() {
        String large = "21-KL/TW ".repeat(1024 * 1024 / 9 + 10);
        assertEquals(413, post("text/plain", large).statusCode());
        assertEquals(
                413,
                post("application/x-www-form-urlencoded", "text=" + encoded(large))
                        .statusCode());
        assertEquals(413, post("application/json", "[\"" + large + "\"]").statusCode());
        assertEquals(200, post("text/plain", large.substring(0, 1024 * 1024)).statusCode());
    }

    @Test
    void otherMethodsAndParametersAreRefused() {
        HttpResponse<String> put = send("PUT", API, "text/plain", new byte[0]);
        assertEquals(405, put.statusCode());
        assertEquals("GET, HEAD, POST", put.headers().firstValue("Allow").orElse(""));
        assertEquals(
                "GET, HEAD",
                send("POST", "/help", "", new byte[0])
                        .headers()
                        .firstValue("Allow")
                        .orElse(""));
        assertEquals(400, get(API).statusCode());
        assertEquals(400, get(API + "?q=1&x=1").statusCode());
        assertEquals(400, send("POST", API + "?x=1", "text/plain", new byte[0]).statusCode());
    }

    @Test
    void thePageWorksAsAForm() {
        Document form = Jsoup.parse(get("/batch").body(), "");
        assertEquals("/batch", form.expectFirst("form.draft").attr("action"));
        assertEquals("post", form.expectFirst("form.draft").attr("method"));
        String field = form.expectFirst("form.draft textarea").attr("name");
        String pasted = "Theo Quyết định số 47-QĐ/TU, ngày 04/5/2017 </textarea><script>x</script> và 05-CT/TW.";
        HttpResponse<String> response = send(
                "POST",
                "/batch",
                "application/x-www-form-urlencoded",
                (field + "=" + encoded(pasted)).getBytes(StandardCharsets.UTF_8));
        assertEquals(200, response.statusCode());
        assertEquals("no-store", response.headers().firstValue("Cache-Control").orElse(""));
        Document page = Jsoup.parse(response.body(), "");
        assertEquals(pasted, page.expectFirst("textarea").wholeText());
        assertTrue(page.select("script").isEmpty());
        assertEquals(2, page.select("table.checked tbody tr").size());
        assertEquals("Có trong kho", page.expectFirst(".state.found").text());
        assertEquals("/documents/qd-47", page.expectFirst("tbody td a").attr("href"));
        assertTrue(page.expectFirst(".changed").text().startsWith("Đã được thay thế: Quy định số 112-QĐ/TU"));
        assertTrue(page.expectFirst(".differences li").text().startsWith("Thể loại khác:"));
        assertEquals("Chưa có trong kho", page.expectFirst(".state.not_held").text());
        assertEquals("/codes/05-CT~TW", page.select("tbody th a").get(1).attr("href"));
        assertTrue(page.expectFirst("td.official").text().startsWith("Quy định số 47-QĐ/TU, ngày 04/5/2017"));
        Document asked = Jsoup.parse(get("/batch?q=" + encoded("21-KL/TW")).body(), "");
        assertEquals(1, asked.select("table.checked tbody tr").size());
        for (String other : List.of("/", "/help")) {
            assertEquals(
                    1,
                    Jsoup.parse(get(other).body(), "")
                            .select("header a[href=/batch]")
                            .size());
        }
    }

    /** No body, however wrong, gives a 500. The seed is printed; set it to repeat a run. */
    @Test
    void noBodyBringsTheServerDown() {
        long seed = Long.getLong("vankien.seed", System.nanoTime());
        System.out.println("BatchApiTest seed " + seed);
        Random random = new Random(seed);
        String[] types = {
            "text/plain", "application/json", "application/x-www-form-urlencoded", "", "x", "text/plain;charset=utf-8;;"
        };
        String[] pieces = {
            "[",
            "]",
            "\"",
            ",",
            "\\ud800",
            "\\u0000",
            "21-KL/TW",
            "Kết luận số ",
            ", ngày 31/02/2021",
            "của Bộ Chính trị ",
            "về ",
            "“",
            "”",
            "\n",
            "\r",
            "\u0301",
            "\uD83D\uDE00",
            "text=",
            "%",
            "%F0",
            "&",
            "+",
            "Luật ",
            "02-NQ/ĐUK",
            "khóa XII",
            "(",
            ")",
            "NQTW 4 ",
            "*",
            "\" OR -",
            "type:",
            "9".repeat(50),
            "\u202E",
            "\uFEFF",
            "{}",
            "null",
            "1e9"
        };
        for (int i = 0; i < 600; i++) {
            StringBuilder body = new StringBuilder(random.nextBoolean() ? "[\"" : "");
            for (int j = random.nextInt(30); j > 0; j--) {
                body.append(pieces[random.nextInt(pieces.length)]);
            }
            body.append(random.nextBoolean() ? "\"]" : "");
            byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
            if (bytes.length > 0 && random.nextInt(8) == 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            String path = random.nextInt(4) == 0 ? "/batch" : API;
            HttpResponse<String> response = send("POST", path, types[random.nextInt(types.length)], bytes);
            assertTrue(response.statusCode() < 500, "seed " + seed + " request " + i + ": " + response.body());
            assertNotEquals(404, response.statusCode());
        }
    }
}
