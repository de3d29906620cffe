package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.search.IndexSearcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.document.DocumentType;
import vankien.index.HandMadeDocument;
import vankien.index.HandMadeIndex;
import vankien.index.IndexStore;
import vankien.query.CachedPhrases;
import vankien.query.SearchRequest;
import vankien.succession.SuccessionList;

/** Readers with the same rights share one view of the index, which is ready for them when the archive goes on. */
class ViewsTest {
    private static final Access FIRST = new Access.Restricted(Set.of("một"));
    private static final Access SECOND = new Access.Restricted(Set.of("hai", "khác"));
    private static final Access SECOND_TOO = new Access.Restricted(Set.of("hai", "khác nữa"));

    private static HandMadeDocument document(int number) {
        return HandMadeDocument.of("d" + number)
                .number(String.format(Locale.ROOT, "%02d-NQ/TU", number + 1), DocumentType.RESOLUTION, "2021-10-25")
                .titled("về việc thứ " + number);
    }

    private static int seen(LuceneArchive archive, Access reader) {
        return archive.search(SearchRequest.of(""), reader).total().value();
    }

    @Test
    void theyAreMadeBeforeTheNextGenerationIsServed(@TempDir Path folder) throws Exception {
        for (String group : new String[] {"một", "hai"}) {
            Path closed = Files.createDirectories(folder.resolve(group));
            Files.writeString(closed.resolve("access.yaml"), "groups: [" + group + "]\n");
        }
        Files.createDirectories(folder.resolve("chung"));
        String[] folders = {"một", "hai", "chung"};
        HandMadeIndex index = new HandMadeIndex(folder)
                .inFolders(id -> folders[Integer.parseInt(id.substring(1)) % 3])
                .publish(IntStream.range(0, 9).mapToObj(ViewsTest::document));
        try (LuceneArchive archive = LuceneArchive.open(index.store())) {
            assertEquals(9, seen(archive, Access.OPEN));
            assertEquals(0, archive.views());
            assertEquals(6, seen(archive, FIRST));
            assertEquals(6, seen(archive, SECOND));
            assertEquals(2, archive.views());
            assertEquals(6, seen(archive, SECOND_TOO));
            assertEquals(2, archive.views(), "of the same rights");
            index.publish(IntStream.range(9, 15).mapToObj(ViewsTest::document));
            archive.refresh();
            assertEquals(2, archive.views(), "ready before anybody asks");
            assertEquals(10, seen(archive, FIRST));
            assertEquals(10, seen(archive, SECOND));
            assertEquals(5, seen(archive, Access.EVERYBODY));
            assertEquals(15, seen(archive, Access.OPEN));
            assertEquals(3, archive.views());
        }
    }

    /** Phrases are looked for in each view, and what was found is of its documents only. */
    @Test
    void eachKeepsPhrasesOfItsOwn(@TempDir Path folder) throws Exception {
        Path closed = Files.createDirectories(folder.resolve("một"));
        Files.writeString(closed.resolve("access.yaml"), "groups: [một]\n");
        HandMadeIndex index = new HandMadeIndex(folder)
                .inFolders(id -> "một")
                .publish(IntStream.range(0, 3).mapToObj(ViewsTest::document));
        IndexStore store = index.store();
        Generation whole = Generation.open(store.current().orElseThrow(), store.root(), SuccessionList.builtIn());
        Generation view = whole.as(Access.EVERYBODY);
        assertNotSame(whole.searcher().getQueryCache(), view.searcher().getQueryCache());
        for (Generation each : List.of(whole, view)) {
            IndexSearcher bounded = each.searcher(() -> false);
            assertInstanceOf(CachedPhrases.class, bounded.getQueryCachingPolicy());
            assertSame(each.searcher().getQueryCache(), bounded.getQueryCache());
        }
        view.release();
        whole.release();
    }
}
