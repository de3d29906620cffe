package vankien.search;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;
import vankien.abbreviation.AbbreviationList;
import vankien.http.Json;
import vankien.index.DocumentCard;
import vankien.index.IndexStore;
import vankien.query.BuiltQuery;
import vankien.query.ParsedQuery;
import vankien.query.QueryBuilder;
import vankien.query.Sorting;
import vankien.succession.SuccessionList;

/**
 * What a search costs at least: Vankien's analysis, Lucene query, second look and passages, an exact total and the counts of
 * values, and as little around them as there can be. It knows no rights, no status, no citations, no corrections, no cursor,
 * no document in several files, no count of those with all words. The best are found with Lucene's pruning; another pass, without
 * scores, counts what is found and its values.
 */
public final class RawLucene {
    /** So many hits are counted before Lucene leaves out what cannot be among the best. */
    private static final int PRUNED_FROM = 1_000;

    private final Generation generation;
    private final AbbreviationList abbreviations = AbbreviationList.builtIn();
    private final Query documents = Visibility.DOCUMENTS;
    private final Map<String, StringDocValuesReaderState> ordinals = new HashMap<>();

    private RawLucene(Generation generation) {
        this.generation = generation;
    }

    /** Serves an index: {@code RawLucene INDEX}. */
    public static void main(String[] args) throws IOException {
        IndexStore store = new IndexStore(Path.of(args[0]));
        RawLucene raw =
                new RawLucene(Generation.open(store.current().orElseThrow(), store.root(), SuccessionList.builtIn()));
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.concurrency.useVirtualThreads = true;
            config.routes.get("/api/v1/search", raw::answer);
        });
        server.start("127.0.0.1", 0);
        new PrintStream(System.out, true, StandardCharsets.UTF_8)
                .println("listening on http://127.0.0.1:" + server.port() + "/");
    }

    record RawHit(
            String id,
            float score,
            @Nullable String number,
            @Nullable String title,
            @Nullable String date,
            List<PassageHit> passages) {}

    record RawTotal(long value) {}

    record RawResult(RawTotal total, List<RawHit> hits, Map<String, Map<String, Integer>> facets) {}

    private void answer(Context ctx) throws IOException {
        String facets = String.valueOf(ctx.queryParam("facets"));
        RawResult result = search(
                String.valueOf(ctx.queryParam("q")),
                Integer.parseInt(String.valueOf(ctx.queryParam("size"))),
                Integer.parseInt(String.valueOf(ctx.queryParam("passages"))),
                facets.equals("none") ? List.of() : List.of(facets.split(",", -1)));
        ctx.contentType("application/json").result(Json.bytes(result));
    }

    private RawResult search(String text, int size, int passages, List<String> facets) throws IOException {
        IndexSearcher searcher = generation.searcher();
        IndexReader index = searcher.getIndexReader();
        ParsedQuery parsed = QueryUnderstanding.of(text, abbreviations, generation, documents);
        BuiltQuery built = QueryBuilder.build(parsed);
        List<WordTerms> words = WordTerms.of(index, built);
        Found found = found(searcher, filtered(built.scored()), !facets.isEmpty());
        ScoreDoc[] best = found.top().scoreDocs;
        List<FieldDoc> ranked = built.named()
                ? Arrays.stream(best).map(FieldDoc.class::cast).toList()
                : Reranking.of(index, built, words, best);
        MatchFinder finder = new MatchFinder(index, built, words);
        List<RawHit> hits = new ArrayList<>();
        for (FieldDoc hit : ranked.subList(0, Math.min(size, ranked.size()))) {
            hits.add(hit(index, finder, hit, passages));
        }
        return new RawResult(new RawTotal(found.total()), hits, counts(found.all(), facets));
    }

    private record Found(TopDocs top, long total, @Nullable FacetsCollector all) {}

    /** In one pass where nothing is left out, or else the best with pruning, and then all without scores. */
    private static Found found(IndexSearcher searcher, Query query, boolean counted) throws IOException {
        TopFieldCollectorManager ranking =
                new TopFieldCollectorManager(SearchOrder.of(Sorting.RELEVANCE), Reranking.DEPTH, null, PRUNED_FROM);
        if (!counted) {
            TopDocs top = searcher.search(query, ranking);
            boolean exact = top.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
            return new Found(top, exact ? top.totalHits.value() : searcher.count(query), null);
        }
        if (searcher.getIndexReader().maxDoc() <= PRUNED_FROM) {
            Object[] both = searcher.search(query, new MultiCollectorManager(ranking, new FacetsCollectorManager()));
            TopDocs top = (TopDocs) both[0];
            return new Found(top, top.totalHits.value(), (FacetsCollector) both[1]);
        }
        TopDocs top = searcher.search(query, ranking);
        FacetsCollector all = searcher.search(query, new FacetsCollectorManager());
        long total = all.getMatchingDocs().stream()
                .mapToLong(FacetsCollector.MatchingDocs::totalHits)
                .sum();
        return new Found(top, total, all);
    }

    private BooleanQuery filtered(Query query) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(documents, Occur.FILTER)
                .build();
    }

    private static RawHit hit(IndexReader index, MatchFinder finder, FieldDoc hit, int most) throws IOException {
        StoredDocument stored =
                most == 0 ? StoredDocument.withoutText(index, hit.doc) : StoredDocument.of(index, hit.doc);
        List<PassageHit> passages =
                most == 0 ? List.of() : finder.passages(stored, finder.places(hit.doc, stored), most);
        DocumentCard card = stored.card();
        return new RawHit(
                card.id(),
                (Float) hit.fields[0],
                String.valueOf(card.metadata().number()),
                card.metadata().title(),
                String.valueOf(card.metadata().date()),
                passages);
    }

    private synchronized StringDocValuesReaderState ordinals(String field) throws IOException {
        StringDocValuesReaderState known = ordinals.get(field);
        if (known == null) {
            known = new StringDocValuesReaderState(generation.searcher().getIndexReader(), field);
            ordinals.put(field, known);
        }
        return known;
    }

    private Map<String, Map<String, Integer>> counts(@Nullable FacetsCollector found, List<String> fields)
            throws IOException {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        for (String field : fields) {
            if (found == null) {
                continue;
            }
            StringDocValuesReaderState state = ordinals(field);
            Map<String, Integer> values = new LinkedHashMap<>();
            for (LabelAndValue value : new StringValueFacetCounts(state, found).getTopChildren(50, field).labelValues) {
                values.put(value.label, value.value.intValue());
            }
            counts.put(field, values);
        }
        return counts;
    }
}
