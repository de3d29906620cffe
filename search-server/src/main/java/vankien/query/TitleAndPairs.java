package vankien.query;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vankien.analysis.vi.VietnameseFolding;
import vankien.index.IndexAnalysis;
import vankien.index.IndexSchema;

/** What lifts a document that holds some words: its title, and neighbours that are neighbours in the query. */
final class TitleAndPairs {
    private static final float TITLE_WEIGHT = 0.3f;

    /** Who pastes a whole title wants its document, not those that repeat it. */
    private static final float WHOLE_TITLE = 100f;

    /** A title of fewer words may be meant as words. */
    private static final int SHORTEST_TITLE = 4;

    private TitleAndPairs() {}

    static void score(List<QueryWord> words, BooleanQuery.Builder scored) {
        for (QueryWord word : new LinkedHashSet<>(words)) {
            add(new SpelledWordQuery(IndexSchema.TITLE, word), TITLE_WEIGHT, scored);
        }
        if (words.size() >= SHORTEST_TITLE) {
            String whole =
                    IndexAnalysis.whole(words.stream().map(QueryWord::term).toList());
            add(new ConstantScoreQuery(new TermQuery(new Term(IndexSchema.TITLE_WHOLE, whole))), WHOLE_TITLE, scored);
        }
        Map<String, Integer> folded = new LinkedHashMap<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            String pair = VietnameseFolding.fold(words.get(i).term()) + " "
                    + VietnameseFolding.fold(words.get(i + 1).term());
            folded.merge(pair, 1, Integer::sum);
        }
        folded.forEach((pair, times) -> {
            add(new TermQuery(new Term(IndexSchema.PAIRS, pair)), times, scored);
            add(new TermQuery(new Term(IndexSchema.TITLE_PAIRS, pair)), TITLE_WEIGHT, scored);
        });
    }

    private static void add(Query query, float weight, BooleanQuery.Builder to) {
        to.add(weight == 1f ? query : new BoostQuery(query, weight), Occur.SHOULD);
    }
}
