package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.index.IndexStore;
import vankien.suggest.Suggestion;

class SuggestionsTest {
    @TempDir
    Path folder;

    @Test
    void whatLeavesTheIndexLeavesTheSuggestions() throws Exception {
        Path documents = Files.createDirectories(folder.resolve("documents"));
        String text = "Đảng ủy bàn việc trồng rừng phòng hộ. ";
        for (int i = 0; i < 4; i++) {
            String next = List.of(
                            "Sau đó trồng rừng phòng hộ tại xã.",
                            "Vì trồng rừng phòng hộ khó.",
                            "Cần trồng rừng phòng hộ.",
                            "Để trồng rừng phòng hộ nhanh.")
                    .get(i);
            Files.writeString(documents.resolve("r" + i + ".txt"), text + next, StandardCharsets.UTF_8);
        }
        for (int i = 0; i < 4; i++) {
            Files.writeString(
                    documents.resolve("k" + i + ".txt"), "Kế hoạch số " + i + " về việc khác.", StandardCharsets.UTF_8);
        }
        IndexStore store = new IndexStore(folder.resolve("index"));
        TestArchive.sync(store, documents);
        try (LuceneArchive archive = TestArchive.open(store)) {
            Suggestions before = archive.suggest("trong r", 8, Access.OPEN);
            assertTrue(before.complete());
            assertTrue(
                    before.suggestions().stream().map(Suggestion::text).anyMatch(found -> found.contains("trồng rừng")),
                    before.toString());
            for (int i = 1; i < 3; i++) {
                Files.delete(documents.resolve("r" + i + ".txt"));
            }
            TestArchive.sync(store, documents);
            archive.refresh();
            Suggestions after = archive.suggest("trong r", 8, Access.OPEN);
            assertTrue(after.complete());
            assertEquals(List.of(), after.suggestions(), "two documents are no evidence of a phrase");
        }
    }
}
