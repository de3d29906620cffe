package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import vankien.analysis.vi.VietnameseFolding;
import vankien.graph.Newest;
import vankien.index.DocumentScope;
import vankien.index.FilterKey;
import vankien.index.IndexSchema;
import vankien.index.TitleKey;

/**
 * Finds the documents that a draft cites by a name: those with that title, and those whose own title is that name in other
 * words, {@code Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XII} for {@code Nghị quyết Trung ương 4 (khóa XII)}.
 */
final class NamedInDraft {
    private static final int MOST = 10;

    private final Generation generation;
    private final Query visible;

    NamedInDraft(Generation generation, Query visible) {
        this.generation = generation;
        this.visible = visible;
    }

    /**
     * The held documents of a name, one for each group of files, newest first.
     *
     * @param scope where the draft is from: a congress of a province is that of its own
     */
    List<Integer> bearing(String name, DocumentScope scope) throws IOException {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        TitleKey.of(name)
                .ifPresent(title -> either.add(new TermQuery(new Term(IndexSchema.TITLE_WHOLE, title)), Occur.SHOULD));
        either.add(new TermQuery(key(IndexSchema.NAME, name)), Occur.SHOULD);
        Query bearing = new BooleanQuery.Builder()
                .add(either.build(), Occur.FILTER)
                .add(visible, Occur.FILTER)
                .build();
        Set<Integer> best = new LinkedHashSet<>();
        for (ScoreDoc hit : generation.searcher().search(bearing, MOST, Newest.FIRST).scoreDocs) {
            if (!isLocal(name) || isFrom(scope, hit.doc)) {
                best.add(generation
                        .groups()
                        .sameAs(generation.searcher(), visible, hit.doc)
                        .getFirst());
            }
        }
        return new ArrayList<>(best);
    }

    /** Whether documents cite something by this name. */
    boolean isCited(String name) throws IOException {
        Query citing = new BooleanQuery.Builder()
                .add(new TermQuery(key(IndexSchema.CITES_NAME, name)), Occur.FILTER)
                .add(visible, Occur.FILTER)
                .build();
        return generation.searcher().count(citing) > 0;
    }

    private static Term key(String field, String name) {
        return new Term(field, FilterKey.of(field, name));
    }

    /** Every province, committee and commune has its own. */
    private static boolean isLocal(String name) {
        String folded = VietnameseFolding.fold(name.toLowerCase(Locale.ROOT));
        return folded.contains("dang bo") || folded.contains("chi bo");
    }

    /** A local name means the document of the draft's own province; without one any, as for numbers. */
    private boolean isFrom(DocumentScope scope, int document) throws IOException {
        String province = scope.province();
        String its = DocumentScope.of(StoredDocument.card(generation.searcher().getIndexReader(), document)
                        .metadata())
                .province();
        return province == null || its == null || province.equals(its);
    }
}
