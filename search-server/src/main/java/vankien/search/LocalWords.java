package vankien.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import vankien.query.ParsedQuery;
import vankien.query.Sorting;

/** The words of an index on this machine. */
final class LocalWords implements Words {
    private final Generation generation;

    LocalWords(Generation generation) {
        this.generation = generation;
    }

    @Override
    public WordSearch search(ParsedQuery parsed, IndexSearcher searcher) throws IOException {
        return new LocalWordSearch(generation, searcher, parsed);
    }

    @Override
    public List<FieldDoc> related(int document, int wanted) throws IOException {
        return Arrays.stream(generation
                        .searcher()
                        .search(query(document), wanted, SearchOrder.of(Sorting.RELEVANCE))
                        .scoreDocs)
                .map(FieldDoc.class::cast)
                .toList();
    }

    /** Each related document once, whatever the number of its files; never the document itself in another file. */
    private Query query(int document) throws IOException {
        IndexSearcher searcher = generation.searcher();
        SimilarityEvidence evidence = SimilarityEvidence.of(searcher.getIndexReader(), document);
        Query others = new BooleanQuery.Builder()
                .add(evidence.query(), Occur.MUST)
                .add(Visibility.DOCUMENTS, Occur.FILTER)
                .add(generation.groups().itself(document), Occur.MUST_NOT)
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
