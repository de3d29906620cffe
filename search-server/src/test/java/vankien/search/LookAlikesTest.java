package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.analysis.vi.VietnameseFolding;
import vankien.query.SearchRequest;

/** Syllables that differ by their marks or by i and y, each in a document of its own that is otherwise the same. */
class LookAlikesTest {
    /** The 24 syllables that may be written with i or with y. */
    private static final List<String> I_AND_Y = List.of(
            "hi hy", "kì kỳ", "kí ký", "kỉ kỷ", "kĩ kỹ", "kị kỵ", "li ly", "lí lý", "lị lỵ", "mì mỳ", "mĩ mỹ", "mị mỵ",
            "sĩ sỹ", "tì tỳ", "tí tý", "tỉ tỷ", "tị tỵ", "vĩ vỹ", "qui quy", "quì quỳ", "quí quý", "quỉ quỷ", "quĩ quỹ",
            "quị quỵ");

    private static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();
    private static TestArchive archive;

    @BeforeAll
    static void index(@TempDir Path folder) throws IOException {
        try (InputStream table = Objects.requireNonNull(LookAlikesTest.class.getResourceAsStream("look-alikes.tsv"))) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .forEach(group -> GROUPS.put(VietnameseFolding.fold(group.getFirst()), group));
        }
        List<String> all = new ArrayList<>();
        GROUPS.values().forEach(all::addAll);
        I_AND_Y.forEach(pair -> all.addAll(List.of(pair.split(" ", -1))));
        all.addAll(List.of("công ti", "công ty"));
        TestArchive.Builder documents = TestArchive.of();
        for (String word : all) {
            documents.with(id(word), "Gửi kèm " + word + " hoặc bớt.");
        }
        archive = documents.in(folder);
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    /** An id has no marks. */
    private static String id(String word) {
        StringBuilder id = new StringBuilder("w");
        word.chars().forEach(c -> id.append('-').append(Integer.toHexString(c)));
        return id.toString();
    }

    @Test
    void aMarkedWordFindsItselfAlone() {
        assertTrue(GROUPS.size() >= 40, "groups: " + GROUPS.size());
        for (List<String> group : GROUPS.values()) {
            for (String word : group) {
                if (VietnameseFolding.hasMarks(word)) {
                    SearchResult found = archive.search(word);
                    assertEquals(
                            List.of(id(word)),
                            found.hits().stream().map(Hit::id).toList(),
                            word);
                    assertEquals(Match.EXACT, found.hits().getFirst().match(), word);
                }
            }
        }
    }

    @Test
    void amongThreeWordsTheExactOneIsFirst() {
        for (List<String> group : GROUPS.values()) {
            for (String word : group) {
                Hit first = archive.search("kèm " + word + " hoặc").hits().getFirst();
                assertEquals(id(word), first.id(), word);
                assertEquals(Match.EXACT, first.match(), word);
            }
        }
    }

    @Test
    void withoutMarksAllOfAGroupAreFound() {
        GROUPS.forEach((folded, group) -> {
            for (String query : List.of(folded, "kem " + folded + " hoac")) {
                Set<String> first =
                        Set.copyOf(archive.search(SearchRequest.of(query).withSize(group.size())).hits().stream()
                                .map(Hit::id)
                                .toList());
                assertEquals(Set.copyOf(group.stream().map(LookAlikesTest::id).toList()), first, query);
            }
        });
    }

    @Test
    void iAndYFindEachOtherTheTypedOneFirst() {
        assertEquals(24, I_AND_Y.size());
        for (String pair : I_AND_Y) {
            String[] both = pair.split(" ", -1);
            for (int i = 0; i < 2; i++) {
                String typed = both[i];
                List<String> expected = List.of(id(typed), id(both[1 - i]));
                List<String> amongOthers =
                        archive
                                .search(SearchRequest.of("kèm " + typed + " hoặc")
                                        .withSize(100))
                                .hits()
                                .stream()
                                .map(Hit::id)
                                .toList();
                if (VietnameseFolding.hasMarks(typed)) {
                    assertEquals(expected, amongOthers.subList(0, 2), typed);
                    assertEquals(expected, archive.ids(typed));
                } else {
                    // Without marks any spelling may be meant; what was typed is first where the others have marks.
                    assertEquals(id(typed), amongOthers.getFirst(), typed);
                    assertTrue(amongOthers.containsAll(expected), typed);
                    assertTrue(archive.ids(typed).containsAll(expected), typed);
                }
            }
        }
    }

    @Test
    void companiesAreWrittenWithIOrY() {
        for (String query : List.of("công ti", "công ty", "\"công ti\"", "\"công ty\"")) {
            String typed = query.replace("\"", "");
            String other = typed.equals("công ti") ? "công ty" : "công ti";
            assertEquals(List.of(id(typed), id(other)), archive.ids(query).subList(0, 2), query);
        }
        assertTrue(archive.ids("cong ti").subList(0, 2).containsAll(List.of(id("công ti"), id("công ty"))));
        assertFalse(archive.ids("ti").contains(id("công ty")), "alone they are two words");
    }
}
