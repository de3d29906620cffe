package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTPS with PEM files, of both kinds of key that authorities give certificates for. */
class TlsTest {
    @TempDir
    static Path folder;

    private static KeyStore rsa;
    private static KeyStore ec;

    @BeforeAll
    static void makeCertificates() throws Exception {
        rsa = made("RSA", "2048");
        ec = made("EC", "256");
    }

    private static KeyStore made(String algorithm, String size) throws Exception {
        Path store = folder.resolve(algorithm + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        algorithm,
                        "-keysize",
                        size,
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, keytool.waitFor(), said);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        return keys;
    }

    private static TlsFiles write(KeyStore keys) throws Exception {
        Path certificate = folder.resolve("chứng chỉ.pem");
        Path key = folder.resolve("khoá.pem");
        Files.writeString(
                certificate, pem("CERTIFICATE", keys.getCertificate("a").getEncoded()));
        Files.writeString(
                key,
                pem("PRIVATE KEY", keys.getKey("a", "changeit".toCharArray()).getEncoded()));
        return new TlsFiles(certificate, key);
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + what + "-----\n";
    }

    private static HttpClient trusting(Certificate certificate) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("a", certificate);
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private static int status(SearchServer server, KeyStore trusted) throws Exception {
        try (HttpClient client = trusting(trusted.getCertificate("a"))) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create(server.address() + "api/v1/search?q=chi"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertTrue(response.headers().firstValue("Content-Security-Policy").isPresent());
            return response.statusCode();
        }
    }

    @Test
    void theCertificateIsServedAndTakenAnewWhenItIsReplaced() throws Exception {
        TlsFiles files = write(rsa);
        ServerSettings settings = ServerSettings.local(0).certifiedBy(files);
        try (SearchServer server = SearchServer.start(new FakeArchive(folder), settings)) {
            assertTrue(server.address().startsWith("https://127.0.0.1:"), server.address());
            assertEquals(200, status(server, rsa));
            assertThrows(SSLHandshakeException.class, () -> status(server, ec));
            Thread.sleep(20);
            TlsFiles unused = write(ec);
            server.lookForCertificate();
            assertEquals(200, status(server, ec));
            // What does not fit is not taken.
            Thread.sleep(20);
            Files.writeString(files.certificate(), "no certificate");
            server.lookForCertificate();
            assertEquals(200, status(server, ec));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n", "x"})
    void aKeyThatIsNoneIsToldBeforeTheServerStarts(String key) throws Exception {
        TlsFiles files = write(rsa);
        Files.writeString(files.key(), key);
        String message = String.valueOf(
                assertThrows(TlsFiles.UnusableException.class, files::check).getMessage());
        assertTrue(message.contains("openssl pkcs8"), message);
    }

    @Test
    void filesOfTwoCertificatesDoNotBelongTogether() throws Exception {
        TlsFiles files = write(rsa);
        byte[] other = ec.getCertificate("a").getEncoded();
        Files.writeString(files.certificate(), pem("CERTIFICATE", other));
        assertThrows(TlsFiles.UnusableException.class, files::check);
        Files.delete(files.certificate());
        String message = String.valueOf(
                assertThrows(TlsFiles.UnusableException.class, files::check).getMessage());
        List<String> told = List.of(message.split(" ", -1));
        assertTrue(told.contains("cannot"), told::toString);
    }

    @Test
    void plainHttpOnThePortOfHttpsIsNoAnswer() throws Exception {
        ServerSettings settings = ServerSettings.local(0).certifiedBy(write(rsa));
        try (SearchServer server = SearchServer.start(new FakeArchive(folder), settings);
                HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest plain = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"))
                    .build();
            assertThrows(IOException.class, () -> client.send(plain, HttpResponse.BodyHandlers.ofString()));
        }
    }
}
