package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vankien.document.DocumentType;
import vankien.document.IssuerLevel;
import vankien.document.RelationType;
import vankien.index.HandMadeDocument;

/** The page of a code, and relations on other pages, over a real index and a real port. */
class CodePageTest {
    private static final String HOSTILE = "</title><script>alert(1)</script>\" onmouseover=\"alert(2)\" <b>";

    @TempDir
    static Path folder;

    private static ServedIndex served;
    private static ApiClient client;

    /** Beside the chain: twelve plans that carry out one directive, one regulation for another, a hostile text. */
    private static Stream<HandMadeDocument> documents() {
        List<HandMadeDocument> documents = new ArrayList<>(CodeApiTest.documents());
        for (int i = 1; i <= 12; i++) {
            documents.add(HandMadeDocument.of("kh-7" + i)
                    .number("7" + i + "-KH/TU", DocumentType.PLAN, i == 12 ? "" : "2022-03-" + (10 + i))
                    .by("Tỉnh ủy Bình Nguyên", IssuerLevel.PROVINCE, "Bình Nguyên")
                    .titled("Kế hoạch thứ " + i)
                    .says("Thực hiện Chỉ thị số 88-CT/TW của Ban Bí thư, làm việc " + i, RelationType.CARRIES_OUT));
        }
        documents.add(HandMadeDocument.of("kh-71-khoi")
                .number("71-KH/ĐUK", DocumentType.PLAN, "2023-04-01")
                .by("Đảng ủy Khối các cơ quan tỉnh Bình Nguyên", IssuerLevel.COMMITTEE, "Bình Nguyên")
                .titled("Kế hoạch thứ bảy mươi mốt của Khối")
                .says("Theo Kế hoạch số 71-KH/TU của Tỉnh ủy Bình Nguyên.", RelationType.MENTIONS));
        documents.add(HandMadeDocument.of("qd-47")
                .number("47-QĐ/TU", DocumentType.DECISION, "2019-05-12")
                .by("Tỉnh ủy Bình Nguyên", IssuerLevel.PROVINCE, "Bình Nguyên")
                .titled("Về luân chuyển cán bộ"));
        documents.add(HandMadeDocument.of("qd-90")
                .number("90-QĐ/TU", DocumentType.DECISION, "2024-04-09")
                .by("Tỉnh ủy Bình Nguyên", IssuerLevel.PROVINCE, "Bình Nguyên")
                .titled("Về luân chuyển cán bộ, sửa đổi")
                .says(
                        "Quyết định này thay thế Quyết định số 47-QĐ/TU ngày 12/5/2019 của Tỉnh ủy Bình Nguyên.",
                        RelationType.REPLACES));
        documents.add(HandMadeDocument.of("doc-hai")
                .number("66-TB/TU", DocumentType.NOTICE, "2023-01-02")
                .by("Chi bộ " + HOSTILE, IssuerLevel.PROVINCE, "Bình Nguyên")
                .titled(HOSTILE)
                .says("Thực hiện Chỉ thị số 89-CT/TW về " + HOSTILE + " ngay.", RelationType.CARRIES_OUT));
        return documents.stream();
    }

