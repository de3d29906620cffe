package vankien.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * One reader of two engines.
 *
 * @param expected asks the index on this machine
 * @param found asks the engine that is checked
 */
record Compared(Client expected, Client found) {
    static String search(String text) {
        return "/api/v1/search?q=" + Client.encoded(text);
    }

    /** The JSON of the engine, which has to be that of the other one. */
    JsonNode same(String pathAndQuery) {
        JsonNode answer = found.json(pathAndQuery);
        SameAnswers.require(expected.json(pathAndQuery), answer, pathAndQuery);
        return answer;
    }

    /** The answer of the engine, whatever it is: that of the other one. */
    HttpResponse<String> sameAnswer(String pathAndQuery) {
        return requireSame(expected.get(pathAndQuery), found.get(pathAndQuery), pathAndQuery);
    }

    /** The answer of the engine to what is sent. */
    HttpResponse<String> sameAnswer(String path, String type, String body) {
        return requireSame(expected.post(path, type, body), found.post(path, type, body), path + "\n" + body);
    }

    private static HttpResponse<String> requireSame(
            HttpResponse<String> one, HttpResponse<String> other, String where) {
        assertEquals(one.statusCode(), other.statusCode(), where + "\n" + other.body());
        if (other.headers().firstValue("Content-Type").orElse("").matches("application/(problem\\+)?json(;.*)?")) {
            SameAnswers.require(Client.read(one.body()), Client.read(other.body()), where);
        } else {
            assertEquals(rounded(untimed(one.body())), rounded(untimed(other.body())), where);
        }
        return other;
    }

    /** Without what it took, and without cursors. */
    static String untimed(String page) {
        return page.replaceAll("cursor=[A-Za-z0-9_-]+", "cursor=").replaceAll("[0-9,.]+ ?(?:ms|giây)", "");
    }

    static String rounded(String text) {
        return text.replaceAll("(\\d+\\.\\d{2})\\d+", "$1").replaceAll("127\\.0\\.0\\.1:\\d+", "SERVER");
    }

    /** The ids of the first hits. */
    List<String> ids(String query, int size) {
        List<String> ids = new ArrayList<>();
        found.json(search(query) + "&facets=none&passages=0&size=" + size)
                .path("hits")
                .forEach(hit -> ids.add(hit.path("id").asString()));
        return ids;
    }

    /** The ids of all hits, page by page. */
    static List<String> paged(Client client, String query, int size) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        int total = -1;
        while (cursor != null) {
            JsonNode page = client.json(search(query) + "&facets=none&passages=0&size=" + size + cursor);
            total = page.path("total").path("value").asInt();
            page.path("hits").forEach(hit -> ids.add(hit.path("id").asString()));
            cursor = page.path("next").isNull()
                    ? null
                    : "&cursor=" + page.path("next").asString();
        }
        assertEquals(total, ids.size(), query);
        assertEquals(total, new HashSet<>(ids).size(), query);
        return ids;
    }

    /** Suggestions are learned in the background, for each view of the archive. */
    void waitForSuggestions() throws InterruptedException {
        for (Client client : List.of(expected, found)) {
            for (int i = 0; i < 600 && client.json("/api/v1/suggest?q=nghi").isEmpty(); i++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }
}
