package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import vankien.query.BuiltQuery;
import vankien.query.EarlierNames;
import vankien.query.FilterField;
import vankien.query.FilterQueries;
import vankien.query.FilterValue;
import vankien.query.ParsedQuery;
import vankien.query.QueryBuilder;
import vankien.query.QueryNode;
import vankien.query.SearchRequest;
import vankien.query.StatusFilter;
import vankien.search.ScoreExplanation.Obstacle;
import vankien.search.ScoreExplanation.ObstacleKind;

/** Finds the conditions of a query that keep a document from being a hit: each is tried by itself. */
final class Obstacles {
    private final IndexSearcher searcher;
    private final int document;
    private final StatusFilter statuses;
    private final EarlierNames earlier;
    private final List<Obstacle> found = new ArrayList<>();

    private Obstacles(IndexSearcher searcher, int document, StatusFilter statuses, EarlierNames earlier) {
        this.earlier = earlier;
        this.searcher = searcher;
        this.document = document;
        this.statuses = statuses;
    }

    /** Phrases and exclusions; none where the document has what the query looks for. */
    static List<Obstacle> ofWords(IndexSearcher searcher, ParsedQuery parsed, BuiltQuery built, int document)
            throws IOException {
        Obstacles obstacles = new Obstacles(
                searcher,
                document,
                state -> {
                    throw new IllegalStateException("words have no status");
                },
                EarlierNames.NONE);
        if (!obstacles.meets(built.any())) {
            obstacles.read(parsed.root());
        }
        return obstacles.found;
    }

    /** Filters. */
    static List<Obstacle> ofFilters(
            IndexSearcher searcher, ParsedQuery parsed, int document, StatusFilter statuses, EarlierNames earlier)
            throws IOException {
        Obstacles obstacles = new Obstacles(searcher, document, statuses, earlier);
        for (FilterField field : FilterField.values()) {
            obstacles.read(field, parsed.filters().getOrDefault(field, List.of()));
        }
        return obstacles.found;
    }

    private void read(QueryNode.Any root) throws IOException {
        for (QueryNode part : root.parts()) {
            switch (part) {
                case QueryNode.Not not -> {
                    if (meets(any(not.query()))) {
                        found.add(
                                new Obstacle(ObstacleKind.EXCLUDED, not.query().toString()));
                    }
                }
                case QueryNode.Phrase phrase -> require(phrase);
                case QueryNode.Fielded fielded -> require(fielded);
                default -> {}
            }
        }
        if (found.isEmpty()) {
            found.add(new Obstacle(ObstacleKind.NO_WORD, root.toString()));
        }
    }

    private void require(QueryNode condition) throws IOException {
        if (!meets(any(condition))) {
            found.add(new Obstacle(ObstacleKind.PHRASE, condition.toString()));
        }
    }

    private void read(FilterField field, List<FilterValue> values) throws IOException {
        if (values.isEmpty()) {
            return;
        }
        ParsedQuery only = new ParsedQuery("", new QueryNode.Any(List.of()), Map.of(field, values), List.of());
        BooleanQuery.Builder condition = new BooleanQuery.Builder();
        new FilterQueries(SearchRequest.of(""), only, statuses, earlier).addTo(condition, null);
        if (!meets(condition.build())) {
            values.forEach(
                    value -> found.add(new Obstacle(ObstacleKind.FILTER, field.parameter() + ":" + value.parameter())));
        }
    }

    private static Query any(QueryNode node) {
        return QueryBuilder.build(new ParsedQuery("", new QueryNode.Any(List.of(node)), Map.of(), List.of()))
                .any();
    }

    private boolean meets(Query condition) throws IOException {
        return searcher.explain(condition, document).isMatch();
    }
}
