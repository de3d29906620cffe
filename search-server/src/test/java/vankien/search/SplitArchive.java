package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import vankien.abbreviation.AbbreviationList;
import vankien.index.IndexAnalysis;
import vankien.index.IndexStore;
import vankien.index.PortableIndex;
import vankien.query.GatheredTerms;
import vankien.query.ParsedQuery;
import vankien.query.SearchRequest;
import vankien.succession.SuccessionList;

/** The documents of an index in several indexes, searched as the shards of a cluster are: gathered, ranked, merged. */
final class SplitArchive implements AutoCloseable {
    private final Generation whole;
    private final List<Directory> directories = new ArrayList<>();
    private final List<DirectoryReader> shards = new ArrayList<>();

    private SplitArchive(Generation whole) {
        this.whole = whole;
    }

    /** A hit as it comes from a shard, with what the second look adds. */
    record Ranked(int shard, int document, String id, int day, float score) {}

    static SplitArchive of(IndexStore store, int parts) throws IOException {
        SplitArchive split = new SplitArchive(
                Generation.open(store.current().orElseThrow(), store.root(), SuccessionList.builtIn()));
        List<IndexWriter> writers = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            Directory directory = new ByteBuffersDirectory();
            split.directories.add(directory);
            writers.add(new IndexWriter(directory, new IndexWriterConfig(IndexAnalysis.forIndex())));
        }
        try (Directory directory = FSDirectory.open(store.current().orElseThrow());
                DirectoryReader index = DirectoryReader.open(directory)) {
            PortableIndex.each(index, document -> {
                IndexWriter writer = writers.get(Math.floorMod(document.group().hashCode() * 31, parts));
                writer.addDocument(document.toLucene());
            });
        }
        for (int i = 0; i < parts; i++) {
            writers.get(i).close();
            split.shards.add(DirectoryReader.open(split.directories.get(i)));
        }
        return split;
    }

    /** The query as the server understands it, which has the whole archive. */
    ShardRequest understood(SearchRequest request, Access access) throws IOException {
        Generation view = whole.as(access);
        try {
            ParsedQuery parsed =
                    QueryUnderstanding.of(request.text(), AbbreviationList.builtIn(), view, Visibility.DOCUMENTS);
            return ShardRequest.of(request, parsed, whole.successions(), access);
        } finally {
            view.release();
        }
    }

    GatheredTerms gathered(ShardRequest request) throws IOException {
        GatheredTerms all = GatheredTerms.NONE;
        for (DirectoryReader shard : shards) {
            // There and back as JSON, as it goes between machines.
            all = all.plus(ShardRequest.terms(ShardRequest.json(ShardSearch.gather(shard, request))));
        }
        return all;
    }

    /** The best 100, best first. */
    List<Ranked> search(SearchRequest request, Access access) throws IOException {
        ShardRequest sent = ShardRequest.read(understood(request, access).json());
        List<Ranked> found = search(sent);
        if (found.isEmpty() && sent.parsed().hasPhrases()) {
            return search(sent.with(sent.parsed().withoutPhrases()));
        }
        return found;
    }

    private List<Ranked> search(ShardRequest sent) throws IOException {
        GatheredTerms gathered = gathered(sent);
        List<Ranked> found = new ArrayList<>();
        for (int i = 0; i < shards.size(); i++) {
            ShardSearch search = ShardSearch.of(shards.get(i), sent, gathered);
            for (ScoreDoc hit : search.searcher()
                    .search(
                            search.query(ShardSearch.Part.SCORED, null),
                            MOST,
                            SearchOrder.of(vankien.query.Sorting.RELEVANCE))
                    .scoreDocs) {
                FieldDoc sorted = (FieldDoc) hit;
                found.add(new Ranked(
                        i,
                        hit.doc,
                        ((BytesRef) sorted.fields[2]).utf8ToString(),
                        (Integer) sorted.fields[1],
                        // Without words there is nothing to rank by.
                        sent.parsed().hasWords() ? (Float) sorted.fields[0] : 0));
            }
        }
        List<Ranked> ranked = found.stream().sorted(BEST).limit(MOST).toList();
        List<Ranked> best = ranked.subList(0, Math.min(Reranking.DEPTH, ranked.size()));
        Map<Integer, ShardSearch> searches = new LinkedHashMap<>();
        List<Ranked> lifted = new ArrayList<>();
        for (Ranked hit : best) {
            ShardSearch search = searches.get(hit.shard());
            if (search == null) {
                search = ShardSearch.of(shards.get(hit.shard()), sent, gathered);
                searches.put(hit.shard(), search);
            }
            lifted.add(new Ranked(
                    hit.shard(), hit.document(), hit.id(), hit.day(), hit.score() + search.secondLook(hit.document())));
        }
        lifted.sort(BEST);
        lifted.addAll(ranked.subList(best.size(), ranked.size()));
        return lifted;
    }

    /** A hit as its shard shows it. */
    Hit hit(Ranked ranked, SearchRequest request, Access access) throws IOException {
        ShardRequest sent = understood(request, access);
        return ShardSearch.of(shards.get(ranked.shard()), sent, gathered(sent))
                .hit(ranked.document(), ranked.score(), request.passages());
    }

    private static final int MOST = 100;

    private static final Comparator<Ranked> BEST = Comparator.<Ranked>comparingDouble(hit -> -hit.score())
            .thenComparing(hit -> -(long) hit.day())
            .thenComparing(Ranked::id);

    @Override
    public void close() throws IOException {
        for (DirectoryReader shard : shards) {
            shard.close();
        }
        for (Directory directory : directories) {
            directory.close();
        }
        whole.release();
    }
}
