package vankien.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vankien.access.KeyFile;
import vankien.index.IndexStore;

/** While a part of the archive is away, what needs it is refused and not answered in part; the rest goes on. */
class ArchiveAwayTest {
    @Test
    void whatCannotBeAnsweredWholeIsRefusedUntilItCanBe(@TempDir Path folder) throws Exception {
        Path texts = Files.createDirectories(folder.resolve("texts"));
        for (int i = 0; i < 12; i++) {
            Files.writeString(
                    texts.resolve("k" + i + ".txt"),
                    "Số " + (10 + i) + "-KH/TU\n\nKẾ HOẠCH\nvề trồng rừng\n\nTrồng rừng ở bãi bồi, đợt " + i + ".\n");
        }
        IndexStore store = new IndexStore(folder.resolve("index"));
        ServedEngine.index(store, texts);
        Path file = folder.resolve("keys.jsonl");
        String key = new KeyFile(file)
                .add("", List.of(), true, List.of(), LocalDate.of(2026, 11, 21))
                .key();
        DividedArchive divided = DividedArchive.of(store, new IndexStore(folder.resolve("catalogue")), 3);
        try (Engine engine = ServedEngine.of(divided.archive(), file, divided::divide)) {
            Client client = new Client(engine.address(), key);
            JsonNode whole = client.json("/api/v1/search?q=trong%20rung");
            assertEquals(12, whole.path("total").path("value").asInt());

            assertEquals(200, client.get("/health/ready").statusCode());

            divided.away(true);
            // A load balancer sends searches elsewhere while they cannot be answered here.
            HttpResponse<String> ready = awaited(client, 503);
            assertTrue(ready.body().contains("does not answer"), ready.body());
            for (String asked : List.of(
                    "/api/v1/search?q=trong%20rung",
                    "/api/v1/search?q=%22tr%E1%BB%93ng%20r%E1%BB%ABng%22&facets=none",
                    "/api/v1/export?q=trong%20rung&format=csv",
                    "/feed.atom?q=trong%20rung",
                    "/search?q=trong%20rung")) {
                HttpResponse<String> refused = client.get(asked);
                assertEquals(503, refused.statusCode(), asked + "\n" + refused.body());
                String seconds = refused.headers().firstValue("Retry-After").orElse("");
                assertTrue(seconds.matches("[1-9]\\d*"), asked + " Retry-After: " + seconds);
            }
            assertTrue(client.get("/api/v1/search?q=trong%20rung").body().contains("archive-away"));
            assertEquals(200, client.get("/health/live").statusCode());

            divided.away(false);
            HttpResponse<String> back = awaited(client, 200);
            assertTrue(back.body().contains("\"ready\""), back.body());
            JsonNode again = client.json("/api/v1/search?q=trong%20rung");
            assertEquals(whole.path("hits"), again.path("hits"));
        }
    }

    /** It is looked at once a second. */
    private static HttpResponse<String> awaited(Client client, int status) throws InterruptedException {
        HttpResponse<String> ready = client.get("/health/ready");
        for (int i = 0; i < 600 && ready.statusCode() != status; i++) {
            Thread.sleep(100);
            ready = client.get("/health/ready");
        }
        assertEquals(status, ready.statusCode(), ready.body());
        return ready;
    }

    /** Codes, chains, drafts and statuses are proved by sentences of documents: those are beside the catalogue's values. */
    @Test
    void whatNeedsNoWordsIsAnsweredWithItsSentences(@TempDir Path folder) throws Exception {
        ContractDocuments documents = ContractDocuments.in(folder, ServedEngine::index);
        Path file = folder.resolve("keys.jsonl");
        KeyFile keys = new KeyFile(file);
        LocalDate today = LocalDate.of(2026, 11, 21);
        List<String> readers = List.of(
                keys.add("", List.of(SampleDocuments.GROUP), false, List.of(), today)
                        .key(),
                keys.add("", List.of("khac"), false, List.of(), today).key());
        DividedArchive divided = DividedArchive.of(documents.store(), new IndexStore(folder.resolve("catalogue")), 3);
        try (Engine whole = ServedEngine.of(documents.store(), file);
                Engine engine = ServedEngine.of(divided.archive(), file, divided::divide)) {
            divided.away(true);
            for (String key : readers) {
                sameWithoutWords(new Client(whole.address(), key), new Client(engine.address(), key));
            }
        }
    }

