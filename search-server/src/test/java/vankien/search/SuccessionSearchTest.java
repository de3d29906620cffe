package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that places and bodies had before, in an index of invented documents. */
class SuccessionSearchTest {
    @TempDir
    Path folder;

    private TestArchive archive() {
        return TestArchive.of()
                .with("vl", "Công tác dân vận ở Vĩnh Long", "place", "Vĩnh Long", "issuer", "Tỉnh ủy Vĩnh Long")
                .with("tv", "Công tác dân vận ở Trà Vinh", "place", "Trà Vinh", "issuer", "Tỉnh ủy Trà Vinh")
                .with("bt", "Công tác dân vận ở Bến Tre", "place", "Bến Tre", "issuer", "Tỉnh ủy Bến Tre")
                .with("st", "Công tác dân vận ở Sóc Trăng", "place", "Sóc Trăng", "issuer", "Tỉnh ủy Sóc Trăng")
                .in(folder);
    }

    @Test
    void filtersFindTheArchiveFromBefore() {
        try (TestArchive archive = archive()) {
            assertEquals(Set.of("vl", "tv", "bt"), found(archive, "dân vận place:\"Vĩnh Long\""));
            assertEquals(Set.of("tv"), found(archive, "dân vận place:\"Trà Vinh\""));
            assertEquals(Set.of("vl", "tv", "bt"), found(archive, "issuer:\"Tỉnh ủy Vĩnh Long\""));
            assertEquals(Set.of("bt"), found(archive, "issuer:\"tinh uy ben tre\""));
        }
    }

    @Test
    void facetsSayWhatChoosingThemFindsUnderTheNameAsPrinted() {
        try (TestArchive archive = archive()) {
            List<SearchResult.FacetValue> places =
                    archive.search("dân vận").facets().getOrDefault("place", List.of());
            assertEquals(
                    "Vĩnh Long 3 null, Bến Tre 1 từ 01-07-2025: Vĩnh Long, Sóc Trăng 1 từ 01-07-2025: Cần Thơ, Trà Vinh 1 từ 01-07-2025: Vĩnh Long",
                    places.stream()
                            .sorted((one, other) -> other.count() - one.count())
                            .map(place -> place.label() + " " + place.count() + " " + place.note())
                            .collect(Collectors.joining(", ")));
            for (SearchResult.FacetValue place : places) {
                assertEquals(
                        place.count(),
                        found(archive, "dân vận place:\"" + place.value() + "\"")
                                .size(),
                        place.toString());
            }
        }
    }

    @Test
    void wordsFindTheNamesFromBeforeBelowThoseTyped() {
        try (TestArchive archive = archive()) {
            SearchResult result = archive.search("dân vận Vĩnh Long");
            assertEquals("vl", result.hits().getFirst().id());
            assertEquals("st", result.hits().getLast().id());
            assertEquals(
                    List.of("Vĩnh Long → Bến Tre", "Vĩnh Long → Trà Vinh"),
                    result.query().understood().expansions().stream()
                            .map(expansion -> expansion.from() + " → " + expansion.to())
                            .toList());
            assertEquals(
                    "tv", archive.search("dân vận Trà Vinh").hits().getFirst().id());
            assertTrue(archive.search("dân vận Trà Vinh")
                    .query()
                    .understood()
                    .expansions()
                    .isEmpty());
        }
    }

    private static Set<String> found(TestArchive archive, String query) {
        return new TreeSet<>(archive.ids(query));
    }
}
