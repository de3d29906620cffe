package vankien.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vankien.document.DocumentCode;
import vankien.document.NumberOfType;
import vankien.graph.CodeIdentity;
import vankien.graph.DocumentGraph;
import vankien.graph.HeldDocument;
import vankien.graph.RelatedDocument;
import vankien.graph.RelationFinder;
import vankien.graph.StatusTable;
import vankien.query.CodesOfNumber;
import vankien.query.FilterField;
import vankien.query.FilterValue;
import vankien.query.ParsedQuery;
import vankien.query.QueryNode;
import vankien.query.SearchRequest;
import vankien.query.Sorting;

/** Shows what is known of a code. */
final class CodePresenter {
    private static final Logger LOG = LoggerFactory.getLogger(CodePresenter.class);
    /** The most documents that are read for the relations of a code, in each direction. */
    private static final int MOST_RELATED = 30;
    /** The most documents of one number whose own relations are shown. */
    private static final int MOST_BEARERS = 5;

    private static final int PASSAGES = 2;
    private static final Comparator<CodeCard.Identity> NEWEST_FIRST =
            Comparator.comparing(CodeCard.Identity::date, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()));

    private final Generation generation;
    private final IndexSearcher searcher;
    private final StatusTable table;
    private final DocumentGraph graph;
    private final Statuses statuses;

    CodePresenter(Generation generation) throws IOException {
        this.generation = generation;
        searcher = generation.searcher();
        table = generation.statuses();
        graph = generation.graph();
        statuses = new Statuses(table, graph);
    }

    /** The codes of a type and number that this reader knows of. */
    List<DocumentCode> codes(NumberOfType number) throws IOException {
        List<DocumentCode> known = new ArrayList<>();
        for (DocumentCode code : CodesOfNumber.in(searcher.getIndexReader(), number)) {
            if (!graph.bearing(code.key()).isEmpty() || graph.citedBy(code.key()) > 0) {
                known.add(code);
            }
        }
        return known;
    }

    /** Everything known of a code, or of several; empty where no document bears or cites it. */
    Optional<CodeDetail> detail(CodeRequest request) throws IOException {
        SearchRequest citing = citing(request);
        // Also where there is nothing to show: a cursor of another request is refused.
        Cursor cursor = Cursor.decode(citing, Sorting.NEWEST, generation.name());
        List<CodeIdentity> identities = new ArrayList<>();
        List<CodeCard.Identity> shown = new ArrayList<>();
        int total = searcher.count(citing(request.codes()));
        for (DocumentCode code : request.codes()) {
            identities.addAll(graph.identities(code.key()));
        }
        if (identities.isEmpty() && total == 0) {
            return Optional.empty();
        }
        CodeCards cards = new CodeCards(
                graph, statuses, CodeCards.THOROUGH / request.codes().size());
        for (DocumentCode code : request.codes()) {
            shown.addAll(cards.identities(code));
        }
        if (request.codes().size() > 1) {
            shown.sort(NEWEST_FIRST);
        }
        HitPage page = HitPage.of(searcher, citing(request.codes()), SearchOrder.NEWEST_FIRST, cursor, request.size());
        String next = page.end() == null
                ? null
                : Cursor.behind(page.rank(), page.end(), generation.name(), citing)
                        .encode(Sorting.NEWEST);
        List<Matched> matched = matched(request, page);
        return Optional.of(new CodeDetail(
                request.asked(),
                generation.name(),
                shown,
                hits(request, citing, page, matched),
                new CodeDetail.Total(total, "eq"),
                relations(identities),
                next,
                Links.ofCode(request.asked()),
                matched == null));
    }

    /** The passages that cite; null where the words are away. */
    private @Nullable List<Matched> matched(CodeRequest request, HitPage page) throws IOException {
        List<QueryNode> marks = new ArrayList<>();
        request.codes().forEach(code -> marks.add(new QueryNode.Code(code)));
        ParsedQuery marked = new ParsedQuery("", new QueryNode.Any(marks), Map.of(), request.codes());
        try {
            return generation
                    .words()
                    .search(marked, searcher)
                    .matched(page.hits().stream().map(hit -> hit.doc).toList(), PASSAGES);
        } catch (ArchiveUnavailableException e) {
            LOG.debug("the documents that cite {} are shown with sentences", request.asked(), e);
            return null;
        }
    }

    private List<Hit> hits(CodeRequest request, SearchRequest citing, HitPage page, @Nullable List<Matched> matched)
            throws IOException {
        HitPresenter presenter = new HitPresenter(
                searcher.getIndexReader(), citing.text(), HitFacts.of(graph, new Statuses(table, graph)));
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < page.hits().size(); i++) {
            int document = page.hits().get(i).doc;
            Matched one =
                    matched == null ? CitingSentences.of(graph, document, request.codes(), PASSAGES) : matched.get(i);
            Hit found = presenter.hit(document, 0, one);
            hits.add(
                    found.passages().isEmpty() ? found.with(TitlePassage.of(graph, document, request.codes())) : found);
        }
        return hits;
    }

    private Query citing(List<DocumentCode> codes) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        codes.forEach(code -> any.add(DocumentGraph.citing(code.key()), Occur.SHOULD));
        return graph.once(any.build());
    }

    /** The same as a search for documents that cite it, which cursors and links belong to. */
    private static SearchRequest citing(CodeRequest request) {
        String code = request.asked();
        return new SearchRequest(
                code,
                Map.of(FilterField.CITES, List.of(new FilterValue(code, false))),
                null,
                null,
                Sorting.NEWEST,
                request.size(),
                request.cursor(),
                PASSAGES,
                EnumSet.noneOf(FilterField.class));
    }

    private DocumentDetail.Relations relations(List<CodeIdentity> identities) throws IOException {
        List<RelatedDocument> out = new ArrayList<>();
        List<RelatedDocument> in = new ArrayList<>();
        RelationFinder finder = new RelationFinder(graph, MOST_RELATED);
        for (CodeIdentity identity : identities.subList(0, Math.min(MOST_BEARERS, identities.size()))) {
            HeldDocument held = identity.held();
            out.addAll(held == null ? finder.saidOfSubject(identity) : finder.out(held));
            if (in.size() < MOST_RELATED) {
                in.addAll(finder.in(identity));
            }
        }
        return new DocumentDetail.Relations(
                RelationViews.out(out).stream().distinct().toList(),
                RelationViews.in(in).stream().distinct().toList());
    }
}
