package vankien.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.cluster.ClusterException;
import vankien.cluster.GenerationFetcher;
import vankien.cluster.GenerationPublisher;
import vankien.cluster.PublishSettings;
import vankien.contract.SampleDocuments;
import vankien.index.IndexStore;
import vankien.index.PortableIndex;
import vankien.opensearch.node.TestCluster;
import vankien.query.FilterField;
import vankien.query.FilterValue;
import vankien.query.SearchRequest;
import vankien.query.Sorting;
import vankien.search.Access;
import vankien.search.Hit;
import vankien.search.LuceneArchive;

/** Three shards on a node with the plugin installed give the hits of the index that was published to them. */
@Tag("full")
class ClusterSearchIT {
    private static TestCluster nodes;
    private static PublishedArchive archive;
    private static Path folder;

    @BeforeAll
    static void publishes(@TempDir Path temp) throws IOException {
        folder = temp;
        Path corpus = temp.resolve("van-ban");
        SampleDocuments.copyTo(corpus);
        nodes = TestCluster.of(temp.resolve("nodes"), 1, Path.of(System.getProperty("vankien.plugin")));
        archive = PublishedArchive.of(nodes, "vankien", temp.resolve("index"), new PublishSettings(3, 0), corpus);
    }

    @AfterAll
    static void ends() {
        if (archive != null) {
            archive.close();
        }
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    void theJudgedTopicsGiveTheSameHits() throws IOException {
        List<String> topics = SampleDocuments.topics();
        assertTrue(topics.size() > 50, "too few topics to tell anything");
        for (String topic : topics) {
            assertSame(SearchRequest.of(topic), Access.OPEN);
        }
    }

    @Test
    void whatIsHiddenHasNoPartInAnything() throws IOException {
        int narrower = 0;
        for (String text :
                List.of("cong tac can bo", "kiem tra dang vien", "UBKT", "12-CT/TU", "coong tasc casn booj")) {
            SearchRequest request = SearchRequest.of(text);
            for (Access reader : List.of(
                    Access.EVERYBODY,
                    new Access.Restricted(Set.of(SampleDocuments.GROUP)),
                    new Access.Restricted(Set.of("khac")))) {
                assertSame(request, reader);
            }
            long everybody =
                    archive.cluster().search(request, Access.EVERYBODY).total().value();
            narrower += everybody
                            < archive.cluster()
                                    .search(request, Access.OPEN)
                                    .total()
                                    .value()
                    ? 1
                    : 0;
        }
        assertTrue(narrower > 2, "nothing was hidden: this test tells nothing");
    }

    @Test
    void everyKindOfQuery() throws IOException {
        for (String text : List.of(
                "\"công tác cán bộ\" đảng viên",
                "\"thực hiện 21-KL/TW\"",
                "kiểm*",
                "title:kế hoạch",
                "-cán đảng",
                "")) {
            assertSame(SearchRequest.of(text), Access.OPEN);
        }
        for (Sorting sorting : Sorting.values()) {
            SearchRequest plain = SearchRequest.of("dang vien");
            assertSame(
                    new SearchRequest(
                            plain.text(),
                            Map.of(FilterField.LEVEL, List.of(new FilterValue("trung-uong", true))),
                            null,
                            null,
                            sorting,
                            plain.size(),
                            null,
                            2,
                            Set.of()),
                    Access.OPEN);
        }
    }

    @Test
    void aPlainTextIsAQueryOfOpenSearchToo() throws IOException {
        String answer = nodes.send(
                "POST",
                "/vankien/_search?filter_path=hits.hits._id",
                "{\"size\": 3, \"query\": {\"vankien\": {\"text\": \"cong tac can bo\"}}}");
        assertTrue(answer.contains("\"_id\":\"document:"), answer);
    }

    @Test
    void theSameGenerationIsNotWrittenAgain() throws IOException {
        GenerationPublisher.Published again = archive.publisher().publish(archive.store());
        assertFalse(again.changed());
        assertEquals(1, indices("vankien"));
    }

    @Test
    void aNewGenerationTakesThePlaceOfTheOneBefore() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("nho"));
        Files.writeString(corpus.resolve("a.txt"), "NGHỊ QUYẾT\nvề việc trồng rừng\n\nNội dung trồng rừng.\n");
        try (PublishedArchive small =
                PublishedArchive.of(nodes, "nho", folder.resolve("nho-index"), new PublishSettings(2, 0), corpus)) {
            SearchRequest request = SearchRequest.of("dap de");
            assertEquals(0, small.cluster().search(request, Access.OPEN).total().value());
            Files.writeString(corpus.resolve("b.txt"), "CHỈ THỊ\nvề việc đắp đê\n\nNội dung đắp đê.\n");
            PublishedArchive.sync(small.store());
            assertTrue(small.publisher().publish(small.store()).changed());
            small.remote().follow();
            assertEquals(1, small.cluster().search(request, Access.OPEN).total().value());
            assertEquals(1, indices("nho"));
        }
    }

    @Test
    void theWayBackGivesTheSameArchive() throws IOException {
        IndexStore back = new IndexStore(folder.resolve("tro-ve"));
        int entries = new GenerationFetcher(archive.client()).fetch(back);
        assertEquals(described(archive.store()), described(back));
        assertEquals(described(back).size(), entries);
        try (LuceneArchive again = LuceneArchive.open(back)) {
            for (String text : List.of("cong tac can bo", "UBKT", "12-CT/TU")) {
                for (Access reader : List.of(Access.OPEN, Access.EVERYBODY)) {
                    var expected = archive.embedded().search(SearchRequest.of(text), reader);
                    var found = again.search(SearchRequest.of(text), reader);
                    assertEquals(expected.hits(), found.hits());
                    assertEquals(expected.facets(), found.facets());
                    assertEquals(expected.generation(), found.generation());
                }
            }
        }
    }

    /** Every document and record of an index, in no order. */
    private static SortedSet<String> described(IndexStore store) throws IOException {
        SortedSet<String> all = new TreeSet<>();
        try (Directory directory = FSDirectory.open(store.current().orElseThrow());
                DirectoryReader index = DirectoryReader.open(directory)) {
            PortableIndex.each(index, document -> all.add(new String(document.json(), StandardCharsets.UTF_8)));
        }
        return all;
    }

    @Test
    void anIndexOfAnotherNameIsNotTakenAway() throws IOException {
        nodes.send("PUT", "/vankien-thong-ke", "{\"settings\": {\"number_of_replicas\": 0}}");
        archive.publisher().publish(new IndexStore(archive.store().root()));
        assertTrue(nodes.send("GET", "/_cat/indices?h=index", "").contains("vankien-thong-ke"));
        nodes.send("DELETE", "/vankien-thong-ke", "");
    }

    @Test
    void anotherVersionOfThePluginIsNamedWithTheCommand() {
        ClusterException refused = assertThrows(
                ClusterException.class,
                () -> new GenerationPublisher(archive.client(), PublishSettings.DEFAULT, "9.9.9")
                        .publish(archive.store()));
        assertTrue(
                String.valueOf(refused.getMessage()).contains("bin/opensearch-plugin install file:///")
                        && String.valueOf(refused.getMessage()).contains("-plugin-9.9.9.zip"),
                refused.getMessage());
    }

    /** The generations of an archive: beside them is the index in which its servers and its publisher speak up. */
    private static long indices(String alias) throws IOException {
        return nodes.send("GET", "/_cat/indices/" + alias + "-*,-" + alias + "-servers?h=index", "")
                .lines()
                .count();
    }

    private static void assertSame(SearchRequest request, Access access) throws IOException {
        var expected = archive.embedded().search(request, access);
        var found = archive.cluster().search(request, access);
        String what = request.text() + " for " + access;
        assertEquals(
                expected.hits().stream().map(Hit::id).toList(),
                found.hits().stream().map(Hit::id).toList(),
                what);
        assertEquals(expected.total(), found.total(), what);
        assertEquals(expected.facets(), found.facets(), what);
        assertEquals(expected.query(), found.query(), what);
        assertEquals(expected.codes(), found.codes(), what);
        for (int i = 0; i < expected.hits().size(); i++) {
            Hit one = expected.hits().get(i);
            Hit other = found.hits().get(i);
            assertEquals(one.score(), other.score(), Math.max(1e-4f, one.score() * 1e-5f), what);
            assertEquals(one.passages(), other.passages(), what);
            assertEquals(one.match(), other.match(), what);
            assertEquals(one.title(), other.title(), what);
            assertEquals(one.titleHtml(), other.titleHtml(), what);
            assertEquals(one.date(), other.date(), what);
            assertEquals(one.links(), other.links(), what);
            assertEquals(one.status(), other.status(), what);
            assertEquals(one.citedByCount(), other.citedByCount(), what);
        }
    }
}
