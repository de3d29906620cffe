package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Random requests over every route and parameter of the OpenAPI document: none gives a 500 or no answer, every error is a
 * problem as described, every other answer is as described. The seed is printed; set it to repeat a run, and {@code
 * -Dvankien.requests=100000} for a long one.
 */
class ApiPropertyTest extends CorpusServerTest {
    private static final int REQUESTS = Integer.getInteger("vankien.requests", 1_500);
    private static final AnswerSchemas SCHEMAS = new AnswerSchemas();

    @Test
    void everyAnswerIsAsDescribed() throws IOException {
        long seed = Long.getLong("vankien.seed", System.nanoTime());
        System.out.println(
                "random requests: " + REQUESTS + ", seed " + seed + " (repeat with -Dvankien.seed=" + seed + ")");
        List<String> ids = new ArrayList<>(List.of("khong-co-van-ban-nay"));
        List<String> codes = new ArrayList<>(List.of("21-KL~TW", "05-CT~TW", "Chỉ thị 05", "99-QĐ~TU"));
        client.json("/api/v1/search?size=100&facets=none&passages=0")
                .path("hits")
                .forEach(hit -> {
                    ids.add(hit.path("id").asString());
                    if (!hit.path("number").isNull()) {
                        codes.add(hit.path("number").asString().replace('/', '~'));
                    }
                });
        RequestGenerator generator = new RequestGenerator(SCHEMAS.document(), new Random(seed), ids, codes);
        Map<String, Integer> statuses = new TreeMap<>();
        Map<String, Integer> answered = new TreeMap<>();
        try (HttpWire wire = new HttpWire(server.port())) {
            for (int i = 0; i < REQUESTS; i++) {
                RequestGenerator.Made made = generator.next();
                HttpWire.Answer answer = wire.send(made.request(), made.method().equals("head"));
                statuses.merge(Integer.toString(answer.status()), 1, Integer::sum);
                check(made, answer);
                if (i % 10_000 == 9_999) {
                    System.out.println((i + 1) + " requests: " + statuses);
                }
                if (answer.status() == 200) {
                    answered.merge(made.path(), 1, Integer::sum);
                }
            }
        }
        System.out.println("answers by status: " + statuses);
        if (REQUESTS >= 3_000) {
            assertEquals(
                    SCHEMAS.document().path("paths").propertyNames().size() - 1,
                    answered.size(),
                    () -> "some route but /assets/{name} was never answered: " + answered);
        }
    }

    private static void check(RequestGenerator.Made made, HttpWire.Answer answer) {
        String what = made.request() + "\n→ " + answer.status() + " " + answer.headers() + "\n" + answer.text();
        assertNotEquals(500, answer.status(), what);
        assertNotEquals(503, answer.status(), what);
        assertTrue(answer.complete(), what);
        assertFalse(answer.text().contains("\tat ") || answer.text().contains("org.eclipse"), what);
        String type = answer.header("content-type").replaceFirst(";.*", "");
        String method = made.method().equals("head") ? "get" : made.method();
        if (answer.status() >= 400) {
            JsonNode operations = SCHEMAS.document().path("paths").path(made.path());
            // A method that the path does not have is refused as all its requests are.
            String any = operations.has(method)
                    ? method
                    : operations.propertyNames().iterator().next();
            assertTrue(type.equals("application/problem+json") || type.equals("text/html"), what);
            if (type.equals("application/problem+json") && !made.method().equals("head")) {
                List<String> errors = SCHEMAS.errors(made.path(), any, answer.status(), type, answer.text());
                assertEquals(List.of(), errors, what);
            } else {
                assertTrue(
                        made.request().contains("Accept: text/html")
                                || made.method().equals("head"),
                        what);
            }
            if (answer.status() == 405) {
                assertFalse(answer.header("allow").isEmpty(), what);
            }
        } else if (answer.status() == 200) {
            List<String> types = SCHEMAS.types(made.path(), method, 200);
            assertTrue(types.contains(type) || types.contains("*/*"), what);
            if (type.endsWith("json") && !made.method().equals("head")) {
                assertEquals(List.of(), SCHEMAS.errors(made.path(), method, 200, type, answer.text()), what);
            }
        } else {
            assertTrue(List.of(202, 302, 304, 308).contains(answer.status()), what);
            assertTrue(
                    SCHEMAS.document()
                            .path("paths")
                            .path(made.path())
                            .path(method)
                            .path("responses")
                            .has(Integer.toString(answer.status())),
                    what);
        }
    }
}