    private static void sameWithoutWords(Client expected, Client found) {
        String listed = "/api/v1/search?q=&passages=0&size=100";
        JsonNode hits = expected.json(listed).path("hits");
        SameAnswers.require(hits, found.json(listed).path("hits"), listed);
        Set<String> codes = new TreeSet<>();
        int proved = 0;
        for (JsonNode hit : hits) {
            codes.add(hit.path("number").asString(""));
            proved += hit.path("status").path("evidence").isString() ? 1 : 0;
            String id = hit.path("id").asString();
            for (JsonNode citation : expected.json("/api/v1/documents/" + id).path("citations")) {
                codes.add(citation.path("code").asString(""));
            }
        }
        codes.remove("");
        assertTrue(proved > 2, "only " + proved + " statuses are known: too few to tell anything");
        assertTrue(codes.size() > 50, "only " + codes.size() + " codes: too few to tell anything");
        int sentences = 0;
        int marked = 0;
        for (String code : codes.stream().limit(60).toList()) {
            String path = "/api/v1/codes/" + Client.encoded(code);
            if (expected.get(path + "/chain").statusCode() != 200) {
                continue;
            }
            JsonNode chain = found.json(path + "/chain");
            SameAnswers.require(expected.json(path + "/chain"), chain, path + "/chain");
            sentences += chain.path("edges").size();
            JsonNode one = expected.json(path);
            HttpResponse<String> answer = found.get(path);
            assertEquals(200, answer.statusCode(), path + "\n" + answer.body());
            JsonNode same = Client.read(answer.body());
            for (String part : List.of("identities", "relations", "total")) {
                SameAnswers.require(one.path(part), same.path(part), path + "/" + part);
            }
            marked += markedSentences(one.path("cited_by"), same.path("cited_by"), path);
            if (!same.path("cited_by").isEmpty()) {
                // With the passages it would be another answer: nobody keeps this one.
                assertEquals(
                        "no-store", answer.headers().firstValue("Cache-Control").orElse(""), path);
                assertTrue(answer.headers().firstValue("ETag").isEmpty(), path);
            }
        }
        String page = "/codes/" + Client.encoded(codes.iterator().next());
        assertEquals(200, found.get(page).statusCode(), page);
        assertTrue(sentences > 20, "only " + sentences + " edges: too few to tell anything");
        assertTrue(marked > 20, "only " + marked + " sentences: too few to tell anything");
        StringBuilder draft = new StringBuilder("[");
        new ArrayList<>(codes)
                .subList(0, 50)
                .forEach(code -> draft.append(draft.length() > 1 ? ",\"" : "\"")
                        .append(code)
                        .append('"'));
        String asked = draft.append("]").toString();
        HttpResponse<String> checked = found.post("/api/v1/batch", "application/json", asked);
        assertEquals(200, checked.statusCode(), checked.body());
        SameAnswers.require(
                Client.read(expected.post("/api/v1/batch", "application/json", asked)
                        .body()),
                Client.read(checked.body()),
                "batch");
    }

    /** The citing documents are the same, each with the sentence that cites in the place of its passages. */
    private static int markedSentences(JsonNode expected, JsonNode found, String where) {
        assertEquals(expected.size(), found.size(), where);
        int marked = 0;
        for (int i = 0; i < found.size(); i++) {
            SameAnswers.require(expected.path(i).path("id"), found.path(i).path("id"), where);
            SameAnswers.require(expected.path(i).path("status"), found.path(i).path("status"), where);
            for (JsonNode passage : found.path(i).path("passages")) {
                String html = passage.path("html").asString();
                assertTrue(html.contains("<mark>"), where + ": " + html);
                assertTrue(!passage.path("anchor").asString("").isEmpty(), where);
                marked++;
            }
        }
        return marked;
    }
}
