package vankien.evaluation;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vankien.abbreviation.AbbreviationList;
import vankien.index.CorpusSync;
import vankien.index.IndexStore;
import vankien.index.SourceNames;
import vankien.index.SyncProgress;
import vankien.index.SyncReport;
import vankien.index.SyncRequest;
import vankien.parse.DocumentReader;
import vankien.query.SearchRequest;
import vankien.search.Access;
import vankien.search.Hit;
import vankien.search.LuceneArchive;

/** Indexes a corpus in a temporary index and searches it with exactly the production query path and its defaults. */
public final class Evaluation {
    private static final int DEPTH = 100;

    private final Map<String, List<Metrics>> bySet = new LinkedHashMap<>();
    private final List<RunLine> run = new ArrayList<>();

    private Evaluation() {}

    /** A line of a TREC run. */
    public record RunLine(String topic, String document, int rank, float score) {}

    /**
     * Evaluates.
     *
     * @param corpus a file of JSON lines or a folder of documents; qrels name documents by the {@code id} of their line, or
     *     by their path in the folder
     */
    public static Evaluation of(Path corpus, JudgedCollection judged) throws IOException {
        return of(corpus, judged, AbbreviationList.builtIn());
    }

    /** The same with another list of abbreviations. */
    public static Evaluation of(Path corpus, JudgedCollection judged, AbbreviationList abbreviations)
            throws IOException {
        Path folder = Files.createTempDirectory("vankien-evaluate");
        try {
            IndexStore store = new IndexStore(folder);
            SyncReport report = new CorpusSync(store, new DocumentReader(), Clock.systemUTC())
                    .run(new SyncRequest(List.of(corpus), false, false, false), SyncProgress.SILENT);
            for (SyncReport.Line line : report.lines()) {
                if (line.outcome() == SyncReport.Outcome.REJECTED && line.path().endsWith(".jsonl")) {
                    // A missing corpus would look like a bad ranking.
                    throw new IOException(line.path() + ": " + line.detail());
                }
            }
            Map<String, String> names = SourceNames.of(store);
            Evaluation evaluation = new Evaluation();
            try (LuceneArchive archive = LuceneArchive.open(store, abbreviations)) {
                for (Topic topic : judged.topics()) {
                    evaluation.add(topic, archive, names, judged.grades().getOrDefault(topic.id(), Map.of()));
                }
            }
            return evaluation;
        } finally {
            delete(folder);
        }
    }

    private void add(Topic topic, LuceneArchive archive, Map<String, String> names, Map<String, Integer> grades) {
        String text = topic.query().length() <= SearchRequest.MAX_TEXT
                ? topic.query()
                : topic.query().substring(0, SearchRequest.MAX_TEXT);
        SearchRequest request =
                SearchRequest.of(text).withSize(DEPTH).withPassages(0).withFacets(Set.of());
        List<String> ranked = new ArrayList<>();
        for (Hit hit : archive.search(request, Access.OPEN).hits()) {
            String name = names.getOrDefault(hit.id(), hit.id());
            ranked.add(name);
            run.add(new RunLine(topic.id(), name, ranked.size(), hit.score()));
        }
        bySet.computeIfAbsent(topic.set(), set -> new ArrayList<>()).add(Metrics.of(ranked, grades));
    }

    /** The means over all topics. */
    public Metrics all() {
        return Metrics.mean(bySet.values().stream().flatMap(List::stream).toList());
    }

    /** The means over one set of topics, null when there is no such set. */
    public @Nullable Metrics set(String name) {
        List<Metrics> topics = bySet.get(name);
        return topics == null ? null : Metrics.mean(topics);
    }

    /** The names of the sets, in the order of the topics. */
    public Set<String> sets() {
        return bySet.keySet();
    }

    /** Every hit of every topic, down to rank 100. */
    public List<RunLine> run() {
        return List.copyOf(run);
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
