package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vankien.index.CorpusSync;
import vankien.index.IndexStore;
import vankien.index.SyncProgress;
import vankien.index.SyncReport;
import vankien.index.SyncRequest;
import vankien.parse.DocumentReader;
import vankien.search.LuceneArchive;

/** The quality of a small archive of files, each of which lacks something. */
class QualityApiTest {

    @TempDir
    static Path folder;

    private static LuceneArchive archive;
    private static SearchServer server;
    private static ApiClient client;

    private static String jsonLine(int i) {
        return "{\"id\": \"ghi-chep-" + i + "\", \"text\": \"Ghi chép thứ " + i
                + " theo Kết luận số 21-KL/TW, ngày 25/10/2021 và Chỉ thị số 07-CT/TU.\"}\n";
    }

    @BeforeAll
    static void start() throws Exception {
        Path files = Files.createDirectories(folder.resolve("van-ban"));
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 60; i++) {
            lines.append(jsonLine(i));
        }
        for (int year : List.of(2018, 2022)) {
            lines.append("{\"id\": \"ct-07-")
                    .append(year)
                    .append("\", \"number\": \"07-CT/TU\", \"type\": \"CT\", ")
                    .append("\"issuer\": \"Tỉnh ủy Bình Nguyên\", \"place\": \"Bình Nguyên\", \"date\": \"")
                    .append(year)
                    .append("-05-02\", \"title\": \"công tác mùa vụ năm ")
                    .append(year)
                    .append("\", \"text\": \"Nội dung.\"}\n");
        }
        lines.append(
                        "{\"id\": \"bc-09\", \"number\": \"09-BC/TU\", \"type\": \"BC\", \"issuer\": \"Tỉnh ủy Bình Nguyên\", ")
                .append("\"place\": \"Bình Nguyên\", \"date\": \"2023-01-05\", \"title\": \"kết quả mùa vụ\", ")
                .append("\"text\": \"Thực hiện Chỉ thị số 07-CT/TU, các đơn vị đã gieo trồng.\"}\n");
        Files.writeString(files.resolve("ghi-chep.jsonl"), lines);
        Files.writeString(files.resolve("trong.txt"), "");
        Files.writeString(files.resolve("hong.pdf"), "%PDF-1.4 không phải PDF");
        String text = "Nước sông dâng cao trong đêm, bà con xóm bãi đã kịp đưa trâu bò lên đê. ".repeat(12);
        Files.writeString(files.resolve("lu-1.txt"), text);
        Files.writeString(files.resolve("lu-2.txt"), text + "\n");
        Files.writeString(files.resolve("lu-1.txt.meta.yaml"), "date: 3019-05-02\n");
        Path index = folder.resolve("index");
        SyncReport unused = new CorpusSync(new IndexStore(index), new DocumentReader(), Clock.systemUTC())
                .run(new SyncRequest(List.of(files), false, false, false), SyncProgress.SILENT);
        archive = LuceneArchive.open(new IndexStore(index));
        server = SearchServer.start(archive, ServerSettings.local(0));
        client = new ApiClient(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        archive.close();
    }

    private static int count(String check) {
        for (JsonNode count : client.json("/api/v1/quality").path("checks")) {
            if (count.path("check").asString().equals(check)) {
                return count.path("count").asInt();
            }
        }
        return -1;
    }

    @ParameterizedTest
    @CsvSource({
        "no_number,62",
        "no_date,62",
        "no_title,62",
        "no_issuer,62",
        "rejected_empty,1",
        "not_held,1",
        "ambiguous,1",
        "copies,1"
    })
    void everyCountIsTheLengthOfItsList(String check, int expected) {
        assertEquals(expected, count(check), client.json("/api/v1/quality").toString());
        JsonNode list = client.json("/api/v1/quality?list=" + check);
        assertEquals(expected, list.path("total").asInt());
        assertEquals(Math.min(50, expected), list.path("entries").size());
    }

    @Test
    void aRejectedFileIsListedWithItsReasonAndNoFolder() {
        JsonNode file = client.json("/api/v1/quality?list=rejected_empty")
                .path("entries")
                .path(0);
        assertEquals("trong.txt", file.path("path").asString());
        assertFalse(file.path("reason").asString().isBlank());
        assertFalse(client.get("/api/v1/quality?list=rejected_empty").body().contains(folder.toString()));
    }

    @Test
    void citationsLeadToTheirCodes() {
        JsonNode notHeld =
                client.json("/api/v1/quality?list=not_held").path("entries").path(0);
        assertEquals("21-KL/TW", notHeld.path("code").asString());
        assertEquals(60, notHeld.path("cited_by").asInt());
        JsonNode ambiguous =
                client.json("/api/v1/quality?list=ambiguous").path("entries").path(0);
        assertEquals("07-CT/TU", ambiguous.path("code").asString());
    }

    @Test
    void copiesNameAllFiles() {
        JsonNode copy =
                client.json("/api/v1/quality?list=copies").path("entries").path(0);
        List<String> files = new ArrayList<>(List.of(copy.path("path").asString()));
        copy.path("copies").forEach(other -> files.add(other.asString()));
        assertEquals(Set.of("lu-1.txt", "lu-2.txt"), Set.copyOf(files));
    }

    @ParameterizedTest
    @ValueSource(strings = {"list=x", "list=no_", "list=rejected_", "page=0", "page=101", "x=1", "page=1&page=2"})
    void aBadParameterIs400(String parameters) {
        assertEquals(400, client.get("/api/v1/quality?" + parameters).statusCode());
        assertEquals(200, client.get("/quality?" + parameters).statusCode());
    }

    @Test
    void thePageLeadsToEveryDocumentOnce() {
        Document page = Jsoup.parse(client.get("/quality").body(), "");
        assertEquals("Chất lượng kho", page.expectFirst("h1").text());
        String list = page.expectFirst("a[href*=no_date]").attr("href");
        Set<String> documents = new LinkedHashSet<>();
        String next = list;
        while (!next.isEmpty()) {
            Document listed = Jsoup.parse(client.get(next).body(), "");
            listed.select(".mending a.title").forEach(link -> documents.add(link.attr("href")));
            Element further = listed.selectFirst(".pages .next");
            next = further == null ? "" : further.attr("href");
        }
        assertEquals(62, documents.size());
        assertEquals(200, client.get(documents.iterator().next()).statusCode());
        for (Element link : page.select("main a[href^=/quality]")) {
            Document listed = Jsoup.parse(client.get(link.attr("href")).body(), "");
            assertFalse(listed.select(".mending li").isEmpty(), link.outerHtml());
            assertTrue(listed.select("script:not([src]), style").isEmpty());
        }
    }

    @Test
    void aWrongSidecarIsListedWithItsErrorAndItsFileIsFound() {
        JsonNode list = client.json("/api/v1/quality?list=sidecar");
        assertEquals(1, list.path("total").asInt());
        JsonNode entry = list.path("entries").path(0);
        assertEquals("lu-1.txt", entry.path("path").asString());
        assertTrue(
                entry.path("reason").asString().startsWith("lu-1.txt.meta.yaml: date is \"3019-05-02\""),
                entry.toString());
        assertEquals(
                1,
                client.json("/api/v1/search?q=" + ApiClient.encoded("trâu bò lên đê"))
                        .path("total")
                        .path("value")
                        .asInt());
        assertTrue(client.page("/quality?list=sidecar").text().contains("3019-05-02"));
    }
}
