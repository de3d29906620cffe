package vankien.search;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import vankien.query.BuiltQuery;
import vankien.query.FilterField;
import vankien.query.FilterQueries;
import vankien.query.GatheredIndex;
import vankien.query.GatheredSearcher;
import vankien.query.GatheredTerms;
import vankien.query.QueryBuilder;
import vankien.query.WantedTerms;

/**
 * One search on one shard: what {@link SearchRun} does where the whole archive is, with the same query building, ranking,
 * second look and passages. What it needs to know of the other shards was gathered before.
 *
 * <p>Documents that are one in several files have to lie in one shard.
 */
public final class ShardSearch {
    private final ShardRequest request;
    private final BuiltQuery built;
    private final FilterQueries filters;
    private final ShardIndex shard;
    private final GatheredSearcher searcher;
    private final List<WordTerms> words;

    /** What is found. */
    public enum Part {
        /** The documents with at least one word, ranked. */
        SCORED,
        /** The same without ranking. */
        ANY,
        /** Those that have all words. */
        ALL;

        /** Reads the name that {@link #symbol} gives. */
        public static Part of(String symbol) {
            return switch (symbol) {
                case "scored" -> SCORED;
                case "any" -> ANY;
                case "all" -> ALL;
                default ->
                    throw new IllegalArgumentException(
                            "part is '" + symbol + "' but can be 'scored', 'any' or 'all' only");
            };
        }

        /** Its name in requests. */
        public String symbol() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private ShardSearch(ShardRequest request, ShardIndex shard, GatheredTerms gathered) throws IOException {
        this.request = request;
        this.shard = shard;
        built = QueryBuilder.build(request.parsed());
        filters = new FilterQueries(
                request.request(),
                request.parsed(),
                state -> {
                    throw new IllegalArgumentException(
                            "a shard does not know what documents of other shards change: leave the filter status"
                                    + " away");
                },
                request::earlierKeys);
        searcher = new GatheredSearcher(new GatheredIndex(shard.reader(), gathered), WordScores.similarity());
        words = WordTerms.of(searcher.index(), built);
    }

    static {
        WordScores.allowLongQueries();
    }

    /** Reads what a shard holds of the words of a search, as its reader may know. */
    public static GatheredTerms gather(DirectoryReader shard, ShardRequest request) throws IOException {
        return GatheredTerms.in(
                ShardIndex.of(shard).as(request.access()).reader(),
                WantedTerms.of(QueryBuilder.build(request.parsed())),
                () -> {});
    }

    /** The question to every shard what it holds of the words of a search. */
    public static String gathering(ShardRequest request) {
        return ShardQuestion.json(
                request.access(),
                AskedShards.PATIENT_MS,
                new ShardQuestion.Gather(new ShardQuestion.Typed(request.parsed())));
    }

    /** What all shards hold together, of their answers to {@link #gathering}. */
    public static String gathered(List<String> answers) {
        GatheredTerms all = GatheredTerms.NONE;
        for (String answer : answers) {
            all = all.plus(ShardJson.read(answer, GatheredTerms.class));
        }
        return ShardJson.write(all);
    }

    /**
     * A search of a shard.
     *
     * @param gathered what all shards hold of its words
     */
    public static ShardSearch of(DirectoryReader shard, ShardRequest request, GatheredTerms gathered)
            throws IOException {
        return new ShardSearch(request, ShardIndex.of(shard).as(request.access()), gathered);
    }

    /**
     * What finds the documents, to be run by {@link #searcher}.
     *
     * @param but a field whose filter is left away, or null
     */
    public Query query(Part part, @Nullable FilterField but) throws IOException {
        Query found = switch (part) {
            case SCORED -> built.scored();
            case ANY -> built.any();
            case ALL -> built.all();
        };
        BooleanQuery every = inEveryFile(found, part == Part.SCORED ? Occur.MUST : Occur.FILTER, but);
        Query behind = shard.groups()
                .behind(
                        searcher,
                        inEveryFile(built.any(), Occur.FILTER, but),
                        inEveryFile(built.all(), Occur.FILTER, but));
        if (behind == null) {
            return every;
        }
        BooleanQuery.Builder once = new BooleanQuery.Builder();
        every.clauses().forEach(once::add);
        return once.add(behind, Occur.MUST_NOT).build();
    }

    private BooleanQuery inEveryFile(Query query, Occur occur, @Nullable FilterField but) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, occur).add(Visibility.DOCUMENTS, Occur.FILTER);
        if (shard.isRestricted()) {
            all.add(new SeenDocuments(), Occur.FILTER);
        }
        filters.addTo(all, but);
        return all.build();
    }

    /** Scores the shard as the whole archive would be scored. */
    public IndexSearcher searcher() {
        return searcher;
    }

    /**
     * What the second look adds to the score of a document: 0 where the order is not looked at again.
     *
     * @param document its number in the shard
     */
    public float secondLook(int document) throws IOException {
        return built.named() || !request.parsed().hasWords()
                ? 0
                : Reranking.added(searcher.index(), built, words, document);
    }

    /**
     * A hit with its passages; what only the whole archive knows, its status and who cites it, is left open.
     *
     * @param document its number in the shard
     * @param score the score it is shown with
     * @param passages how many passages to cut, at least 0
     */
    public Hit hit(int document, float score, int passages) throws IOException {
        Matched matched = new MatchFinder(searcher.index(), built, words)
                .matched(List.of(document), passages)
                .getFirst();
        return new HitPresenter(searcher.index(), request.text(), HitFacts.UNKNOWN).hit(document, score, matched);
    }

    /** A hit as JSON, which goes to the server that asks. */
    public static String json(Hit hit) {
        return ShardRequest.json(hit);
    }

    /** Stored fields as JSON. */
    public static String json(Map<String, String> stored) {
        return ShardRequest.json(stored);
    }

    /** The field of this parameter. */
    public static FilterField field(String parameter) {
        for (FilterField field : FilterField.values()) {
            if (field.parameter().equals(parameter)) {
                return field;
            }
        }
        throw new IllegalArgumentException("there is no filter '" + parameter + "'");
    }

    /** The segments, in the order in which the shard has them. */
    public List<LeafReaderContext> leaves() {
        return searcher.index().leaves();
    }
}
