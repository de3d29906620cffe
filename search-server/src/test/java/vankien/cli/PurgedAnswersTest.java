package vankien.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vankien.http.SearchServer;
import vankien.http.ServerSettings;
import vankien.index.IndexStore;
import vankien.search.LuceneArchive;
import vankien.searchlog.SearchLog;

/**
 * A document that is marked after it was indexed, cited, suggested and exported: when the run is done, no address of the
 * server that runs beside it answers with a word, a number, a name or an id of it, whatever a client kept of the answers
 * before. Each address is asked before as well, where most of them do: else the test would prove nothing.
 */
class PurgedAnswersTest extends CommandTest {
    /** A document that nothing else is like: its words, its code, its signer, its abbreviation, what only it cites. */
    private static final String SECRET = """
            ĐẢNG BỘ TỈNH BÌNH NGUYÊN        ĐẢNG CỘNG SẢN VIỆT NAM
            TỈNH ỦY
            Số 8831-BC/TU        Bình Nguyên, ngày 17 tháng 4 năm 2011

            BÁO CÁO
            về khảo sát hang thạch nhũ vùng biên

            I. KHẢO SÁT HANG THẠCH NHŨ

            Đoàn khảo sát hang thạch nhũ (viết tắt là ĐKSHTN) đã khảo sát hang thạch nhũ theo Chỉ thị số 9942-CT/TW.
            ĐKSHTN đề nghị khảo sát hang thạch nhũ thêm, ĐKSHTN báo cáo Tỉnh ủy kết quả kết nạp đảng viên.

            T/M TỈNH ỦY
            PHÓ BÍ THƯ
            Thạch Nhũ Sơn
            """;

    private static final String NAME = "zyxhang";

    private static final String GENERATION = "\\b\\d+-[0-9a-f]{11}\\b";

    /**
     * What is counted or measured anew with each answer, and may hold the digits of a number by chance: the name of a
     * generation, a time, how long it took, the value of a metric (after its name and labels, which are kept).
     */
    private static final Pattern MEASURED = Pattern.compile(GENERATION
            + "|\\b\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z|\"took_ms\":[0-9.E-]+" + "|(?m:^([a-z_]+(?:\\{.*})?) [0-9.E+-]+$)");

    /** Drawn by lot with each run, or a hash made with what is drawn: may hold the digits of a number by chance as well. */
    private static final Pattern DRAWN = Pattern.compile(GENERATION + "|\\b[0-9a-f]{64}\\b|\\b[0-9a-f]{32}\\b");

    /** What no answer may hold. */
    private static final List<String> TRACES = List.of(
            "thạch nhũ",
            "thach nhu",
            "thach-nhu",
            "<mark>thạch</mark>",
            "THẠCH",
            "Thạch",
            "8831",
            "9942",
            "ĐKSHTN",
            "zyx",
            "2011");

    private final HttpClient client = HttpClient.newHttpClient();
    private String address = "";

    @Test
    void noAddressAnswersWithAnythingOfIt() throws Exception {
        writeDocuments();
        write(
                "trả lời.txt",
                "CÔNG VĂN\nvề việc phúc đáp\n\nTrả lời Báo cáo của Tỉnh ủy về kết nạp đảng viên ở cơ sở.\n");
        Path secret = write(NAME + ".txt", SECRET);
        onIndex("index", folder().toString());
        Path log = temp.resolve("nhật ký");
        IndexStore store = new IndexStore(indexFolder());
        try (SearchLog searches = new SearchLog(log, 30, 1 << 20, Clock.systemUTC());
                LuceneArchive archive = LuceneArchive.open(store).watching();
                SearchServer server =
                        SearchServer.start(archive, new ServerSettings("127.0.0.1", 0).loggingTo(searches))) {
            address = server.address();
            String id = id();
            List<String> all = addresses(id);
            Map<String, HttpResponse<byte[]>> before = new LinkedHashMap<>();
            List<String> tell = new ArrayList<>();
            for (String each : all) {
                HttpResponse<byte[]> answer = get(each, null);
                before.put(each, answer);
                if (!traces(answer).isEmpty()) {
                    tell.add(each);
                }
            }
            assertTrue(tell.size() > all.size() * 2 / 3, () -> "only these answer with it: " + tell);
            String cursor = cursor();

            Files.writeString(secret, "TUYỆT MẬT\n" + SECRET);
            Finished run = onIndex("index");
            assertTrue(run.err().contains("held back 2"), run.err());

            List<String> found = new ArrayList<>();
            for (String each : all) {
                // A client that kept the answer asks whether it is still right: it is not.
                String tag = Objects.requireNonNull(before.get(each))
                        .headers()
                        .firstValue("ETag")
                        .orElse(null);
                HttpResponse<byte[]> answer = get(each, tag);
                assertNotEquals(500, answer.statusCode(), each);
                if (tag != null && tell.contains(each)) {
                    assertNotEquals(304, answer.statusCode(), each);
                }
                List<String> traces = new ArrayList<>(traces(answer));
                // What was asked is repeated, as with any other words.
                traces.removeIf(trace -> asked(each).contains(trace));
                traces.forEach(trace -> found.add(each + ": " + trace));
            }
            assertEquals(List.of(), found);
            HttpResponse<byte[]> next = get("api/v1/search?q=&size=1&sort=oldest&cursor=" + cursor, null);
            assertEquals(List.of(), traces(next), "with a cursor of the generation before");
            assertEquals(404, get("api/v1/documents/" + id, null).statusCode());
            assertNothingIsLogged(log);
        }
        assertEquals(List.of(), inFolder(), "bytes in the index folder");
        for (String command : List.of("search", "explain")) {
            Finished finished = command.equals("search")
                    ? onIndex("search", "khảo sát hang", "--json")
                    : onIndex("explain", "kết nạp", "8831-bc-tu-binh-nguyen-2011-04-17");
            assertFalse((finished.out() + finished.err()).contains("nhũ"), finished.out());
        }
        Finished verified = onIndex("verify", "--content");
        assertEquals(0, verified.status(), verified.out());
        assertFalse(verified.out().contains("zyx"), verified.out());
    }

