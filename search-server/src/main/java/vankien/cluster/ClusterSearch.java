package vankien.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vankien.abbreviation.AbbreviationExpander;
import vankien.abbreviation.AbbreviationList;
import vankien.index.IndexManifest;
import vankien.query.ParsedQuery;
import vankien.query.QueryReader;
import vankien.query.SearchRequest;
import vankien.query.Sorting;
import vankien.search.Access;
import vankien.search.Hit;
import vankien.search.ShardRequest;
import vankien.search.ShardSearch;
import vankien.succession.SuccessionExpander;
import vankien.succession.SuccessionList;

/**
 * Searches an archive on a cluster: understands the query, has the shards rank, looks at the best a second time, and fetches
 * the hits of the page. Thread-safe.
 *
 * <p>It gives the best {@value #DEPTH} hits and no more. What follows from all documents at once is not asked here: a hit's
 * status is unknown and its citations are not counted.
 */
public final class ClusterSearch {
    /** As many as are looked at a second time. */
    public static final int DEPTH = 100;

    private static final Comparator<Ranked> BEST_FIRST = Comparator.<Ranked>comparingDouble(hit -> -hit.score())
            .thenComparing(Comparator.comparingLong(Ranked::day).reversed())
            .thenComparing(Ranked::id);

    private static final long KEPT_NS = 1_000_000_000;

    private final ClusterClient client;
    private final AbbreviationList abbreviations;
    private final SuccessionList successions;
    private final Map<Seen, ClusterDefinitions> definitions = new ConcurrentHashMap<>();
    private volatile @Nullable Known known;

    /**
     * A searcher.
     *
     * @param abbreviations what abbreviations stand for, besides what the documents themselves define
     * @param successions what became of places and bodies
     */
    public ClusterSearch(ClusterClient client, AbbreviationList abbreviations, SuccessionList successions) {
        this.client = client;
        this.abbreviations = abbreviations;
        this.successions = successions;
    }

    /** A generation as readers with the same groups see it; null for those who see everything. */
    private record Seen(String index, @Nullable Set<String> groups) {}

    /**
     * A document among the hits, before it is fetched.
     *
     * @param day its date as days since 1970-01-01, {@link Long#MIN_VALUE} where it has none
     */
    private record Ranked(String id, float score, long day) {}

    /**
     * What was found.
     *
     * @param index the index that was searched: a generation
     * @param total how many documents have at least one word
     * @param relaxed whether phrases were taken as plain words, because no document has them
     * @param hits the best, best first
     */
    public record Found(String index, long total, boolean relaxed, List<Hit> hits) {
        public Found {
            hits = List.copyOf(hits);
        }
    }

    /** What was served at a moment. */
    private record Known(Served served, long asked) {}

    /** The index that the alias points to, with the generation that it holds. */
    record Served(String index, IndexManifest manifest) {}

    /**
     * The generation that is served now.
     *
     * @throws ClusterException when there is none
     */
    Served served() throws IOException {
        String alias = client.address().alias();
        JsonNode all = client.send(
                "GET", "/" + alias + "/_mapping?filter_path=*.mappings._meta", "", ClusterClient.Patience.SEARCH);
        for (Map.Entry<String, JsonNode> index : all.properties()) {
            JsonNode manifest = index.getValue()
                    .path("mappings")
                    .path("_meta")
                    .path(GenerationPublisher.META)
                    .path("manifest");
            if (manifest.isObject()) {
                Map<String, String> data = new HashMap<>();
                manifest.properties()
                        .forEach(value ->
                                data.put(value.getKey(), value.getValue().asString()));
                return new Served(index.getKey(), IndexManifest.fromUserData(data));
            }
        }
        throw new ClusterException(
                404,
                client.address() + " holds no archive of Vankien: run 'vankien index FOLDER --to " + client.address()
                        + "' first");
    }

    /**
     * Searches.
     *
     * @param request its cursor and facets play no part
     * @throws ClusterException when the cluster does not answer, or not with all of its shards
     */
    public Found search(SearchRequest request, Access access) throws IOException {
        Served served = lately();
        try {
            return search(served, request, access);
        } catch (ClusterException e) {
            // The one that was served goes as soon as the next one is.
            Served now = e.status() == 404 ? served() : served;
            if (now.index().equals(served.index())) {
                throw e;
            }
            known = new Known(now, System.nanoTime());
            return search(now, request, access);
        }
    }

    /** What is served, or was within the last second. */
    private Served lately() throws IOException {
        Known last = known;
        if (last == null || System.nanoTime() - last.asked() > KEPT_NS) {
            last = new Known(served(), System.nanoTime());
            known = last;
        }
        return last.served();
    }

    /** One generation for all requests, whatever is published between them. */
    private Found search(Served served, SearchRequest request, Access access) throws IOException {
        ShardRequest asked = understood(served, request, access);
        Found found = search(served, asked, request);
        if (found.hits().isEmpty() && asked.parsed().hasPhrases()) {
            Found relaxed = search(served, asked.with(asked.parsed().withoutPhrases()), request);
            if (!relaxed.hits().isEmpty()) {
                return new Found(relaxed.index(), relaxed.total(), true, relaxed.hits());
            }
        }
        return found;
    }

