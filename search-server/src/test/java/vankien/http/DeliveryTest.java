package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vankien.search.Access;

/** How answers travel: headers, versions, compression, files. */
class DeliveryTest extends ServerTest {
    private static final List<String> ADDRESSES = List.of(
            "/",
            "/search?q=x",
            "/documents/nq-02-song-thuong",
            "/help",
            "/api/v1/search",
            "/health/live",
            "/nope",
            "/api/v1/documents/nq-02-song-thuong");

    @Test
    void everyAnswerIsGuarded() {
        for (String address : ADDRESSES) {
            HttpResponse<String> response = get(address);
            String policy = header(response, "Content-Security-Policy");
            assertTrue(policy.startsWith("default-src 'self'"), address);
            assertTrue(policy.contains("frame-ancestors 'none'"), address);
            assertFalse(policy.contains("unsafe"), address);
            assertEquals("nosniff", header(response, "X-Content-Type-Options"), address);
            assertEquals("same-origin", header(response, "Referrer-Policy"), address);
            assertEquals("DENY", header(response, "X-Frame-Options"), address);
            assertEquals("", header(response, "Server"), address);
            assertEquals("", header(response, "Set-Cookie"), address);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/help",
                "/search?q=chi",
                "/api/v1/search?q=chi",
                "/documents/nq-02-song-thuong",
                "/api/v1/documents/nq-02-song-thuong?text=true",
                "/documents/nq-02-song-thuong/file"
            })
    void aVersionIsSentOnce(String address) {
        HttpResponse<String> first = get(address);
        String tag = header(first, "ETag");
        assertTrue(tag.startsWith("W/\""), tag);
        assertTrue(header(first, "Cache-Control").contains("no-cache"));
        HttpResponse<String> again = get(address, "If-None-Match", "\"other\", " + tag);
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(tag, header(again, "ETag"));
        assertEquals(200, get(address, "If-None-Match", "\"other\"").statusCode());
    }

    @Test
    void aNewGenerationIsANewVersion() {
        String address = "/api/v1/search?q=chi";
        String tag = header(get(address), "ETag");
        archive.publish("g8");
        try {
            assertEquals(200, get(address, "If-None-Match", tag).statusCode());
        } finally {
            archive.publish("g7");
        }
        assertEquals(304, get(address, "If-None-Match", tag).statusCode());
    }

    @Test
    void anUnknownDocumentIsUnknownWhateverTheClientHas() {
        assertEquals(404, get("/api/v1/documents/none", "If-None-Match", "*").statusCode());
    }

    @Test
    void headGivesTheHeadersOfGetAndNoBody() {
        for (String address : ADDRESSES) {
            HttpResponse<String> get = get(address);
            HttpResponse<String> head = send("HEAD", address);
            assertEquals(get.statusCode(), head.statusCode(), address);
            assertEquals(header(get, "Content-Type"), header(head, "Content-Type"), address);
            assertEquals(header(get, "ETag"), header(head, "ETag"), address);
            assertEquals("", head.body(), address);
        }
    }

    @Test
    void largeAnswersAreCompressed() throws Exception {
        for (String address : List.of("/search?q=chi", "/api/v1/search?q=chi")) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + address))
                    .header("Accept-Encoding", "gzip")
                    .build();
            HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertEquals("gzip", header(response, "Content-Encoding"));
            String body = new String(
                    new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertTrue(body.contains("Sông Thương"));
            assertTrue(response.body().length < 60_000, address + " weighs " + response.body().length);
        }
    }

    @Test
    void assetsAreKeptForAYear() {
        Matcher style = Pattern.compile("href=\"(/assets/[^\"]+\\.css)\"").matcher(get("/").body());
        assertTrue(style.find());
        HttpResponse<String> response = get(style.group(1));
        assertEquals(200, response.statusCode());
        assertEquals("public, max-age=31536000, immutable", header(response, "Cache-Control"));
        assertTrue(header(response, "Content-Type").startsWith("text/css"));
    }

    @ParameterizedTest
    @CsvSource({
        "nq-02-song-thuong, attachment, NQ 02 sinh hoat chi bo.docx, NQ%2002%20sinh%20ho%E1%BA%A1t%20chi%20b%E1%BB%99.docx",
        "bao-cao-khong-so, attachment, Bao cao quy I.html, B%C3%A1o%20c%C3%A1o%20qu%C3%BD%20I.html",
        "kh-11-song-thuong, inline, KH 11.txt, KH%2011.txt",
        "qd-09-song-thuong, inline, QD 09 _ Quy che lam viec (ban _ky_).pdf, "
                + "Q%C4%90%2009%20%E2%80%93%20Quy%20ch%E1%BA%BF%20l%C3%A0m%20vi%E1%BB%87c%20%28b%E1%BA%A3n%20%22k%C3%BD%22%29.pdf",
    })
    void aFileKeepsItsName(String id, String disposition, String ascii, String encoded) {
        HttpResponse<String> response = get("/documents/" + id + "/file");
        assertEquals(
                disposition + "; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded,
                header(response, "Content-Disposition"));
    }

    @Test
    void htmlIsNeverShownAsHtml() {
        HttpResponse<String> response = get("/documents/bao-cao-khong-so/file");
        assertTrue(header(response, "Content-Type").startsWith("text/plain"));
        assertTrue(header(response, "Content-Security-Policy").contains("sandbox"));
        assertEquals("<script>alert(1)</script>", response.body());
        HttpResponse<String> pdf = get("/documents/qd-09-song-thuong/file");
        assertEquals("application/pdf", header(pdf, "Content-Type"));
    }

    @Test
    void aFileThatIsGoneIs404() throws IOException {
        Path file = archive.file("kh-21-song-thuong", Access.OPEN).orElseThrow().location();
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        try {
            HttpResponse<String> response = get("/documents/kh-21-song-thuong/file");
            assertEquals(404, response.statusCode());
            assertTrue(response.body().contains("KH 21.txt"));
            assertFalse(response.body().contains(folder.toString()));
        } finally {
            Files.write(file, bytes);
        }
    }

    @Test
    void aFileThatIsNotTheOneThatWasIndexedIsNotSent() throws IOException {
        Path file = archive.file("kh-19-song-thuong", Access.OPEN).orElseThrow().location();
        byte[] bytes = Files.readAllBytes(file);
        String address = "/documents/kh-19-song-thuong/file";
        String tag = header(get(address), "ETag");
        Files.writeString(file, "danh sách lương");
        try {
            HttpResponse<String> response = get(address, "Accept-Language", "en", "If-None-Match", tag);
            assertEquals(404, response.statusCode());
            assertTrue(response.body().contains("has changed"), response.body());
            assertFalse(response.body().contains("lương"));
            assertFalse(response.body().contains(folder.toString()));
            Files.delete(file);
            Files.createSymbolicLink(file, folder.resolve("KH 11.txt"));
            assertEquals(404, get(address).statusCode());
        } finally {
            Files.deleteIfExists(file);
            Files.write(file, bytes);
        }
        assertEquals(200, get(address).statusCode());
    }

    @Test
    void healthSaysWhatIsServed() {
        assertEquals(
                "{\"status\":\"up\",\"reasons\":[],\"generation\":null,\"documents\":null}",
                get("/health/live").body());
        assertTrue(get("/health/ready").body().contains("\"generation\":\"g7\""));
    }
}
