package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import vankien.document.DocumentCode;
import vankien.graph.CodeIdentity;
import vankien.graph.DocumentGraph;
import vankien.graph.HeldDocument;
import vankien.graph.RelatedDocument;
import vankien.graph.RelationFinder;
import vankien.graph.StatusTable;
import vankien.query.BuiltQuery;
import vankien.query.FilterField;
import vankien.query.FilterValue;
import vankien.query.ParsedQuery;
import vankien.query.QueryBuilder;
import vankien.query.QueryNode;
import vankien.query.SearchRequest;
import vankien.query.Sorting;

/** Shows what is known of a code. */
final class CodePresenter {
    /** The most documents that are read for the relations of a code, in each direction. */
    private static final int MOST_RELATED = 30;
    /** The most documents of one number whose own relations are shown. */
    private static final int MOST_BEARERS = 5;

    private static final int PASSAGES = 2;

    private final Generation generation;
    private final IndexSearcher searcher;
    private final StatusTable table;
    private final DocumentGraph graph;
    private final Statuses statuses;

    CodePresenter(Generation generation, Access access) throws IOException {
        this.generation = generation;
        searcher = generation.searcher();
        table = generation.statuses(access);
        graph = generation.graph(access);
        statuses = new Statuses(table, graph);
    }

    /** Everything known of a code; empty where no document bears or cites it. */
    Optional<CodeDetail> detail(CodeRequest request) throws IOException {
        DocumentCode code = request.code();
        SearchRequest citing = citing(request);
        // Also where there is nothing to show: a cursor of another request is refused.
        Cursor cursor = Cursor.decode(citing, Sorting.NEWEST, generation.name());
        List<CodeIdentity> identities = graph.identities(code.key());
        int total = graph.citedBy(code.key());
        if (identities.isEmpty() && total == 0) {
            return Optional.empty();
        }
        HitPage page = HitPage.of(searcher, citing(code), SearchOrder.NEWEST_FIRST, cursor, request.size());
        BuiltQuery marked = QueryBuilder.build(
                new ParsedQuery("", new QueryNode.Any(List.of(new QueryNode.Code(code))), Map.of(), List.of(code)));
        HitPresenter presenter = new HitPresenter(searcher.getIndexReader(), citing, marked, List.of(), graph, table);
        List<Hit> hits = new ArrayList<>();
        for (FieldDoc hit : page.hits()) {
            Hit found = presenter.hit(hit.doc, 0);
            hits.add(found.passages().isEmpty() ? found.with(TitlePassage.of(graph, hit.doc, code)) : found);
        }
        String next = page.end() == null
                ? null
                : Cursor.behind(page.rank(), page.end(), generation.name(), citing)
                        .encode(Sorting.NEWEST);
        return Optional.of(new CodeDetail(
                code.conventional(),
                generation.name(),
                new CodeCards(graph, statuses, CodeCards.THOROUGH).identities(code.key()),
                hits,
                new CodeDetail.Total(total, "eq"),
                relations(identities),
                next,
                Links.ofCode(code.conventional())));
    }

    private Query citing(DocumentCode code) throws IOException {
        return graph.once(DocumentGraph.citing(code.key()));
    }

    /** The same as a search for documents that cite it, which cursors and links belong to. */
    private static SearchRequest citing(CodeRequest request) {
        String code = request.code().conventional();
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
