package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vankien.index.CorpusSync;
import vankien.index.IndexStore;
import vankien.index.SyncProgress;
import vankien.index.SyncRequest;
import vankien.parse.DocumentReader;
import vankien.search.LuceneArchive;

/** The feed of a search and the description of the search for browsers. */
class FeedTest extends ServerTest {

    @Test
    void aFeedHoldsTheNewestFirst() {
        Document feed = xml("/feed.atom?q=chi&type=KH&size=5&sort=oldest");
        assertEquals("Vankien: chi", feed.expectFirst("feed > title").text());
        String base = "http://127.0.0.1:" + server.port();
        assertEquals(base + "/feed.atom?q=chi&type=KH&size=5", link(feed.expectFirst("feed"), "self"));
        assertEquals(base + "/search?q=chi&type=KH&size=5", link(feed.expectFirst("feed"), "alternate"));
        List<String> updated = feed.select("entry > updated").eachText();
        assertEquals(5, updated.size());
        assertEquals(
                updated.stream().sorted(java.util.Comparator.reverseOrder()).toList(), updated);
        assertEquals("2021-03-21T00:00:00+07:00", updated.getFirst());
        Element first = feed.expectFirst("entry");
        assertEquals(
                "tag:127.0.0.1,2026:document:kh-21-song-thuong",
                first.expectFirst("id").text());
        assertTrue(first.expectFirst("title").text().startsWith("Kế hoạch 21-KH/ĐUK"));
        assertTrue(link(first, "alternate").startsWith(base + "/documents/kh-21-song-thuong"));
        assertFalse(first.expectFirst("summary").text().isBlank());
    }

    @Test
    void everyEntryIsReachedAndHasItsOwnId() {
        Set<String> ids = new HashSet<>();
        int entries = 0;
        String address = "/feed.atom?size=4";
        while (!address.isEmpty()) {
            Document feed = xml(address);
            ids.addAll(feed.select("entry > id").eachText());
            entries += feed.select("entry").size();
            address = link(feed.expectFirst("feed"), "next").replaceFirst("^http://[^/]+", "");
        }
        int all = client.json("/api/v1/search?facets=none")
                .path("total")
                .path("value")
                .asInt();
        assertEquals(all, entries);
        assertEquals(all, ids.size());
    }

    /** What has no date was last changed when its file was, and not in 1970. */
    @Test
    void entriesWithoutADateHaveTheTimeOfTheirFile(@TempDir Path temp) throws Exception {
        Path documents = Files.createDirectories(temp.resolve("Văn bản"));
        Path undated = Files.writeString(
                documents.resolve("không ngày.txt"),
                "BÁO CÁO\nvề công tác kiểm tra\n\nNội dung.\n",
                StandardCharsets.UTF_8);
        Files.setLastModifiedTime(undated, FileTime.from(Instant.parse("2024-05-06T07:08:09.5Z")));
        IndexStore store = new IndexStore(temp.resolve("index"));
        new CorpusSync(store, new DocumentReader(), Clock.systemUTC())
                .run(new SyncRequest(List.of(documents), false, false, false), SyncProgress.SILENT);
        try (LuceneArchive real = LuceneArchive.open(store);
                SearchServer other = SearchServer.start(real, ServerSettings.local(0))) {
            Document feed = Jsoup.parse(new ApiClient(other).get("/feed.atom").body(), "", Parser.xmlParser());
            assertEquals(
                    List.of("2024-05-06T07:08:09Z"),
                    feed.select("entry > updated").eachText());
            assertEquals(0, feed.select("entry > published").size());
        }
    }

    @Test
    void nothingOfADocumentBreaksTheFeed() {
        Document feed = xml("/feed.atom?q=script");
        assertTrue(feed.select("entry").stream()
                .anyMatch(entry -> entry.expectFirst("id").text().endsWith(":van-ban-doc-hai")));
        assertEquals(0, feed.select("script").size());
    }

    @Test
    void wrongParametersAreRefused() {
        HttpResponse<String> response = get("/feed.atom?type=XX");
        assertEquals(400, response.statusCode());
        assertEquals("application/problem+json", header(response, "Content-Type"));
    }

    @Test
    void anUnchangedFeedIsNotSentAgain() {
        String tag = header(get("/feed.atom?q=chi"), "ETag");
        assertEquals(304, get("/feed.atom?q=chi", "If-None-Match", tag).statusCode());
    }

    @Test
    void addressesAreThoseThatReadersUse() throws IOException {
        assertTrue(raw("/opensearch.xml", "kho.example:8443")
                .contains("template=\"http://kho.example:8443/search?q={searchTerms}\""));
        for (String made : List.of("\"><x", "a b", "a/b", "kho.example:99999999", "x@y", "")) {
            String answer = raw("/opensearch.xml", made);
            assertTrue(
                    answer.startsWith("HTTP/1.1 400")
                            || answer.contains("template=\"http://127.0.0.1:" + server.port() + "/search?"),
                    made + "\n" + answer);
        }
    }

    @Test
    void theAddressBarGetsSuggestionsInItsForm() {
        Document description = xml("/opensearch.xml");
        Element suggestions = description.select("Url").stream()
                .filter(url -> url.attr("type").equals("application/x-suggestions+json"))
                .findFirst()
                .orElseThrow();
        String address = suggestions
                .attr("template")
                .replace("http://127.0.0.1:" + server.port(), "")
                .replace("{searchTerms}", ApiClient.encoded("kế hoạch"));
        HttpResponse<String> response = get(address);
        assertEquals("application/x-suggestions+json", header(response, "Content-Type"));
        JsonNode list = JsonMapper.shared().readTree(response.body());
        assertEquals("kế hoạch", list.get(0).asString());
        assertEquals(4, list.size());
        assertEquals(400, get("/api/v1/suggest?q=x&form=xml").statusCode());
        assertTrue(description.expectFirst("ShortName").text().length() <= 16);
    }

    @Test
    void anAddressThatIsStatedCountsMore() throws Exception {
        ServiceSettings stated = new ServiceSettings("https://kho.example/van-kien", Bounds.DEFAULT, null);
        try (SearchServer other = SearchServer.start(archive, ServerSettings.local(0), stated)) {
            Document feed =
                    Jsoup.parse(new ApiClient(other).get("/feed.atom?size=1").body(), "", Parser.xmlParser());
            assertEquals("https://kho.example/van-kien/feed.atom?size=1", link(feed.expectFirst("feed"), "self"));
            assertTrue(feed.expectFirst("entry > id").text().startsWith("tag:kho.example,2026:document:"));
        }
    }

    private static String link(Element of, String relation) {
        return of.children().stream()
                .filter(child ->
                        child.tagName().equals("link") && child.attr("rel").equals(relation))
                .map(child -> child.attr("href"))
                .findFirst()
                .orElse("");
    }

    private static Document xml(String address) {
        HttpResponse<String> response = get(address);
        assertEquals(200, response.statusCode(), response.body());
        try {
            javax.xml.parsers.DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new java.io.ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new AssertionError(response.body(), e);
        }
        return Jsoup.parse(response.body(), "", Parser.xmlParser());
    }

    private static String raw(String path, String host) throws IOException {
        return RawRequest.send(
                server.port(),
                ("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
    }
}
