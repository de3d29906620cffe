package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import vankien.abbreviation.AbbreviationList;
import vankien.document.DocumentCode;
import vankien.graph.DocumentGraph;
import vankien.graph.StatusTable;
import vankien.query.BuiltQuery;
import vankien.query.FilterField;
import vankien.query.FilterQueries;
import vankien.query.FilterValue;
import vankien.query.ParsedQuery;
import vankien.query.ScoredPart;
import vankien.query.SearchRequest;
import vankien.query.Sorting;

/** One search on one generation: the one query path of page, API and terminal. */
final class SearchRun {
    /** Hits that are ranked at once where all are wanted. */
    private static final int AT_A_TIME = 1_000;

    /** So many of these have their passages in memory at once. */
    private static final int MATCHED_AT_A_TIME = 50;

    private final long started = System.nanoTime();
    private final Generation generation;
    private final IndexSearcher searcher;
    private final StageClock clock;
    private final SearchRequest request;
    private final ParsedQuery parsed;
    private final BuiltQuery built;
    private final WordSearch words;
    private final StatusTable statuses;
    private final FilterQueries filters;
    private final Query visible;
    private final Sorting sorting;
    private final boolean relaxed;
    /** The order of what is found without leaving a filter out, once it was asked for. */
    private WordSearch.@Nullable Ranking ranking;
    /** What is found, by the filter that is left out. */
    private final Map<Optional<FilterField>, Found> found = new HashMap<>();

    private SearchRun(
            Generation generation,
            IndexSearcher searcher,
            StageClock clock,
            SearchRequest request,
            ParsedQuery parsed,
            boolean relaxed)
            throws IOException {
        this.generation = generation;
        this.searcher = searcher;
        this.clock = clock;
        this.request = request;
        this.visible = Visibility.DOCUMENTS;
        this.parsed = parsed;
        this.relaxed = relaxed;
        this.words = generation.words().search(parsed, searcher);
        this.built = words.built();
        this.statuses = generation.statuses();
        this.filters = new FilterQueries(request, parsed, statuses::in, generation.successions());
        boolean nothingToRank = !parsed.hasWords() && request.sorting() == Sorting.RELEVANCE;
        this.sorting = nothingToRank ? Sorting.NEWEST : request.sorting();
    }

    /** A search for what is asked; where no document has a phrase in quotation marks, for the words in it. */
    static SearchRun of(Generation generation, AbbreviationList abbreviations, SearchRequest request)
            throws IOException {
        return of(generation, abbreviations, request, SearchLimits.NONE);
    }

    /** The same within limits. */
    static SearchRun of(
            Generation generation, AbbreviationList abbreviations, SearchRequest request, SearchLimits limits)
            throws IOException {
        StageClock clock = new StageClock(limits.observer());
        IndexSearcher searcher = generation.searcher(limits.timeout());
        ParsedQuery parsed = QueryUnderstanding.of(request.text(), abbreviations, generation, Visibility.DOCUMENTS);
        SearchRun run = new SearchRun(generation, searcher, clock, request, parsed, false);
        if (!parsed.hasPhrases() || run.findsAny()) {
            return run;
        }
        SearchRun relaxed = new SearchRun(generation, searcher, clock, request, parsed.withoutPhrases(), true);
        return relaxed.findsAny() ? relaxed : run;
    }

    private boolean findsAny() throws IOException {
        return found(null).any().count() > 0;
    }

    /**
     * The answer.
     *
     * @throws TooExpensiveException when the time was over before the best documents were found
     */
    SearchResult result() throws IOException {
        Cursor cursor = Cursor.decode(request, sorting, generation.name());
        clock.done(SearchStage.UNDERSTAND);
        HitPage page = page(cursor, request.size());
        requireTime();
        clock.done(SearchStage.RANK);
        DocumentGraph graph = generation.graph();
        List<Hit> hits = hits(page.hits(), presenter(graph));
        clock.done(SearchStage.PRESENT);
        String next = page.end() == null
                ? null
                : Cursor.behind(page.rank(), page.end(), generation.name(), request)
                        .encode(sorting);
        Map<String, List<SearchResult.FacetValue>> facets = new FacetCounter(generation, statuses)
                .count(
                        request.facets(),
                        filters.including(),
                        field -> found(field).any());
        clock.done(SearchStage.FACETS);
        SearchResult.Total total = total();
        clock.done(SearchStage.COUNT);
        List<CodeCard> codes = new CodeCards(graph, new Statuses(statuses, graph), CodeCards.BRIEF).of(parsed.codes());
        clock.done(SearchStage.CODES);
        UnderstoodQuery understood = understood();
        clock.done(SearchStage.SPELLING);
        return new SearchResult(
                understood,
                generation.name(),
                (System.nanoTime() - started) / 1_000_000,
                total,
                hits,
                facets,
                codes,
                next);
    }

    private HitPresenter presenter(DocumentGraph graph) {
        return new HitPresenter(
                searcher.getIndexReader(), request.text(), HitFacts.of(graph, new Statuses(statuses, graph)));
    }

    private List<Hit> hits(List<FieldDoc> page, HitPresenter presenter) throws IOException {
        List<Matched> matched = words.matched(page.stream().map(hit -> hit.doc).toList(), request.passages());
        List<Hit> hits = new ArrayList<>(page.size());
        for (int i = 0; i < page.size(); i++) {
            FieldDoc hit = page.get(i);
            hits.add(presenter.hit(hit.doc, shownScore(hit), matched.get(i)));
        }
        return hits;
    }

