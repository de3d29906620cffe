package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A machine with one processor whose searches do not wait for anything: what keeps the processor must not keep others from
 * learning that there is no room.
 */
class OverloadTest {
    private static final int CLIENTS = 12;

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void searchesThatKeepTheOnlyProcessorDoNotKeepOthersFromBeingRefused() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ActiveProcessorCount=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BusyServer.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String server = "http://127.0.0.1:" + out.readLine();
            List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                answers.add(ask(server + "/api/v1/search?q=" + FakeArchive.BUSY));
            }
            assertEquals(200, ask(server + "/health/live").get().statusCode());
            int answered = 0;
            int refused = 0;
            for (CompletableFuture<HttpResponse<String>> answer : answers) {
                HttpResponse<String> response = answer.get();
                if (response.statusCode() == 200) {
                    answered++;
                } else {
                    refused++;
                    assertEquals(503, response.statusCode(), response.body());
                    assertEquals("1", ServerTest.header(response, "Retry-After"));
                }
            }
            // Each takes .4 s, and nobody waits longer than 1 s: three or four are answered, and none of the last.
            assertTrue(answered >= 1 && refused >= CLIENTS / 2, answered + " answered, " + refused + " refused");
            assertEquals(200, ask(server + "/api/v1/search?q=chi").get().statusCode(), "and then it answers again");
        } finally {
            process.destroyForcibly();
        }
    }

    private CompletableFuture<HttpResponse<String>> ask(String address) {
        return http.sendAsync(
                HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
