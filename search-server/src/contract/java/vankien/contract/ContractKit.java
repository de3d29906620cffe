package vankien.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vankien.access.KeyFile;
import vankien.index.IndexStore;

/** The contract of a server, asked of one engine and compared with an index on this machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public abstract class ContractKit {
    /** Behind everything else: it makes another generation. */
    private static final int LAST = Integer.MAX_VALUE;

    private static final List<String> QUERIES = List.of(
            "cong tac can bo",
            "công tác cán bộ",
            "\"công tác cán bộ\" đảng viên",
            "\"công tác cán bộ\" \"khong o dau ca\"",
            "\"thực hiện 21-KL/TW\"",
            "kết nạp OR khai trừ",
            "đảng viên -cán bộ",
            "kiểm*",
            "ngh*",
            "title:kế hoạch",
            "UBKT",
            "21-KL/TW",
            "kế hoạch 45",
            "type:KH năm 2022",
            "coong tasc casn booj",
            "kiêm tra giám sat",
            "kiểm trâ",
            "dang uy khoj",
            "zzyzx",
            "");

    private ContractDocuments documents;
    private Engine reference;
    private Engine engine;
    private Client expected;
    private Client found;
    private Client strangerExpected;
    private Client strangerFound;

    /** How an index on this machine is served. */
    protected abstract Engine reference(IndexStore store, Path keys) throws IOException;

    /** How the engine is brought up. */
    protected abstract Engine start(IndexStore store, Path keys) throws IOException;

    @BeforeAll
    void starts(@TempDir Path folder) throws Exception {
        documents = ContractDocuments.in(folder);
        Path file = folder.resolve("keys.jsonl");
        KeyFile keys = new KeyFile(file);
        LocalDate today = LocalDate.of(2026, 11, 21);
        String member = keys.add("", List.of(ContractDocuments.GROUP), false, List.of(), today)
                .key();
        String stranger = keys.add("", List.of("khac"), false, List.of(), today).key();
        reference = reference(documents.store(), file);
        engine = start(documents.store(), file);
        expected = new Client(reference.address(), member);
        found = new Client(engine.address(), member);
        strangerExpected = new Client(reference.address(), stranger);
        strangerFound = new Client(engine.address(), stranger);
    }

    @AfterAll
    void stops() {
        if (engine != null) {
            engine.close();
        }
        if (reference != null) {
            reference.close();
        }
    }

    private JsonNode same(String pathAndQuery) {
        JsonNode answer = found.json(pathAndQuery);
        SameAnswers.require(expected.json(pathAndQuery), answer, pathAndQuery);
        return answer;
    }

    private static String search(String text) {
        return "/api/v1/search?q=" + Client.encoded(text);
    }

    @Test
    void judgedTopicsGiveTheSameAnswers() throws IOException {
        List<String> topics = ContractDocuments.topics();
        assertTrue(topics.size() > 50, "too few topics to tell anything");
        int answered = 0;
        for (String topic : topics) {
            answered += same(search(topic) + "&size=20").path("hits").isEmpty() ? 0 : 1;
        }
        assertTrue(answered > 50, "only " + answered + " topics found anything");
    }

    @Test
    void everyKindOfQuery() {
        for (String query : QUERIES) {
            same(search(query));
            same(search(query) + "&passages=0&size=100&facets=none");
            same(search(query) + "&passages=10&size=3");
        }
        assertTrue(same(search("\"công tác cán bộ\" \"khong o dau ca\""))
                .path("query")
                .path("understood")
                .path("relaxed")
                .asBoolean());
    }

    @Test
    void everyHitComesOnceOnPagesByCursor() {
        for (String query : List.of("cong tac can bo", "dang vien", "", "\"đảng viên\"")) {
            for (int size : new int[] {7, 100}) {
                assertEquals(paged(expected, query, size), paged(found, query, size), query + " by " + size);
            }
        }
    }

    private static List<String> paged(Client client, String query, int size) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        int total = -1;
        while (cursor != null) {
            JsonNode page = client.json(search(query) + "&facets=none&passages=0&size=" + size + cursor);
            total = page.path("total").path("value").asInt();
            page.path("hits").forEach(hit -> ids.add(hit.path("id").asString()));
            cursor = page.path("next").isNull()
                    ? null
                    : "&cursor=" + page.path("next").asString();
        }
        assertEquals(total, ids.size(), query);
        assertEquals(total, new HashSet<>(ids).size(), query);
        return ids;
    }

    @Test
    void facetsAreCountedWithAndWithoutTheirOwnFilter() {
        JsonNode all = same(search("công tác cán bộ"));
        int asked = 0;
        for (String field :
                List.of("type", "year", "issuer", "level", "place", "signer", "status", "format", "cites")) {
            for (JsonNode value : all.path("facets").path(field)) {
                if (asked++ % 3 == 0) {
                    JsonNode filtered = same(search("công tác cán bộ") + "&" + field + "="
                            + Client.encoded(value.path("value").asString()));
                    assertEquals(
                            value.path("count").asInt(),
                            filtered.path("total").path("value").asInt(),
                            field + " " + value);
                }
            }
        }
        assertTrue(asked > 30, "too few values to tell anything: " + asked);
    }

    @Test
    void filtersGoTogether() {
        for (String filters : List.of(
                "&type=CT&type=KH",
                "&type=-CT",
                "&year=none",
                "&from=2021-01-01&to=2022-12-31",
                "&status=in_force",
                "&status=-unknown&type=NQ",
                "&level=province&year=2022",
                "&cites=21-KL%2FTW",
                "&signer=nguyen")) {
            same(search("công tác") + filters);
            same(search("") + filters);
        }
    }

    @Test
    void ordersByDate() {
        for (String sort : List.of("newest", "oldest", "relevance")) {
            for (String query : List.of("đảng viên", "\"đảng viên\"", "", "21-KL/TW")) {
                same(search(query) + "&sort=" + sort + "&size=30");
            }
        }
    }

    @Test
    void betterSpellings() {
        int better = 0;
        for (String query : List.of(
                "ket nap dang vieen",
                "nghij quyeets trung ương",
                "công tác cán bô",
                "kiểm tra giám sát đảng viêm",
                "xây dựng đãng",
                "cong tac can boo",
                "ddaij hooji",
                "tổ chúc cơ sở đảng")) {
            JsonNode answer = same(search(query) + "&facets=none&passages=0");
            better += answer.path("query").path("did_you_mean").isNull() ? 0 : 1;
        }
        assertTrue(better > 2, "only " + better + " better spellings");
    }

    @Test
    void suggestions() throws InterruptedException {
        waitForSuggestions(expected);
        waitForSuggestions(found);
        int some = 0;
        for (String typed : List.of("nghi q", "công tác c", "12", "21-k", "dang", "ke hoach 4", "tinh uy", "ubkt")) {
            some += same("/api/v1/suggest?size=10&q=" + Client.encoded(typed)).isEmpty() ? 0 : 1;
        }
        assertTrue(some > 5, "only " + some + " texts were completed");
    }

    /** They are learned in the background. */
    private static void waitForSuggestions(Client client) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            if (!client.json("/api/v1/suggest?q=nghi").isEmpty()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private List<String> ids(String query, int size) {
        List<String> ids = new ArrayList<>();
        found.json(search(query) + "&facets=none&passages=0&size=" + size)
                .path("hits")
                .forEach(hit -> ids.add(hit.path("id").asString()));
        return ids;
    }

    @Test
    void documentsWithTheirText() {
        List<String> ids = ids("cán bộ", 15);
        assertEquals(15, ids.size());
        for (String id : ids) {
            JsonNode document = same("/api/v1/documents/" + id + "?text=true");
            assertFalse(document.path("sections").isEmpty(), id);
        }
    }

    @Test
    void documentPagesMarkTheWords() {
        for (String id : ids("can bo", 5)) {
            String page = "/documents/" + id + "?q=" + Client.encoded("can bo UBKT 21-KL/TW");
            HttpResponse<String> answer = found.get(page);
            assertEquals(200, answer.statusCode());
            assertTrue(answer.body().contains("<mark"), page);
            assertEquals(expected.get(page).body(), answer.body(), page);
        }
    }

    @Test
    void resultPages() {
        for (String query : List.of("cong tac can bo", "zzyzx", "", "21-KL/TW")) {
            String page = "/search?q=" + Client.encoded(query);
            HttpResponse<String> answer = found.get(page);
            assertEquals(200, answer.statusCode());
            assertEquals(untimed(expected.get(page).body()), untimed(answer.body()), page);
        }
    }

    /** Without what it took, and without cursors. */
    private static String untimed(String page) {
        return page.replaceAll("cursor=[A-Za-z0-9_-]+", "cursor=").replaceAll("[0-9,.]+ ?(?:ms|giây)", "");
    }

    @Test
    void relatedDocuments() {
        int related = 0;
        for (String id : ids("", 25)) {
            related += same("/api/v1/documents/" + id + "/similar?size=5&passages=1")
                    .path("hits")
                    .size();
        }
        assertTrue(related > 20, "only " + related + " related documents");
    }

    @Test
    void codesAndChains() {
        for (String code : List.of("21-KL~TW", "12-CT~TU", "05-CT~TW", "47-Q%C4%90~TU")) {
            JsonNode answer = same("/api/v1/codes/" + code);
            assertFalse(answer.path("identities").isEmpty(), code);
            same("/api/v1/codes/" + code + "/chain?depth=3");
            HttpResponse<String> page = found.get("/codes/" + code);
            assertEquals(200, page.statusCode());
            assertEquals(expected.get("/codes/" + code).body(), page.body(), code);
        }
    }

    @Test
    void drafts() {
        String draft = "Thực hiện Kết luận số 21-KL/TW và Chỉ thị số 12-CT/TU ngày 08/3/2022, Quy định 47-QĐ/TU,"
                + " Nghị quyết số 999-NQ/TW";
        HttpResponse<String> answer = found.post("/api/v1/batch", "text/plain", draft);
        assertEquals(200, answer.statusCode());
        SameAnswers.require(
                Client.read(expected.post("/api/v1/batch", "text/plain", draft).body()),
                Client.read(answer.body()),
                "batch of a text");
        String list = "[\"21-KL/TW\", \"công tác cán bộ\", \"dan van kheo\"]";
        JsonNode asked = Client.read(
                found.post("/api/v1/batch", "application/json", list).body());
        assertEquals("found", asked.path("results").path(1).path("state").asString(), asked.toString());
        SameAnswers.require(
                Client.read(
                        expected.post("/api/v1/batch", "application/json", list).body()),
                asked,
                "batch of a list");
    }

    @Test
    void exports() {
        for (String format : List.of("csv", "jsonl", "ris")) {
            String path = "/api/v1/export?format=" + format + "&q=" + Client.encoded("đảng viên");
            HttpResponse<String> answer = found.get(path);
            assertEquals(200, answer.statusCode());
            assertEquals(rounded(expected.get(path).body()), rounded(answer.body()), format);
        }
    }

    private static String rounded(String text) {
        return text.replaceAll("(\\d+\\.\\d{2})\\d+", "$1").replaceAll("127\\.0\\.0\\.1:\\d+", "SERVER");
    }

    @Test
    void feeds() {
        String path = "/feed.atom?q=" + Client.encoded("đảng viên");
        HttpResponse<String> answer = found.get(path);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("<entry>"));
        assertEquals(rounded(expected.get(path).body()), rounded(answer.body()));
    }

    @Test
    void quality() {
        JsonNode report = same("/api/v1/quality");
        assertFalse(report.isEmpty());
        same("/api/v1/quality?list=no_date");
        same("/api/v1/quality?list=no_title");
    }

    @Test
    void browsing() {
        for (String page : List.of("/", "/browse", "/browse?level=province")) {
            HttpResponse<String> answer = found.get(page);
            assertEquals(200, answer.statusCode(), page);
            assertEquals(expected.get(page).body(), answer.body(), page);
        }
    }

    @Test
    void whatIsHiddenHasNoPartInAnything() {
        int narrower = 0;
        for (String query : QUERIES) {
            JsonNode answer = strangerFound.json(search(query));
            SameAnswers.require(strangerExpected.json(search(query)), answer, "a stranger's " + query);
            narrower += answer.path("total").path("value").asInt()
                            < found.json(search(query))
                                    .path("total")
                                    .path("value")
                                    .asInt()
                    ? 1
                    : 0;
        }
        assertTrue(narrower > 5, "nothing was hidden: this tells nothing");
        Set<String> seen = new HashSet<>(paged(strangerFound, "", 100));
        int hidden = 0;
        for (String id : paged(found, "", 100)) {
            if (!seen.contains(id)) {
                hidden++;
                for (String path : List.of("/api/v1/documents/" + id, "/api/v1/documents/" + id + "/similar")) {
                    assertEquals(404, strangerFound.get(path).statusCode(), path);
                }
            }
        }
        assertTrue(hidden > 3, "only " + hidden + " documents are hidden");
    }

    @Test
    void explanations() throws IOException {
        for (String query : List.of("cong tac can bo", "\"công tác cán bộ\" -khai", "UBKT 21-KL/TW", "kiểm* đảng")) {
            List<String> ids = new ArrayList<>(ids(query, 3));
            ids.addAll(ids("", 3));
            for (String id : ids) {
                SameAnswers.require(
                        Client.read(reference.explained(query, id)),
                        Client.read(engine.explained(query, id)),
                        query + " " + id);
            }
        }
    }

    @Test
    void mistakesAreTold() {
        for (String path : List.of(
                "/api/v1/search?size=1000",
                "/api/v1/search?type=XYZ",
                "/api/v1/search?cursor=abc",
                "/api/v1/documents/khong-co",
                "/api/v1/documents/khong-co/similar",
                "/api/v1/codes/khong-phai-ma",
                "/api/v1/codes/999-XX~TW")) {
            HttpResponse<String> answer = found.get(path);
            assertEquals(expected.get(path).statusCode(), answer.statusCode(), path);
            assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, path);
            assertEquals(expected.get(path).body(), answer.body(), path);
        }
    }

    @Test
    @Order(LAST)
    void aNewGenerationTakesItsPlaceAndNoRequestFails() throws Exception {
        String before = found.json(search("")).path("generation").asString();
        AtomicBoolean ended = new AtomicBoolean();
        AtomicInteger answered = new AtomicInteger();
        List<String> failed = Collections.synchronizedList(new ArrayList<>());
        Thread reader = Thread.ofPlatform().start(() -> {
            while (!ended.get()) {
                for (String path : List.of(search("cong tac can bo"), search("trong rung phong ho"), search(""))) {
                    HttpResponse<String> answer = found.get(path);
                    answered.incrementAndGet();
                    if (answer.statusCode() != 200) {
                        failed.add(path + " " + answer.statusCode() + " " + answer.body());
                    }
                }
            }
        });
        String cursor = found.json(search("đảng viên") + "&size=5").path("next").asString();
        documents.add("trong-rung.txt", "CHỈ THỊ\nvề trồng rừng phòng hộ ven biển\n\nTrồng rừng phòng hộ ven biển.\n");
        reference.follow(documents.generation());
        engine.follow(documents.generation());
        ended.set(true);
        reader.join();
        assertEquals(List.of(), failed);
        assertTrue(answered.get() > 3, "too few answers to tell anything: " + answered);
        assertNotEquals(before, found.json(search("")).path("generation").asString());
        assertTrue(
                same(search("trồng rừng phòng hộ")).path("total").path("value").asInt() > 0);
        assertEquals(
                410, found.get(search("đảng viên") + "&size=5&cursor=" + cursor).statusCode());
    }
}