    private String id() throws Exception {
        String found = new String(get("api/v1/search?q=8831-BC/TU", null).body(), StandardCharsets.UTF_8);
        int at = found.indexOf("\"id\":\"") + 6;
        return found.substring(at, found.indexOf('"', at));
    }

    private String cursor() throws Exception {
        String found =
                new String(get("api/v1/search?q=&size=1&sort=oldest", null).body(), StandardCharsets.UTF_8);
        int at = found.indexOf("\"next\":\"") + 8;
        return URLEncoder.encode(found.substring(at, found.indexOf('"', at)), StandardCharsets.UTF_8);
    }

    private static List<String> addresses(String id) {
        List<String> all = new ArrayList<>(List.of(
                "api/v1/search?q=",
                "api/v1/search?q=&sort=oldest&size=100",
                "api/v1/search?q=&year=2011",
                "search?q=",
                "",
                "browse",
                "quality",
                "api/v1/quality",
                "feed.atom?q=",
                "metrics",
                "api/v1/documents/" + id,
                "api/v1/documents/" + id + "?text=true",
                "api/v1/documents/" + id + "/similar",
                "documents/" + id,
                "documents/" + id + "/file",
                "api/v1/codes/8831-BC~TU",
                "api/v1/codes/9942-CT~TW",
                "api/v1/codes/9942-CT~TW/chain",
                "codes/9942-CT~TW",
                "api/v1/batch?q=9942-CT/TW",
                "batch?q=8831-BC/TU",
                "api/v1/suggest?q=thach",
                "api/v1/suggest?q=kh%E1%BA%A3o+s%C3%A1t+hang",
                "api/v1/suggest?q=8831",
                "api/v1/suggest?q=9942",
                "api/v1/suggest?q=dksh"));
        for (String query : List.of(
                "khảo sát hang",
                "khao sat hang",
                "khaor sats hang",
                "khảo sát hnag",
                "kết nạp đảng viên",
                "signer:\"Sơn\"",
                "ĐKSHTN")) {
            String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
            all.add("api/v1/search?q=" + encoded);
            all.add("search?q=" + encoded);
        }
        for (String format : List.of("csv", "xlsx", "jsonl", "ris")) {
            all.add("api/v1/export?q=&format=" + format);
        }
        return all;
    }

    /** What was asked for, which an answer may repeat. */
    private static String asked(String address) {
        return java.net.URLDecoder.decode(address, StandardCharsets.UTF_8);
    }

    private static List<String> traces(HttpResponse<byte[]> answer) throws IOException {
        String text = MEASURED.matcher(text(answer.body())).replaceAll("$1");
        return TRACES.stream().filter(text::contains).toList();
    }

    /** The text of an answer; of a workbook, that of all its parts. */
    private static String text(byte[] body) throws IOException {
        if (body.length < 2 || body[0] != 'P' || body[1] != 'K') {
            return new String(body, StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        Path workbook = Files.write(Files.createTempFile("vankien", ".xlsx"), body);
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry part : zip.stream().toList()) {
                if (part.getName().contains("sheet") || part.getName().contains("Strings")) {
                    zip.getInputStream(part).transferTo(parts);
                }
            }
        } finally {
            Files.delete(workbook);
        }
        return parts.toString(StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(String path, @Nullable String tag) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The log of searches holds what people typed and how much they found, and nothing that a document said. */
    private static void assertNothingIsLogged(Path log) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(log)) {
            for (Path file : files.toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        assertFalse(lines.isEmpty());
        for (String line : lines) {
            assertFalse(line.contains("nhũ") || line.contains("8831-bc") || line.contains("zyx"), line);
        }
        String last = lines.stream()
                .filter(line -> line.contains("khảo sát hang"))
                .reduce((first, second) -> second)
                .orElseThrow();
        assertTrue(last.contains("\"all_words\":0"), last);
    }

    private List<String> inFolder() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(indexFolder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = DRAWN.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .replaceAll("");
                for (String trace : TRACES) {
                    // A year is in the analysis of other documents, and in numbers.
                    if (!trace.equals("2011")
                            && bytes.contains(
                                    new String(trace.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))) {
                        found.add(Objects.toString(file.getFileName()) + " " + trace);
                    }
                }
            }
        }
        return found;
    }
}
