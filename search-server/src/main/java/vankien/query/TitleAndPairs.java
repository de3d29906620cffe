package vankien.query;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vankien.analysis.vi.VietnameseFolding;
import vankien.index.IndexSchema;
import vankien.index.TitleKey;

/** What lifts a document that holds some words: its title, and neighbours that are neighbours in the query. */
final class TitleAndPairs {
    private static final float TITLE_WEIGHT = 0.3f;

    private TitleAndPairs() {}

    /** The documents whose whole title the text is: who pastes it wants them, not those that repeat it. */
    static Optional<Query> whole(String text) {
        return TitleKey.of(text).map(key -> new TermQuery(new Term(IndexSchema.TITLE_WHOLE, key)));
    }

    static void score(List<QueryWord> words, BooleanQuery.Builder scored) {
        for (QueryWord word : new LinkedHashSet<>(words)) {
            add(new SpelledWordQuery(IndexSchema.TITLE, word), TITLE_WEIGHT, scored);
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
