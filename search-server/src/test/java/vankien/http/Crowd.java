package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What became of clients that all came at once.
 *
 * @param answered how many got 200
 * @param refused how many were told that the server has too much to do, and when to come again
 */
record Crowd(int answered, int refused) {

    /** Has so many clients search for this at once; what asks the archive nothing must be answered in between. */
    static Crowd of(int clients, ApiClient client, String text) throws Exception {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        int answered = 0;
        int refused = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                answers.add(CompletableFuture.supplyAsync(() -> client.get("/api/v1/search?q=" + text), threads));
            }
            assertHealthy(client);
            for (CompletableFuture<HttpResponse<String>> answer : answers) {
                HttpResponse<String> response = answer.get();
                if (response.statusCode() == 200) {
                    answered++;
                } else {
                    refused++;
                    assertEquals(503, response.statusCode(), response.body());
                    assertEquals("1", ServerTest.header(response, "Retry-After"));
                    assertTrue(response.body().contains("urn:vankien:problem:too-busy"), response.body());
                }
                assertHealthy(client);
            }
        }
        return new Crowd(answered, refused);
    }

    /** A server that has much to do is neither dead nor broken. */
    private static void assertHealthy(ApiClient client) {
        assertEquals(200, client.get("/health/live").statusCode());
        assertEquals(200, client.get("/health/ready").statusCode());
    }
}