    private void requireTime() {
        if (searcher.timedOut()) {
            throw new TooExpensiveException();
        }
    }

    /** Gives every hit to a sink; what is held of them at a time does not grow with their number. */
    int each(HitSink sink) throws IOException {
        HitPresenter presenter = presenter(generation.graph());
        sink.begins(generation.name(), found(null).any().count());
        int given = 0;
        Cursor cursor = null;
        do {
            HitPage page = page(cursor, AT_A_TIME);
            requireTime();
            for (int i = 0; i < page.hits().size(); i += MATCHED_AT_A_TIME) {
                int end = Math.min(page.hits().size(), i + MATCHED_AT_A_TIME);
                for (Hit hit : hits(page.hits().subList(i, end), presenter)) {
                    sink.hit(hit);
                    given++;
                }
            }
            cursor = page.end() == null ? null : Cursor.behind(page.rank(), page.end(), generation.name(), request);
        } while (cursor != null);
        return given;
    }

    /** How many documents were found. */
    private SearchResult.Total total() throws IOException {
        Found documents = found(null);
        int any = documents.any().count();
        int all = documents.all() == documents.any() ? any : documents.all().count();
        return new SearchResult.Total(any, "eq", all);
    }

    /** Why a document stands where it does; empty when the reader sees none with this id. */
    Optional<ScoreExplanation> explanation(String id) throws IOException {
        int document = StoredDocument.find(searcher, visible, id);
        if (document < 0) {
            return Optional.empty();
        }
        // Another file of a document that is a hit is shown in its place.
        Found documents = find(null, document);
        HitPlace place = HitPlace.of(words.ranking(documents, SearchOrder.of(sorting)), document, looksTwice());
        WordEvidence evidence = words.evidence(document);
        boolean ranking = sorting == Sorting.RELEVANCE;
        Matched matched = words.matched(List.of(document), 1).getFirst();
        Hit hit = presenter(generation.graph())
                .hit(document, place == null || !ranking ? 0 : shownScore(place.hit()), matched);
        return Optional.of(new ScoreExplanation(
                id,
                understood(),
                parsed.toString(),
                generation.name(),
                place != null,
                place == null ? obstacles(evidence, document) : List.of(),
                found(null).any().count(),
                place == null ? 0 : place.rank(),
                hit.score(),
                hit.match(),
                new ScoreExplanation.Coverage(evidence.allWords(), evidence.asTyped(), built.shortQuery() && ranking),
                evidence.words(),
                ranking ? parts(evidence, place) : List.of(),
                place == null
                        ? new ScoreExplanation.Tie(0, 0, hit.date())
                        : new ScoreExplanation.Tie(place.sameValue(), place.rankOfSame(), hit.date())));
    }

    private List<ScoreExplanation.Obstacle> obstacles(WordEvidence evidence, int document) throws IOException {
        List<ScoreExplanation.Obstacle> obstacles = new ArrayList<>(evidence.missing());
        obstacles.addAll(Obstacles.ofFilters(searcher, parsed, document, statuses::in, generation.successions()));
        return obstacles;
    }

    private List<ScoreExplanation.Part> parts(WordEvidence evidence, @Nullable HitPlace place) {
        List<ScoreExplanation.Part> parts = new ArrayList<>(evidence.parts());
        if (looksTwice() && place != null && place.rank() <= Reranking.DEPTH) {
            parts.add(new ScoreExplanation.Part(ScoredPart.Kind.BEST_PASSAGE, "", 0, 0, evidence.secondLook()));
        }
        return parts;
    }

    private boolean looksTwice() {
        return sorting == Sorting.RELEVANCE && !built.named();
    }

    private HitPage page(@Nullable Cursor cursor, int size) throws IOException {
        WordSearch.Ranking order = ranking;
        if (order == null) {
            order = words.ranking(found(null), SearchOrder.of(sorting));
            ranking = order;
        }
        if (looksTwice()) {
            return HitPage.twice(order, cursor, size);
        }
        HitPage page = HitPage.of(order, cursor, size);
        if (parsed.hasWords()) {
            order.score(page.hits());
        }
        return page;
    }

    private float shownScore(FieldDoc hit) {
        float score = sorting == Sorting.RELEVANCE ? (Float) hit.fields[0] : hit.score;
        return Float.isNaN(score) ? 0 : score;
    }

    /** What is found, each document once, whatever the number of its files. */
    private Found found(@Nullable FilterField but) throws IOException {
        Found known = found.get(Optional.ofNullable(but));
        if (known == null) {
            known = find(but, -1);
            found.put(Optional.ofNullable(but), known);
        }
        return known;
    }

    private Found find(@Nullable FilterField but, int standing) throws IOException {
        BooleanQuery.Builder conditions = new BooleanQuery.Builder();
        filters.addTo(conditions, but);
        boolean ranking = but == null && sorting == Sorting.RELEVANCE;
        return words.find(conditions.build(), ranking, standing);
    }

    private UnderstoodQuery understood() throws IOException {
        Map<String, List<String>> written = new LinkedHashMap<>();
        for (FilterField field : FilterField.values()) {
            List<FilterValue> values = parsed.filters().getOrDefault(field, List.of());
            if (!values.isEmpty()) {
                written.put(
                        field.parameter(),
                        values.stream().map(FilterValue::parameter).toList());
            }
        }
        List<String> codes =
                parsed.codes().stream().map(DocumentCode::conventional).toList();
        return new UnderstoodQuery(
                request.text(),
                new UnderstoodQuery.Understood(codes, written, QueryUnderstanding.expansions(parsed), relaxed),
                words.betterSpelling(request.text()));
    }
}
