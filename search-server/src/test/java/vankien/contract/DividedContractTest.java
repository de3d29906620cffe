package vankien.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.http.Json;
import vankien.index.IndexStore;
import vankien.search.Access;
import vankien.search.LuceneArchive;
import vankien.search.ScoreExplanation;

/** Three parts of an archive beside its catalogue, in this process: what a cluster does, without a cluster. */
class DividedContractTest extends ServedContract {
    @TempDir
    static Path folder;

    private @Nullable DividedArchive divided;
    private @Nullable IndexStore whole;

    @Override
    protected Engine start(IndexStore store, Path keys) throws IOException {
        whole = store;
        DividedArchive parts = DividedArchive.of(store, new IndexStore(folder.resolve("catalogue")), 3);
        divided = parts;
        return ServedEngine.of(parts.archive(), keys, parts::divide);
    }

    /** No address explains, and on a terminal everything is seen: only here there is somebody who does not. */
    @Test
    void aStrangersExplanations() throws IOException {
        Access reader = new Access.Restricted(Set.of("khac"));
        LuceneArchive parts = Objects.requireNonNull(divided).archive();
        int explained = 0;
        int hidden = 0;
        try (LuceneArchive archive = LuceneArchive.open(Objects.requireNonNull(whole))) {
            for (String query : WordChecks.QUERIES) {
                for (String id : member().ids(query, 3)) {
                    Optional<ScoreExplanation> expected = archive.explain(query, id, reader);
                    Optional<ScoreExplanation> found = parts.explain(query, id, reader);
                    assertEquals(expected.isPresent(), found.isPresent(), query + " " + id);
                    if (expected.isPresent() && found.isPresent()) {
                        explained++;
                        SameAnswers.require(
                                Client.read(json(expected.get())), Client.read(json(found.get())), query + " " + id);
                    } else {
                        hidden++;
                    }
                }
            }
        }
        assertTrue(explained > 20 && hidden > 3, explained + " explained, " + hidden + " hidden");
    }

    private static String json(ScoreExplanation explanation) {
        return new String(Json.bytes(explanation), StandardCharsets.UTF_8);
    }
}
