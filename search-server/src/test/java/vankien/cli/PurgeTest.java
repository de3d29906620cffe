package vankien.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vankien.http.SearchServer;
import vankien.http.ServerSettings;
import vankien.index.IndexStore;
import vankien.search.LuceneArchive;

/**
 * Files that were indexed yesterday and are marked today: when the run ends, a server that runs beside it has nothing of
 * them in any answer, the index folder has no byte of them, and no report names them.
 */
class PurgeTest extends CommandTest {
    private static final String WORD = "quynhxuân";
    private static final String PLAIN = "quynhxuan";
    private static final String NAME = "zyxkín";

    private static final String SECRET = """
            ĐẢNG BỘ TỈNH BÌNH NGUYÊN        ĐẢNG CỘNG SẢN VIỆT NAM
            TỈNH ỦY
            Số 77-BC/TU        Bình Nguyên, ngày 12 tháng 3 năm 2018

            BÁO CÁO
            tình hình %1$s tại vùng cao

            Tổ công tác %1$s vùng cao (viết tắt là QXVC) theo dõi %1$s vùng cao.
            Hội nghị bàn về %1$s vùng cao, và %1$s vùng cao là việc chung.
            Nội dung thứ %2$s về %1$s vùng cao thực hiện Chỉ thị số 4477-CT/TW.
            """;

    private final HttpClient client = HttpClient.newHttpClient();
    private String address = "";

    @Test
    void whatIsMarkedTodayIsGoneEverywhereBeforeTheRunReports() throws Exception {
        writeDocuments();
        Path text = write(NAME + " 1.txt", SECRET.formatted(WORD, "một"));
        Path other = write(NAME + " 2.txt", SECRET.formatted(WORD, "hai").replace("77-BC", "78-BC"));
        Path word = docx(NAME + " 3.docx", "BÁO CÁO", "về " + WORD + " vùng cao", "Nội dung " + WORD + ".");
        onIndex("index", folder().toString());
        IndexStore store = new IndexStore(indexFolder());
        try (LuceneArchive archive = LuceneArchive.open(store).watching();
                SearchServer server = SearchServer.start(archive, new ServerSettings("127.0.0.1", 0))) {
            address = server.address();
            String id =
                    json("api/v1/search?q=" + WORD).get("hits").get(0).get("id").asString();
            assertEquals(3, total(WORD));
            assertTrue(suggested(), "or the test proves nothing");
            assertTrue(get("api/v1/suggest?q=4477").body().contains("4477"));
            assertTrue(holdsTrace(), "or the test proves nothing");

            Files.writeString(text, "MẬT\n" + Files.readString(text));
            Files.move(other, folder().resolve(NAME + " (MẬT).txt"));
            Files.writeString(folder().resolve(word.getFileName() + ".meta.yaml"), "secrecy: Tối mật\n");
            Path report = temp.resolve("báo cáo.jsonl");
            Finished run = onIndex("index", "--report", report.toString());

            assertTrue(run.err().contains("removed 0, rejected 1, held back 4"), run.err());
            assertFalse((run.out() + run.err() + Files.readString(report)).contains("zyx"), run.err());
            for (String query : List.of(WORD, PLAIN, "QXVC", "77-BC/TU", "4477-CT/TW", "\"" + WORD + " vùng cao\"")) {
                assertEquals(0, total(query), query);
            }
            assertFalse(suggested());
            assertFalse(get("api/v1/suggest?q=4477").body().contains("4477"));
            assertEquals(404, get("api/v1/documents/" + id).statusCode());
            assertEquals(404, get("documents/" + id).statusCode());
            assertEquals(404, get("documents/" + id + "/file").statusCode());
            for (String everything : List.of(
                    "",
                    "search?q=",
                    "api/v1/search?q=&size=100",
                    "api/v1/export?q=&format=csv",
                    "api/v1/export?q=&format=jsonl",
                    "feed.atom?q=",
                    "quality",
                    "api/v1/quality",
                    "metrics")) {
                String body = get(everything).body();
                assertFalse(body.contains(WORD) || body.contains(PLAIN) || body.contains("zyx"), everything);
                assertFalse(body.contains("77-BC") || body.contains("QXVC"), everything);
            }
            assertFalse(holdsTrace());
        }
    }

    private int total(String query) throws Exception {
        return json("api/v1/search?facets=none&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .get("total")
                .get("value")
                .asInt();
    }

    /** Whether a phrase that only those files have is a completion of its beginning. */
    private boolean suggested() throws Exception {
        return get("api/v1/suggest?q=quynhx").body().contains("xuân v")
                || get("api/v1/suggest?q=quynhx").body().contains("vùng");
    }

    private JsonNode json(String path) throws Exception {
        HttpResponse<String> response = get(path);
        assertEquals(200, response.statusCode(), response.body());
        return JsonMapper.shared().readTree(response.body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Whether any byte of the words or of the names is in the index folder. Kept extractions are packed: none may be left. */
    private boolean holdsTrace() throws IOException {
        try (Stream<Path> files = Files.walk(indexFolder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (String word : List.of(WORD, PLAIN, NAME)) {
                    String encoded = new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
                    if (bytes.contains(encoded)) {
                        return true;
                    }
                }
                if (file.toString().endsWith(".gz")) {
                    return true;
                }
            }
        }
        return false;
    }

    private Path docx(String name, String... paragraphs) throws IOException {
        Path file = folder().resolve(name);
        StringBuilder body = new StringBuilder();
        for (String paragraph : paragraphs) {
            body.append("<w:p><w:r><w:t>").append(paragraph).append("</w:t></w:r></w:p>");
        }
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels"\
                     ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override\
                     PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument\
                    .wordprocessingml.document.main+xml"/></Types>""");
            part(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship\
                     Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"\
                     Target="word/document.xml"/></Relationships>""");
            part(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                            + body + "</w:body></w:document>");
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
