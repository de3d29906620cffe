package vankien.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.cluster.PublishSettings;
import vankien.evaluation.JudgedCollection;
import vankien.evaluation.Metrics;
import vankien.evaluation.Topic;
import vankien.index.SourceNames;
import vankien.opensearch.node.TestCluster;
import vankien.query.SearchRequest;
import vankien.search.Access;
import vankien.search.Hit;

/** Three shards rank judged queries as well as one index does. */
@Tag("full")
class JudgedSetsIT {
    /** What the mean nDCG@10 may differ by at most. */
    private static final double BAR = .005;

    /** Only every so many queries, for a machine that has other things to do. */
    private static final int EVERY = Integer.getInteger("vankien.judged.every", 1);

    private static final Path SETS = Path.of(System.getProperty("vankien.shared", ""), "retrieval");
    private static TestCluster nodes;

    @BeforeAll
    static void starts(@TempDir Path folder) throws IOException {
        assumeTrue(Files.isDirectory(SETS), "no judged sets in " + SETS);
        nodes = TestCluster.of(folder, 1, Path.of(System.getProperty("vankien.plugin")));
    }

    @AfterAll
    static void ends() {
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    void asWellAsTheEmbeddedIndex(@TempDir Path folder) throws IOException {
        try (Stream<Path> sets = Files.list(SETS)) {
            for (Path set : sets.filter(Files::isDirectory).sorted().toList()) {
                String alias = String.valueOf(set.getFileName()).toLowerCase(Locale.ROOT);
                try (PublishedArchive archive = PublishedArchive.of(
                        nodes, alias, folder, new PublishSettings(3, 0), set.resolve("corpus.jsonl"))) {
                    Map<String, String> names = SourceNames.of(archive.store());
                    for (String queries : List.of("queries.tsv", "queries.khongdau.tsv")) {
                        compare(archive, names, set, queries);
                    }
                }
                nodes.send("DELETE", "/" + alias + "-*", "");
            }
        }
    }

    private static void compare(PublishedArchive archive, Map<String, String> names, Path set, String queries)
            throws IOException {
        JudgedCollection judged = JudgedCollection.read(set.resolve(queries), set.resolve("qrels.tsv"));
        List<Metrics> embedded = new ArrayList<>();
        List<Metrics> cluster = new ArrayList<>();
        int same = 0;
        List<Topic> topics = judged.topics();
        for (int i = 0; i < topics.size(); i += EVERY) {
            Topic topic = topics.get(i);
            SearchRequest request =
                    SearchRequest.of(topic.query()).withPassages(0).withFacets(Set.of());
            Map<String, Integer> grades = judged.grades().getOrDefault(topic.id(), Map.of());
            List<String> one =
                    ranked(archive.embedded().search(request, Access.OPEN).hits(), names);
            List<String> other =
                    ranked(archive.cluster().search(request, Access.OPEN).hits(), names);
            embedded.add(Metrics.of(one, grades));
            cluster.add(Metrics.of(other, grades));
            same += one.equals(other) ? 1 : 0;
        }
        double expected = Metrics.mean(embedded).ndcg10();
        double measured = Metrics.mean(cluster).ndcg10();
        System.out.printf(
                Locale.ROOT,
                "%s %s: nDCG@10 %.4f on 3 shards, %.4f embedded; the same ten hits in the same order for %d of %d queries%n",
                set.getFileName(),
                queries,
                measured,
                expected,
                same,
                embedded.size());
        assertEquals(expected, measured, BAR, set + " " + queries);
    }

    private static List<String> ranked(List<Hit> hits, Map<String, String> names) {
        return hits.stream().map(hit -> names.getOrDefault(hit.id(), hit.id())).toList();
    }
}