    private ShardRequest understood(Served served, SearchRequest request, Access access) throws IOException {
        ShardRequest by = ShardRequest.by(access);
        Seen seen = new Seen(served.index(), by.groups());
        ClusterDefinitions defined = definitions.get(seen);
        if (defined == null) {
            JsonNode answer = client.send(
                    "POST", "/" + served.index() + "/_vankien/definitions", by.json(), ClusterClient.Patience.SEARCH);
            defined = new ClusterDefinitions(ShardRequest.terms(answer.toString()));
            definitions.keySet().removeIf(old -> !old.index().equals(served.index()));
            definitions.put(seen, defined);
        }
        ParsedQuery parsed = new AbbreviationExpander(abbreviations, defined).expand(QueryReader.read(request.text()));
        return ShardRequest.of(request, new SuccessionExpander(successions).expand(parsed), successions, access);
    }

    private Found search(Served served, ShardRequest asked, SearchRequest request) throws IOException {
        boolean words = asked.parsed().hasWords();
        Sorting sorting = !words && request.sorting() == Sorting.RELEVANCE ? Sorting.NEWEST : request.sorting();
        ObjectNode query = ClusterClient.JSON.createObjectNode();
        query.put("size", DEPTH);
        query.put("track_total_hits", true);
        query.put("track_scores", words);
        query.put("_source", false);
        query.set("query", query(asked));
        query.set("sort", sort(sorting));
        boolean again = words && sorting == Sorting.RELEVANCE;
        if (again) {
            query.putObject("ext").putObject("vankien").put("second_look", true);
        }
        JsonNode answer = send(served, query);
        List<Ranked> best = new ArrayList<>();
        for (JsonNode hit : answer.path("hits").path("hits")) {
            best.add(ranked(hit, sorting, words));
        }
        if (again) {
            best.sort(BEST_FIRST);
        }
        List<Ranked> page = best.subList(0, Math.min(request.size(), best.size()));
        long total = answer.path("hits").path("total").path("value").asLong();
        return new Found(
                served.index(), total, false, page.isEmpty() ? List.of() : fetched(served, asked, request, page));
    }

    private static Ranked ranked(JsonNode hit, Sorting sorting, boolean words) {
        JsonNode sort = hit.path("sort");
        int date = sorting == Sorting.RELEVANCE ? 1 : 0;
        float score = words ? (float) hit.path("_score").asDouble(0) : 0;
        float added =
                (float) hit.path("fields").path("vankien_second_look").path(0).asDouble(0);
        long day = sort.path(date).isNumber() ? sort.path(date).asLong() : Long.MIN_VALUE;
        return new Ranked(sort.path(date + 1).asString(), score + added, day);
    }

    private List<Hit> fetched(Served served, ShardRequest asked, SearchRequest request, List<Ranked> page)
            throws IOException {
        ObjectNode query = ClusterClient.JSON.createObjectNode();
        query.put("size", page.size());
        query.put("_source", false);
        ObjectNode both = query.putObject("query").putObject("bool");
        ArrayNode conditions = both.putArray("filter");
        conditions.add(query(asked));
        ArrayNode ids = conditions.addObject().putObject("terms").putArray("id");
        page.forEach(hit -> ids.add(hit.id()));
        query.putArray("sort").add("_doc");
        query.putObject("ext").putObject("vankien").put("passages", request.passages());
        Map<String, JsonNode> byId = new HashMap<>();
        for (JsonNode hit : send(served, query).path("hits").path("hits")) {
            JsonNode shown = ClusterClient.JSON.readTree(
                    hit.path("fields").path("vankien_hit").path(0).asString());
            byId.put(shown.path("id").asString(), shown);
        }
        List<Hit> hits = new ArrayList<>();
        for (Ranked ranked : page) {
            JsonNode shown = byId.get(ranked.id());
            if (shown == null) {
                throw new ClusterException(
                        503,
                        "the document " + ranked.id() + " was ranked by " + client.address() + " but not found again");
            }
            ((ObjectNode) shown).put("score", ranked.score());
            hits.add(ShardRequest.hit(shown.toString()));
        }
        return hits;
    }

    private JsonNode send(Served served, ObjectNode query) throws IOException {
        // An answer without some of the shards would be a wrong one.
        return client.send(
                "POST",
                "/" + served.index() + "/_search?allow_partial_search_results=false",
                query.toString(),
                ClusterClient.Patience.SEARCH);
    }

    private static ObjectNode query(ShardRequest asked) {
        ObjectNode query = ClusterClient.JSON.createObjectNode();
        query.putObject("vankien").put("request", asked.json()).put("part", ShardSearch.Part.SCORED.symbol());
        return query;
    }

    /** Every order ends with the id, so that it is the same each time; what has no date comes last. */
    private static ArrayNode sort(Sorting sorting) {
        ArrayNode sort = ClusterClient.JSON.createArrayNode();
        if (sorting == Sorting.RELEVANCE) {
            sort.add("_score");
        }
        sort.addObject()
                .putObject("date")
                .put("order", sorting == Sorting.OLDEST ? "asc" : "desc")
                .put("missing", "_last");
        sort.addObject().putObject("id").put("order", "asc");
        return sort;
    }
}
