package vankien.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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

            divided.away(true);
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
            JsonNode again = client.json("/api/v1/search?q=trong%20rung");
            assertEquals(whole.path("hits"), again.path("hits"));
        }
    }
}
