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

    @Test
    void sharedCodesComeNewestFirst() throws Exception {
        Path documents = Files.createDirectories(folder.resolve("documents"));
        Files.writeString(documents.resolve("numbers.jsonl"), """
                {"id": "a", "title": "Về trồng rừng", "text": "Trồng rừng.", "number": "12-CT/TU", "date": "2011-02-03"}
                {"id": "b", "title": "Về giữ rừng", "text": "Giữ rừng.", "number": "12-CT/TU", "date": "2022-02-03"}
                {"id": "c", "title": "Về nước sạch", "text": "Nước sạch.", "number": "12-CT/TU", "date": "2016-02-03"}
                {"id": "d", "title": "Về đường đê", "text": "Đường đê.", "number": "12-CT/TU", "date": "2005-02-03"}
                """, StandardCharsets.UTF_8);
        IndexStore store = new IndexStore(folder.resolve("index"));
        TestArchive.sync(store, documents);
        try (LuceneArchive archive = TestArchive.open(store)) {
            for (String typed : List.of("12-ct", "12ct", "ct 12", "12 ct tu")) {
                List<String> found = archive.suggest(typed, 8, Access.OPEN).suggestions().stream()
                        .map(suggestion -> String.valueOf(suggestion.id()))
                        .toList();
                assertEquals(List.of("b", "c", "a"), found, typed);
            }
        }
    }

    @Test
    void abbreviationsOfTheListAndOfTheDocumentsAreCompleted() throws Exception {
        Path documents = Files.createDirectories(folder.resolve("documents"));
        for (int i = 0; i < 3; i++) {
            Files.writeString(
                    documents.resolve("q" + i + ".txt"),
                    "Quỹ hỗ trợ ngư dân bám biển (QHTND) họp lần " + i + ".",
                    StandardCharsets.UTF_8);
        }
        IndexStore store = new IndexStore(folder.resolve("index"));
        TestArchive.sync(store, documents);
        try (LuceneArchive archive = TestArchive.open(store)) {
            String[][] table = {
                {"ubnd", "Ủy ban nhân dân"},
                {"UBND", "Ủy ban nhân dân"},
                {"tccs", "tổ chức cơ sở đảng"},
                {"TCCSĐ", "tổ chức cơ sở đảng"},
            };
            for (String[] row : table) {
                List<String> found = archive.suggest(row[0], 8, Access.OPEN).suggestions().stream()
                        .map(Suggestion::text)
                        .toList();
                assertTrue(found.stream().anyMatch(row[1]::equalsIgnoreCase), row[0] + " → " + found);
            }
            assertEquals(
                    List.of(),
                    archive.suggest("ct", 8, Access.OPEN).suggestions(),
                    "letters that stand for many things");
        }
    }
}
