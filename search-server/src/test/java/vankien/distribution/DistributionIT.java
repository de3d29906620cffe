package vankien.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vankien.distribution.Distribution.Finished;

/** The launcher, in the surroundings that servers and cron jobs have. */
class DistributionIT {
    private static final Map<String, String> BARE = Map.of("PATH", "/usr/bin:/bin", "LANG", "C");
    private static final Pattern LISTENING = Pattern.compile("Vankien listening on http://127\\.0\\.0\\.1:(\\d+)/");

    @TempDir
    Path temp;

    @BeforeAll
    static void onUnix() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the launcher is a shell script");
    }

    @BeforeEach
    void documents() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("Văn bản"));
        Files.writeString(
                folder.resolve("Kết luận số 21.txt"),
                "KẾT LUẬN\nvề kết nạp đảng viên\n\nNội dung kết nạp đảng viên.\n",
                StandardCharsets.UTF_8);
    }

    @Test
    void vietnameseNamesAndArgumentsWorkUnderLangC() throws Exception {
        for (String locale : List.of("C", "xx_XX.UTF-8")) {
            Map<String, String> environment = Map.of("PATH", "/usr/bin:/bin", "LANG", locale);
            Finished indexed = run(environment, "index", "Văn bản", "--index", "chỉ mục " + locale);
            assertEquals(0, indexed.status(), indexed.err());
            Finished found = run(environment, "search", "kết nạp", "--json", "--index", "chỉ mục " + locale);
            assertEquals(0, found.status(), found.err());
            assertTrue(found.out().contains("\"path\":\"Kết luận số 21.txt\""), found.out());
            assertTrue(found.out().contains("<mark>kết nạp</mark>"), found.out());
            assertEquals("", found.err(), "no warning of the JVM either");
        }
        assertTrue(Files.isDirectory(temp.resolve("chỉ mục C")));
    }

    /** Letters of all kinds, signs, ends of lines, and names as long as the system allows. */
    @Test
    void namesInAnyUnicodeWorkUnderLangC() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("tên"));
        List<String> names = List.of(
                "công văn ☂ 🐟.txt",
                "va\u0306n ba\u0309n.txt",
                "重要文件 文書.md",
                "وثيقة ‏رقم 5.txt",
                "a\u200Bb\u00A0c.txt",
                "hai\ndòng.txt",
                "\"nháy\" 'đơn' $HOME `x` \\ * ?.txt",
                "-rebuild.txt",
                " cách trước.txt",
                "ế".repeat(83) + ".txt",
                "𝐍𝐠𝐡ị 𝐪𝐮𝐲ế𝐭.txt");
        int number = 0;
        for (String name : names) {
            Files.writeString(
                    folder.resolve(name),
                    "KẾT LUẬN\nvề việc thứ " + number + "\n\nNội dung tên lạ " + number++ + ".\n");
        }
        Map<String, String> environment = Map.of("PATH", "/usr/bin:/bin", "LANG", "C", "LC_ALL", "C");
        Finished indexed = run(environment, "index", "tên", "--index", "chỉ mục");
        assertEquals(0, indexed.status(), indexed.err());
        assertTrue(indexed.err().contains("indexed " + names.size() + ","), indexed.err());
        Finished verified = run(environment, "verify", "--content", "--index", "chỉ mục");
        assertEquals(0, verified.status(), verified.out() + verified.err());
        Finished found = run(environment, "search", "tên lạ", "--json", "--size", "100", "--index", "chỉ mục");
        Set<String> paths = new HashSet<>();
        JsonMapper.shared()
                .readTree(found.out())
                .get("hits")
                .forEach(hit -> paths.add(hit.get("path").asString()));
        assertEquals(Set.copyOf(names), paths);
        Finished again = run(environment, "index", "--index", "chỉ mục");
        assertTrue(again.err().contains("unchanged " + names.size() + ","), again.err());
    }

    @Test
    void itStartsThroughLinksAndFromAnyFolder() throws Exception {
        Path copy = Distribution.copyTo(temp.resolve("Tìm kiếm văn bản"));
        Path link = Files.createSymbolicLink(temp.resolve("vk"), copy.resolve("bin/vankien"));
        for (Path launcher : List.of(copy.resolve("bin/vankien"), link)) {
            Finished version = Distribution.run(BARE, temp, List.of(launcher.toString(), "--version"));
            assertEquals(0, version.status(), version.err());
            assertTrue(version.out().startsWith("vankien 0.1.0, Lucene 10."), version.out());
        }
    }

    @Test
    void anotherCollectorOfGarbageMayBeStated() throws Exception {
        Map<String, String> environment = new HashMap<>(BARE);
        environment.put("VANKIEN_OPTS", "-XX:+UseSerialGC");
        for (String command : List.of("index", "verify", "search")) {
            Finished told = run(environment, command, "--help");
            assertEquals(0, told.status(), command + ": " + told.err());
        }
    }

    @Test
    void whatIsPreparedIsUsedAtTheNextStart() throws Exception {
        Path copy = Distribution.copyTo(temp.resolve("chuẩn bị"));
        Finished prepared =
                Distribution.run(BARE, temp, List.of(copy.resolve("bin/vankien").toString(), "prepare"));
        assertEquals(0, prepared.status(), prepared.err());
        Path loaded = temp.resolve("loaded.log");
        Map<String, String> environment = new HashMap<>(BARE);
        environment.put("VANKIEN_OPTS", "-Xlog:class+load:file=" + loaded);
        List<String> command =
                List.of(copy.resolve("bin/vankien").toString(), "index", "Văn bản", "--index", "chỉ mục");
        Finished indexed = Distribution.run(environment, temp, command);
        assertEquals(0, indexed.status(), indexed.err());
        assertTrue(indexed.out().isEmpty(), "nothing of Java among the results: " + indexed.out());
        List<String> classes = Files.readAllLines(loaded);
        long fromFile = classes.stream()
                .filter(line -> line.contains(" vankien.") || line.contains(" org.apache.lucene."))
                .filter(line -> line.contains("shared objects file"))
                .count();
        assertTrue(fromFile > 300, fromFile + " of " + classes.size() + " classes were prepared");
    }

    @Test
    void theSettingsBesideItAreUsed() throws Exception {
        Path copy = Distribution.copyTo(temp.resolve("vankien"));
        Files.writeString(copy.resolve("config/vankien.properties"), "prot=1\n");
        Finished refused = Distribution.run(BARE, temp, List.of(copy + "/bin/vankien", "search", "x"));
        assertEquals(2, refused.status());
        assertTrue(refused.err().contains("'prot'"), refused.err());
    }

    @Test
    void aNewerJavaIsFoundWhereTheDefaultOneIsOld() throws Exception {
        Path old = Files.createDirectories(temp.resolve("old/bin"));
        script(old.resolve("java"), "echo '    java.specification.version = 17' >&2; exit 0");
        Map<String, String> environment = Map.of(
                "PATH",
                old + ":/usr/bin:/bin",
                "LANG",
                "C",
                "JAVA_HOME",
                temp.resolve("old").toString(),
                "VANKIEN_JAVA_FOLDERS",
                "/không/có/* " + usualFolders());
        Finished version = run(environment, "--version");
        assertEquals(0, version.status(), version.err());
    }

    @Test
    void withoutAnyJavaItSaysWhatToInstall() throws Exception {
        Path empty = Files.createDirectories(temp.resolve("trống"));
        Map<String, String> environment =
                Map.of("PATH", empty.toString(), "HOME", empty.toString(), "VANKIEN_JAVA_FOLDERS", "/không/có/*");
        Finished refused = run(environment, "--version");
        assertEquals(2, refused.status(), refused.err());
        assertTrue(refused.err().contains("needs Java 21 or newer"), refused.err());
        assertTrue(refused.err().contains("JAVA_HOME"), refused.err());
        assertEquals("", refused.out());
    }

    @Test
    void theServerSaysWhereItListensAnswersAndStopsByASignal() throws Exception {
        assertEquals(0, run(BARE, "index", "Văn bản").status());
        Process server =
                Distribution.start(BARE, temp, List.of(Distribution.launcher().toString(), "serve", "--port", "0"));
        try (HttpClient client = HttpClient.newHttpClient()) {
            Matcher listening = LISTENING.matcher(Distribution.firstLine(server));
            assertTrue(listening.matches(), "the first line is the address");
            String address = "http://127.0.0.1:" + listening.group(1);
            assertEquals(200, get(client, address + "/health/ready").statusCode());
            HttpResponse<String> found = get(client, address + "/api/v1/search?q=k%E1%BA%BFt%20n%E1%BA%A1p");
            assertEquals(200, found.statusCode());
            assertTrue(found.body().contains("Kết luận số 21.txt"), found.body());
            assertFalse(server.descendants().findAny().isPresent(), "the process itself is Java");
            assertTrue(
                    server.info().command().orElse("").endsWith("java"),
                    server.info().toString());

            // Not the process itself: that would close its streams.
            server.toHandle().destroy();
            assertTrue(server.waitFor(10, TimeUnit.SECONDS), "still running");
            // 128 + 15: ended by SIGTERM, as asked; a shell and systemd know this number.
            assertEquals(143, server.exitValue());
            assertEquals(-1, server.getInputStream().read(), "one line on stdout");
        } finally {
            server.destroyForcibly();
        }
    }

    private Finished run(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(Distribution.launcher().toString()));
        command.addAll(List.of(arguments));
        return Distribution.run(environment, temp, command);
    }

    private static HttpResponse<String> get(HttpClient client, String address) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Where the Java of this test lies, whatever the machine. */
    private static String usualFolders() {
        return Path.of(System.getProperty("java.home")).getParent() + "/*";
    }

    private static void script(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
