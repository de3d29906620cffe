package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import vankien.graph.DocumentGraph;
import vankien.query.QueryReader;

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
        List<FieldDoc> found = generation.words().related(document, request.size());
        List<Matched> beginnings = generation
                .words()
                .search(QueryReader.read(""), searcher)
                .matched(found.stream().map(hit -> hit.doc).toList(), request.passages());
        DocumentGraph graph = generation.graph();
        HitPresenter presenter = new HitPresenter(
                searcher.getIndexReader(), "", HitFacts.of(graph, new Statuses(generation.statuses(), graph)));
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            hits.add(presenter.hit(found.get(i).doc, (Float) found.get(i).fields[0], beginnings.get(i)));
        }
        return Optional.of(new SimilarDocuments(request.id(), generation.name(), List.copyOf(hits)));
    }
}