    @BeforeAll
    static void start() throws Exception {
        served = new ServedIndex(folder, documents());
        client = served.client();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static HttpResponse<String> get(String path) {
        return client.get(path, "Accept", "text/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"21-kl~tw", "21-KL%2FTW", "21%20-%20KL%20%2F%20TW", "KL21~TW"})
    void everySpellingThatIsNotTheCanonicalOneLeadsToIt(String spelling) {
        HttpResponse<String> response = get("/codes/" + spelling + "?x=1");
        if (!spelling.equals("21-KL%2FTW")) {
            assertEquals(308, response.statusCode());
            assertEquals(
                    "/codes/21-KL~TW?x=1",
                    response.headers().firstValue("Location").orElse(""));
        }
        assertEquals(
                "21-KL/TW", client.page("/codes/21-KL~TW").expectFirst("h1").text());
    }

    /** No search can be offered for it. */
    @Test
    void aLongAddressIsABadCode() {
        assertEquals(400, get("/codes/" + "x".repeat(2_500)).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"32-KH~%C4%90UK", "21-KL~TW", "88-CT~TW", "47-Q%C4%90~TU"})
    void theCanonicalSpellingIsNotSentOn(String code) {
        assertEquals(200, get("/codes/" + code).statusCode());
    }

    @Test
    void whatIsNotHeldIsShownInTheWordsOfThoseWhoCiteIt() {
        Element identity = client.page("/codes/21-KL~TW").expectFirst(".identities li");
        assertEquals(
                "Về giữ gìn nề nếp của tổ chức đảng", identity.expectFirst("h3").text());
        assertTrue(identity.select("a").isEmpty());
        assertEquals(
                "Ban Chấp hành Trung ươngnhiệm kỳ 2021-202625/10/2021",
                identity.expectFirst(".description").text().replace(" 25", "25"));
        assertTrue(identity.text().contains("4 văn bản trong kho dẫn chiếu"), identity.text());
        assertTrue(identity.text().contains("Thông tin theo lời các văn bản dẫn chiếu"));
        assertTrue(identity.text().contains("chưa có trong kho"));
    }

    @Test
    void everyBearerOfTheNumberIsShown() {
        Document page = client.page("/codes/32-KH~%C4%90UK");
        assertEquals(
                List.of("/documents/kh-32-song-thuong", "/documents/kh-32"),
                page.select(".identities h3 a").eachAttr("href"));
        assertEquals("2 văn bản mang số này", page.expectFirst("#mang-so").text());
    }

    @Test
    void citingDocumentsShowTheMarkedPassage() {
        Document page = client.page("/codes/21-KL~TW");
        assertEquals(4, page.select(".hits > .hit").size());
        for (Element hit : page.select(".hits > .hit")) {
            assertNotNull(hit.selectFirst(".passage mark"), hit.text());
            assertTrue(hit.select(".match").isEmpty());
        }
        String passage = page.expectFirst(".hit .passage a").attr("href");
        assertEquals("/documents/bc-120?q=21-KL%2FTW#p2", passage);
        Document document = client.page(passage.substring(0, passage.indexOf('#')));
        assertNotNull(document.getElementById("p2"));
        assertNotNull(document.getElementById("title"), "where citations of a title lead");
    }

    @Test
    void citingDocumentsArePaged() {
        Set<String> seen = new HashSet<>();
        @Nullable String next = "/codes/88-CT~TW";
        int pages = 0;
        while (next != null) {
            Document page = client.page(next.replaceFirst("#.*", ""));
            page.select(".hit h3 a").forEach(link -> assertTrue(seen.add(link.attr("href"))));
            assertEquals(
                    pages == 0, !page.select("#chuoi, #quan-he, #thoi-gian").isEmpty());
            Element link = page.selectFirst(".pages .next");
            next = link == null ? null : link.attr("href");
            pages++;
        }
        assertEquals(2, pages);
        assertEquals(12, seen.size());
        assertTrue(client.page("/codes/88-CT~TW?cursor=bay-ba").text().contains("danh sách bắt đầu lại từ trang đầu"));
    }

    @Test
    void theChainIsDrawnFromTheCentreToTheReport() {
        Document page = client.page("/codes/06-CTr~TU");
        Element svg = page.expectFirst("svg.chain");
        assertEquals("group", svg.attr("role"));
        assertEquals(
                List.of("Trung ương", "Cấp tỉnh", "Huyện, khối", "Báo cáo"),
                svg.select(".band text").eachText());
        assertEquals(
                List.of(
                        "/codes/04-NQ~TW",
                        "/codes/21-KL~TW",
                        "/documents/ctr-06",
                        "/documents/kh-32",
                        "/documents/bc-120"),
                svg.select("a.node").eachAttr("href"));
        assertEquals("/documents/ctr-06", svg.expectFirst("a.asked").attr("href"));
        assertEquals(5, svg.select(".arrow").size());
        assertEquals(5, page.select(".chain-table tbody tr").size());
        assertTrue(page.select(".chain-table .proof a").eachAttr("href").contains("/documents/kh-32#p1"));
        assertTrue(page.select("script:not([src]), style, [style], [onload]").isEmpty());
    }

    @Test
    void relationsAreGroupedWithTheirProof() {
        Document page = client.page("/codes/21-KL~TW");
        assertEquals(
                List.of("Thực hiện", "Được thực hiện bởi", "Là căn cứ của", "Được dẫn chiếu bởi"),
                page.select(".relation-group h3").eachText());
        Element third = page.expectFirst(".relation-group li");
        assertEquals("/codes/04-NQ~TW", third.expectFirst("a.code").attr("href"));
        assertEquals("/documents/bc-120#p2", third.expectFirst(".raw a").attr("href"));
        assertTrue(third.text().contains("Theo một văn bản khác"));
    }

    @Test
    void theTimelineGoesByDateWithTheUndatedLast() {
        List<String> days =
                client.page("/codes/21-KL~TW").select(".timeline time").eachAttr("datetime");
        assertEquals(days.stream().sorted().toList(), days);
        assertEquals("2016-10-30", days.getFirst());
        Document page = client.page("/codes/88-CT~TW");
        assertEquals(13, page.select(".timeline > li").size());
        assertEquals(
                "không rõ ngày",
                page.expectFirst(".timeline > li:last-child .unknown").text());
    }

    @Test
    void aReplacedDocumentSaysSoWithTheSentence() {
        for (String path : List.of("/codes/47-Q%C4%90~TU", "/documents/qd-47")) {
            Element standing = client.page(path).expectFirst(".standing");
            assertEquals(
                    "Đã được thay thế – 90-QĐ/TU", standing.expectFirst("p").text());
            assertEquals(
                    List.of("/documents/qd-90", "/documents/qd-90#p1"),
                    standing.select("a:not([href^=/compare])").eachAttr("href"));
            assertTrue(standing.text().contains("thay thế Quyết định số 47-QĐ/TU"));
        }
        Document results = client.page("/search?q=lu%C3%A2n+chuy%E1%BB%83n");
        assertEquals(List.of("Đã được thay thế"), results.select(".hit .status").eachText());
        assertTrue(client.page("/codes/90-Q%C4%90~TU").select(".standing").isEmpty());
        assertTrue(client.page("/codes/90-Q%C4%90~TU").text().contains("Hiệu lực: chưa rõ"));
    }

    @Test
    void aDocumentLeadsToItsCodeAndToWhatItCites() {
        Document page = client.page("/documents/kh-32");
        assertEquals("/codes/32-KH~%C4%90UK", page.expectFirst(".own-number a").attr("href"));
        assertEquals(
                List.of("/documents/ctr-06", "/codes/21-KL~TW"),
                page.select("section[aria-labelledby=dan-chieu] a.code").eachAttr("href"));
        assertTrue(page.select(".relation-group h3").eachText().contains("Được sơ kết, tổng kết bởi"));
        assertEquals("#p1", page.expectFirst(".relation-group .raw a").attr("href"));
        assertEquals(
                "/codes/21-KL~TW",
                client.page("/search?q=21-KL/TW").expectFirst(".card h2 a").attr("href"));
    }

    @Test
    void hostileTextStaysText() {
        for (String path : List.of("/codes/66-TB~TU", "/codes/89-CT~TW")) {
            HttpResponse<String> response = get(path);
            Document page = Jsoup.parse(response.body());
            assertTrue(page.select("script:not([src]), b, [onmouseover]").isEmpty(), path);
            assertTrue(page.text().contains("<script>alert(1)</script>"), path);
            assertFalse(response.body().contains("<script>"), path);
        }
    }

    @Test
    void whatNobodyKnowsIs404AndWhatIsNoCodeIs400() {
        assertEquals(404, get("/codes/99-KL~TW").statusCode());
        for (String text : List.of("x", "~", "..%2F..%2Fetc", "nghi%20quyet")) {
            assertEquals(400, get("/codes/" + text).statusCode(), text);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chỉ thị số 88 của Ban Bí thư     | 308 | 88-CT~TW
            chi thi so 88 cua ban bi thu     | 308 | 88-CT~TW
            Kết luận 21 của Trung ương khóa XIII | 308 | 21-KL~TW
            21 kl tw                         | 308 | 21-KL~TW
            Kết luận số 21-KL~TW ngày 25-10-2021 | 308 | 21-KL~TW
            kết luận 21                      | 302 | 21-KL~TW
            kế hoạch 32                      | 302 | 32-KH~%C4%90UK
            """)
    void aCodeInWordsLeadsToItsPage(String words, int status, String code) {
        HttpResponse<String> response = get("/codes/" + ApiClient.encoded(words));
        assertEquals(status, response.statusCode(), words);
        assertEquals("/codes/" + code, response.headers().firstValue("Location").orElse(""));
        assertEquals(
                200, client.get("/api/v1/codes/" + ApiClient.encoded(words)).statusCode());
        assertEquals(
                200,
                client.get("/api/v1/codes/" + ApiClient.encoded(words) + "/chain")
                        .statusCode());
    }

    @Test
    void typeAndNumberOfSeveralBodiesIsAChoice() {
        for (String words : List.of("Kế hoạch 71", "kế hoạch số 71", "KH 71")) {
            JsonNode answer = client.json("/api/v1/codes/" + ApiClient.encoded(words));
            assertEquals(words, answer.path("code").asString());
            List<String> identities = new ArrayList<>();
            answer.path("identities")
                    .forEach(one -> identities.add(
                            one.path("code").asString() + " " + one.path("held").asString()));
            assertEquals(List.of("71-KH/ĐUK kh-71-khoi", "71-KH/TU kh-71"), identities);
            assertEquals(1, answer.path("total").path("value").asInt());
            assertEquals(
                    "kh-71-khoi", answer.path("cited_by").path(0).path("id").asString());
            Document page = client.page("/codes/" + ApiClient.encoded(words));
            assertEquals(words, page.expectFirst("h1").text());
            assertEquals(
                    List.of("/codes/71-KH~%C4%90UK", "/codes/71-KH~TU"),
                    page.select(".identities a.code").eachAttr("href"));
            assertTrue(page.select("svg.chain").isEmpty());
            HttpResponse<String> chain = client.get("/api/v1/codes/" + ApiClient.encoded(words) + "/chain");
            assertEquals(400, chain.statusCode());
            assertTrue(chain.body().contains("several-codes"), chain.body());
        }
        assertEquals(404, get("/codes/" + ApiClient.encoded("Kế hoạch 999")).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nghi quyet", "kết nạp đảng viên", "Điều lệ Đảng"})
    void whatIsNoCodeCanBeSearchedFor(String words) {
        HttpResponse<String> response = get("/codes/" + ApiClient.encoded(words));
        assertEquals(400, response.statusCode());
        Element search = Jsoup.parse(response.body(), "").expectFirst("a.button");
        assertEquals("Tìm “" + words + "” trong kho", search.text());
        assertEquals(200, client.get(search.attr("href")).statusCode());
    }

    @Test
    void theTimelineSaysWhatEachDocumentIsToTheNumber() {
        Document page = client.page("/codes/21-KL~TW");
        Element plan = page.expectFirst(".timeline > li:has(a[href=/documents/kh-32])");
        assertTrue(plan.text().contains("Căn cứ số này"), plan.text());
        Element programme = page.expectFirst(".timeline > li:has(a[href=/documents/ctr-06])");
        assertTrue(programme.text().contains("Thực hiện số này"), programme.text());
    }

    @Test
    void thePageIsNotSentTwice() {
        String tag = get("/codes/21-KL~TW").headers().firstValue("ETag").orElseThrow();
        assertEquals(
                304,
                client.get("/codes/21-KL~TW", "Accept", "text/html", "If-None-Match", tag)
                        .statusCode());
    }
}
