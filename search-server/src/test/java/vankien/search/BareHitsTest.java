package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.query.SearchRequest;

/** Hits without passages are the same hits: they are made without a look at the places of words. */
class BareHitsTest {
    private static final Path CORPUS = Path.of(System.getProperty("vankien.root", ".."), "corpus");

    @Test
    void theyMatchAsThoseWithPassagesDo(@TempDir Path index) throws IOException {
        List<String> topics =
                Files.readAllLines(CORPUS.resolve("evaluation/topics.tsv"), StandardCharsets.UTF_8).stream()
                        .skip(1)
                        .map(line -> line.split("\t", -1)[2])
                        .toList();
        assertTrue(topics.size() > 50);
        int before = KnownCards.segments();
        try (LuceneArchive archive = TestArchive.of(CORPUS, index)) {
            for (String topic : topics) {
                SearchRequest request = SearchRequest.of(topic);
                List<String> bare = shown(archive, request.withPassages(0));
                assertEquals(shown(archive, request), bare, topic);
                assertEquals(bare, shown(archive, request.withPassages(0)), "remembered: " + topic);
            }
            assertTrue(KnownCards.segments() > before, "no card is remembered");
        }
        assertTrue(KnownCards.segments() <= before, "cards are left of a closed index");
    }

    private static List<String> shown(LuceneArchive archive, SearchRequest request) {
        return archive.search(request, Access.OPEN).hits().stream()
                .map(hit -> hit.id() + " " + hit.score() + " " + hit.match() + " " + hit.title() + " " + hit.path())
                .toList();
    }
}
