package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldDocs;
import vankien.query.ParsedQuery;
import vankien.query.QueryBuilder;
import vankien.query.QueryReader;
import vankien.query.SearchRequest;
import vankien.query.Sorting;

/**
 * Finds the documents related to one: by what both cite, by the words of the title, and by what is peculiar to the text.
 */
final class SimilarFinder {
    private final Generation generation;
    private final IndexSearcher searcher;
    private final Query visible;

    SimilarFinder(Generation generation) {
        this.generation = generation;
        searcher = generation.searcher();
        visible = Visibility.DOCUMENTS;
    }

    /** The related documents; empty where the reader sees no document with this id. */
    Optional<SimilarDocuments> of(SimilarRequest request) throws IOException {
        int document = StoredDocument.find(searcher, visible, request.id());
        if (document < 0) {
            return Optional.empty();
        }
        Sort bestFirst = SearchOrder.of(Sorting.RELEVANCE);
        TopFieldDocs found = searcher.search(related(document), request.size(), bestFirst, true);
        SearchRequest nothing = SearchRequest.of("").withPassages(request.passages());
        ParsedQuery unasked = QueryReader.read("");
        HitPresenter presenter = new HitPresenter(
                searcher.getIndexReader(),
                nothing,
                QueryBuilder.build(unasked),
                List.of(),
                generation.graph(),
                generation.statuses());
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc one : found.scoreDocs) {
            hits.add(presenter.hit(one.doc, one.score));
        }
        return Optional.of(new SimilarDocuments(request.id(), generation.name(), List.copyOf(hits)));
    }

    /** Each related document once, whatever the number of its files; never the document itself in another file. */
    private Query related(int document) throws IOException {
        SimilarityEvidence evidence =
                SimilarityEvidence.of(searcher.getIndexReader(), searcher.getIndexReader(), document);
        Query shared = evidence.query();
        Query files = generation.groups().itself(document);
        Query others = new BooleanQuery.Builder()
                .add(shared, Occur.MUST)
                .add(visible, Occur.FILTER)
                .add(files, Occur.MUST_NOT)
                .build();
        Query copies = generation.groups().behind(searcher, others, others);
        return copies == null
                ? others
                : new BooleanQuery.Builder()
                        .add(others, Occur.MUST)
                        .add(copies, Occur.MUST_NOT)
                        .build();
    }
}
