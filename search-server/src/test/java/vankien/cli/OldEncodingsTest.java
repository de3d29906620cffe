package vankien.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vankien.http.SearchServer;
import vankien.http.ServerSettings;
import vankien.index.IndexStore;
import vankien.search.LuceneArchive;

/** The sample documents, written in older encodings, are found and shown as their Unicode originals are. */
class OldEncodingsTest extends CommandTest {
    private static final Path CORPUS = Path.of(System.getProperty("vankien.root", ".."), "corpus");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> QUERIES = List.of(
            "nghị quyết phát triển nông nghiệp",
            "nghi quyet phat trien nong nghiep",
            "kết nạp đảng viên",
            "ket nap dang vien",
            "\"hệ thống thuỷ lợi\"",
            "\"he thong thuy loi\"",
            "15-NQ/TU",
            "báo cáo chi bộ thôn Đông",
            "bao cao chi bo thon dong",
            "giảm nghèo bền vững",
            "phòng chống ma tuý",
            "type:NQ đảng bộ tỉnh",
            "sinh hoạt chi bộ thường kỳ");

    private final Map<String, byte[]> old = new TreeMap<>();

    @BeforeEach
    void indexBoth() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(CORPUS)) {
            files = all.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        OldWriter tcvn3 = new OldWriter("tcvn3");
        OldWriter vni = new OldWriter("vni");
        OldWriter viscii = new OldWriter("viscii");
        for (int i = 0; i < files.size(); i++) {
            String text = unicode(files.get(i));
            byte[] bytes = switch (i % 6) {
                case 0 -> OldWriter.bytes(tcvn3.write(text));
                case 1 -> tcvn3.write(text).getBytes(StandardCharsets.UTF_8);
                case 2 -> OldWriter.bytes(vni.write(text));
                case 3 -> vni.write(text).getBytes(StandardCharsets.UTF_8);
                case 4 -> viscii.write(text).getBytes(StandardCharsets.UTF_8);
                default -> OldWriter.windows1258(text);
            };
            String name = Normalizer.normalize(CORPUS.relativize(files.get(i)).toString(), Normalizer.Form.NFC);
            old.put(name, bytes);
            write("unicode", name, text.getBytes(StandardCharsets.UTF_8));
            write("old", name, bytes);
        }
        for (String folder : List.of("unicode", "old")) {
            Finished done = run("index", temp.resolve(folder).toString(), "--index", index(folder));
            assertEquals(0, done.status(), done.err());
            assertEquals(folder.equals("old"), done.err().contains("repaired: "), done.err());
        }
    }

    /** One sample has the Icelandic Ð on purpose, which the older encodings lack. */
    private static String unicode(Path file) throws IOException {
        return Normalizer.normalize(Files.readString(file), Normalizer.Form.NFC).replace('Ð', 'Đ');
    }

    private void write(String folder, String name, byte[] bytes) throws IOException {
        Path file = temp.resolve(folder).resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private String index(String folder) {
        return temp.resolve(folder + "-index").toString();
    }

    private Map<String, String> hits(String folder, String query) {
        Finished found = run("search", query, "--json", "--size", "100", "--index", index(folder));
        assertEquals(0, found.status(), found.err());
        Map<String, String> hits = new TreeMap<>();
        for (JsonNode hit : JSON.readTree(found.out()).path("hits")) {
            List<String> passages = new ArrayList<>();
            hit.path("passages")
                    .forEach(passage -> passages.add(passage.path("html").asString()));
            // The first letters of some words in TCVN3 have no capitals.
            String shown = (hit.path("number").asString("") + " "
                            + hit.path("date").asString("") + " "
                            + hit.path("type").asString("") + " "
                            + hit.path("title").asString("") + " " + passages)
                    .toLowerCase(Locale.ROOT);
            hits.put(
                    hit.path("path").asString(),
                    hit.path("match").asString() + " " + hit.path("score").asDouble() + " " + shown);
        }
        return hits;
    }

    @Test
    void theyAreFoundWithTheSameScoresAndPassages() {
        for (String query : QUERIES) {
            Map<String, String> expected = hits("unicode", query);
            assertTrue(!expected.isEmpty(), query);
            Map<String, String> found = hits("old", query);
            assertEquals(expected.keySet(), found.keySet(), query);
            expected.forEach((path, hit) -> assertEquals(hit, found.get(path), query + ": " + path));
        }
    }

    @Test
    void thePageShowsTheRepairedTextAndGivesTheFileAsItIs() throws Exception {
        try (LuceneArchive archive = LuceneArchive.open(new IndexStore(Path.of(index("old"))));
                SearchServer server = SearchServer.start(archive, ServerSettings.local(0));
                HttpClient client = HttpClient.newHttpClient()) {
            String base = "http://127.0.0.1:" + server.port();
            JsonNode hits = JSON.readTree(
                            client.send(request(base + "/api/v1/search?q=ket+nap&size=100"), BodyHandlers.ofString())
                                    .body())
                    .path("hits");
            assertTrue(!hits.isEmpty());
            for (JsonNode hit : hits) {
                String self = base + hit.path("links").path("self").asString();
                JsonNode file = JSON.readTree(client.send(request(self), BodyHandlers.ofString())
                                .body())
                        .path("files")
                        .path(0);
                assertEquals(1, file.path("repairs").size(), file.toString());
                Document page = Jsoup.parse(
                        client.send(
                                        request(base + "/documents/"
                                                + hit.path("id").asString() + "?q=ket+nap"),
                                        BodyHandlers.ofString())
                                .body(),
                        "");
                assertEquals(
                        "đã chuyển mã", page.expectFirst(".repaired strong").text());
                assertTrue(page.expectFirst(".repaired").text().contains("chuyển mã từ "));
                List<String> marks = page.select("mark").eachText();
                assertTrue(
                        marks.stream()
                                .anyMatch(mark -> mark.toLowerCase(Locale.ROOT).matches("(kết|nạp).*")),
                        marks::toString);
                byte[] download = client.send(
                                request(base + hit.path("links").path("file").asString()), BodyHandlers.ofByteArray())
                        .body();
                assertArrayEquals(old.get(file.path("path").asString()), download);
            }
            Document quality = Jsoup.parse(
                    client.send(request(base + "/quality"), BodyHandlers.ofString())
                            .body(),
                    "");
            for (String encoding : List.of("tcvn3", "vni", "viscii", "cp1258")) {
                Document list = Jsoup.parse(
                        client.send(
                                        request(base
                                                + quality.expectFirst("a[href*=repaired_" + encoding + "]")
                                                        .attr("href")),
                                        BodyHandlers.ofString())
                                .body(),
                        "");
                assertTrue(!list.select(".mending li").isEmpty(), encoding);
            }
        }
    }

    private static HttpRequest request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).build();
    }
}
