package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vankien.document.DocumentType;
import vankien.document.IssuerLevel;
import vankien.document.RelationType;
import vankien.index.HandMadeDocument;

/** What the API says of a code, over a real index and a real port. */
class CodeApiTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @TempDir
    static Path folder;

    private static ServedIndex served;
    private static ApiClient client;

    /** A directive of the centre that is not held, with what a province, a committee and a cell made of it. */
    static List<HandMadeDocument> documents() {
        return List.of(
                HandMadeDocument.of("ctr-06")
                        .number("06-CTr/TU", DocumentType.PROGRAMME, "2021-12-20")
                        .by("Tỉnh ủy Bình Nguyên", IssuerLevel.PROVINCE, "Bình Nguyên")
                        .titled(
                                "Thực hiện Kết luận số 21-KL/TW, ngày 25/10/2021 của Ban Chấp hành Trung ương về giữ gìn nề nếp của tổ chức đảng",
                                RelationType.CARRIES_OUT),
                HandMadeDocument.of("kh-32")
                        .number("32-KH/ĐUK", DocumentType.PLAN, "2022-02-15")
                        .by("Đảng ủy Khối các cơ quan tỉnh Bình Nguyên", IssuerLevel.COMMITTEE, "Bình Nguyên")
                        .titled("Kế hoạch thực hiện Chương trình hành động của Tỉnh ủy")
                        .says(
                                "Thực hiện Chương trình số 06-CTr/TU, ngày 20/12/2021 của Tỉnh ủy Bình Nguyên, Đảng ủy Khối xây dựng kế hoạch.",
                                RelationType.CARRIES_OUT)
                        .says("Kế hoạch này căn cứ Kết luận số 21-KL/TW.", RelationType.BASED_ON),
                HandMadeDocument.of("bc-120")
                        .number("120-BC/ĐUK", DocumentType.REPORT, "2023-06-30")
                        .by("Đảng ủy Khối các cơ quan tỉnh Bình Nguyên", IssuerLevel.COMMITTEE, "Bình Nguyên")
                        .titled("Sơ kết một năm thực hiện kế hoạch")
                        .says(
                                "Qua một năm thực hiện Kế hoạch số 32-KH/ĐUK, chi bộ đã có nền nếp.",
                                RelationType.REVIEWS)
                        .saysOfTwo(
                                "Kết luận số 21-KL/TW, ngày 25/10/2021 về tiếp tục thực hiện Nghị quyết số 04-NQ/TW, ngày 30/10/2016 được phổ biến.",
                                RelationType.CARRIES_OUT),
                HandMadeDocument.of("kh-32-song-thuong")
                        .number("32-KH/ĐUK", DocumentType.PLAN, "2022-05-05")
                        .by("Đảng ủy Khối các cơ quan tỉnh Sông Thương", IssuerLevel.COMMITTEE, "Sông Thương")
                        .titled("Kế hoạch khác, của tỉnh khác")
                        .says(
                                "Thực hiện Kết luận 21 - KL/TW ngày 25-10-2021 của Ban Chấp hành Trung ương về giữ gìn nề nếp của tổ chức đảng, Đảng ủy Khối xây dựng kế hoạch.",
                                RelationType.CARRIES_OUT));
    }

    @BeforeAll
    static void start() throws Exception {
        served = new ServedIndex(folder, documents().stream());
        client = served.client();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static void assertGolden(String name, JsonNode actual) throws IOException {
        try (InputStream stream = Objects.requireNonNull(CodeApiTest.class.getResourceAsStream(name), name)) {
            assertEquals(
                    JSON.writeValueAsString(JSON.readTree(stream)), JSON.writeValueAsString(actual), "see " + name);
        }
    }

    @Test
    void aCodeThatIsOnlyCitedHasACardItsCitersAndItsRelations() throws IOException {
        assertGolden("code.json", client.json("/api/v1/codes/21-KL~TW"));
    }

    @Test
    void theChainLeadsFromTheCentreToTheReport() throws IOException {
        assertGolden("chain.json", client.json("/api/v1/codes/06-CTr~TU/chain"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "21-KL%2FTW",
                "21-KL~TW",
                "21-kl~tw",
                "21%20-%20KL%20%2F%20TW",
                "21%E2%80%93KL%2FTW",
                "KL21~TW",
                "21-KL~T.%C6%AF"
            })
    void everySpellingIsTheSameCode(String spelling) {
        assertEquals(
                "21-KL/TW",
                client.json("/api/v1/codes/" + spelling).path("code").asString());
        assertEquals(
                "21-KL/TW",
                client.json("/api/v1/codes/" + spelling + "/chain").path("code").asString());
    }

    @Test
    void citingDocumentsAreAllReachableOnce() {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = client.json("/api/v1/codes/21-KL~TW?size=1" + cursor);
            assertEquals(4, page.path("total").path("value").asInt());
            page.path("cited_by").forEach(hit -> {
                ids.add(hit.path("id").asString());
                assertTrue(hit.path("passages").path(0).path("html").asString().contains("<mark>"), hit.toString());
            });
            String next = page.path("next").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        assertEquals(List.of("bc-120", "kh-32-song-thuong", "kh-32", "ctr-06"), ids);
        assertEquals(400, client.get("/api/v1/codes/32-KH~%C4%90UK?cursor=abc").statusCode());
    }

    @Test
    void theSameNumberOfTwoProvincesIsTwoDocuments() {
        JsonNode code = client.json("/api/v1/codes/32-KH~%C4%90UK");
        assertEquals(2, code.path("identities").size());
        assertEquals(
                "kh-32-song-thuong",
                code.path("identities").path(0).path("held").asString());
        assertEquals(0, code.path("identities").path(0).path("cited_by").asInt());
        assertEquals("kh-32", code.path("identities").path(1).path("held").asString());
        assertEquals(1, code.path("identities").path(1).path("cited_by").asInt());
    }

    @Test
    void whatThirdDocumentsSayStandsOnBothSides() {
        JsonNode in = client.json("/api/v1/codes/04-NQ~TW")
                .path("relations")
                .path("in")
                .path(0);
        assertEquals("thuc_hien", in.path("relation").asString());
        assertEquals("21-KL/TW", in.path("code").asString());
        assertEquals("bc-120", in.path("source").asString());
        JsonNode out = client.json("/api/v1/codes/21-KL~TW")
                .path("relations")
                .path("out")
                .path(0);
        assertEquals("04-NQ/TW", out.path("code").asString());
        assertEquals("bc-120", out.path("source").asString());
    }

    @Test
    void aDocumentShowsItsRelationsBothWays() {
        JsonNode relations = client.json("/api/v1/documents/kh-32").path("relations");
        JsonNode out = relations.path("out").path(0);
        assertEquals("thuc_hien", out.path("relation").asString());
        assertEquals("ctr-06", out.path("id").asString());
        JsonNode in = relations.path("in").path(0);
        assertEquals("so_ket_tong_ket", in.path("relation").asString());
        assertEquals("bc-120", in.path("id").asString());
        assertEquals("Được sơ kết, tổng kết bởi", in.path("label").asString());
        JsonNode report = client.json("/api/v1/documents/bc-120").path("citations");
        assertEquals("thuc_hien", report.path(2).path("relation").asString());
        assertEquals("21-KL/TW", report.path(2).path("relation_subject").asString());
    }

    @Test
    void theChainIsCutWhereItIsTooLong() {
        JsonNode chain = client.json("/api/v1/codes/21-KL~TW/chain?depth=1");
        assertTrue(chain.path("cut_off").path("depth").asBoolean());
        assertEquals(1, chain.path("limits").path("depth").asInt());
        JsonNode small = client.json("/api/v1/codes/21-KL~TW/chain?nodes=2");
        assertEquals(2, small.path("nodes").size());
        assertTrue(small.path("cut_off").path("nodes").asBoolean());
    }

    @ParameterizedTest
    @ValueSource(strings = {"99-KL~TW", "32-KH~TU/chain"})
    void aCodeThatNobodyKnowsIs404(String code) {
        HttpResponse<String> response = client.get("/api/v1/codes/" + code);
        assertEquals(404, response.statusCode());
        assertEquals(
                "urn:vankien:problem:unknown-code",
                JSON.readTree(response.body()).path("type").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "25~10~2021", "Covid-19", "nghi%20quyet", "%2F%2F", "~", "..%2F..%2Fetc"})
    void whatIsNoCodeIs400(String text) {
        for (String path : List.of("/api/v1/codes/" + text, "/api/v1/codes/" + text + "/chain")) {
            assertEquals(400, client.get(path).statusCode(), path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?size=0",
                "?size=101",
                "?size=x",
                "?depth=2",
                "?size=1&size=2",
                "?cursor=",
                "/chain?depth=0",
                "/chain?nodes=1000",
                "/chain?size=3"
            })
    void aBadParameterIs400(String rest) {
        assertEquals(400, client.get("/api/v1/codes/21-KL~TW" + rest).statusCode());
    }

    @Test
    void whatIsKnownIsNotSentAgain() {
        for (String path : List.of("/api/v1/codes/21-KL~TW", "/api/v1/codes/21-KL~TW/chain")) {
            String tag = client.get(path).headers().firstValue("ETag").orElseThrow();
            assertEquals(304, client.get(path, "If-None-Match", tag).statusCode());
        }
    }
}
