package vankien.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vankien.analysis.vi.VietnameseFolding;
import vankien.index.IndexAnalysis;
import vankien.query.QueryWord.Spelling;

/** The words of one query and the clauses that the designs make of them; the weights are those of {@link QueryBuilder}. */
final class DesignedQuery {
    private static final float TITLE_WEIGHT = 0.3f;

    private final boolean withMarks;
    private final List<QueryWord> words;
    private final BooleanQuery.Builder bodyWords = new BooleanQuery.Builder();
    private final BooleanQuery.Builder others = new BooleanQuery.Builder();

    DesignedQuery(String text) {
        withMarks = VietnameseFolding.hasMarks(text);
        words = IndexAnalysis.words(text).stream()
                .map(term -> new QueryWord(term, spelling(term)))
                .toList();
    }

    private Spelling spelling(String term) {
        if (VietnameseFolding.hasMarks(term)) {
            return Spelling.AS_TYPED;
        }
        return withMarks ? Spelling.RATHER_AS_TYPED : Spelling.ANY;
    }

    boolean withMarks() {
        return withMarks;
    }

    /** Words, looked up as all the spellings that they can have. */
    DesignedQuery spelledWords() {
        return words(DesignField.WORDS, words);
    }

    /** Words, exactly as typed. */
    DesignedQuery exactWords() {
        return words(
                DesignField.WORDS,
                words.stream()
                        .map(word -> new QueryWord(word.term(), Spelling.AS_TYPED))
                        .toList());
    }

    /** Words without marks. */
    DesignedQuery foldedWords() {
        return words(
                DesignField.FOLDED_WORDS,
                words.stream()
                        .map(word -> new QueryWord(VietnameseFolding.fold(word.term()), Spelling.AS_TYPED))
                        .toList());
    }

    private DesignedQuery words(DesignField field, List<QueryWord> queryWords) {
        counted(queryWords).forEach((word, times) -> add(bodyWords, new SpelledWordQuery(field.body(), word), times));
        new LinkedHashSet<>(queryWords)
                .forEach(word -> add(others, new SpelledWordQuery(field.title(), word), TITLE_WEIGHT));
        return this;
    }

    /** Pairs without marks. */
    DesignedQuery foldedPairs(float weight) {
        return terms(
                DesignField.FOLDED_PAIRS,
                neighbours().stream()
                        .map(pair -> VietnameseFolding.fold(pair.getFirst().term()) + " "
                                + VietnameseFolding.fold(pair.getLast().term()))
                        .toList(),
                weight);
    }

    /** Pairs, exactly as typed. */
    DesignedQuery exactPairs(float weight) {
        return terms(
                DesignField.PAIRS,
                neighbours().stream()
                        .map(pair ->
                                pair.getFirst().term() + " " + pair.getLast().term())
                        .toList(),
                weight);
    }

    private DesignedQuery terms(DesignField field, List<String> terms, float weight) {
        counted(terms).forEach((term, times) -> {
            add(others, new TermQuery(new Term(field.body(), term)), weight * times);
            add(others, new TermQuery(new Term(field.title(), term)), weight * TITLE_WEIGHT);
        });
        return this;
    }

    /** Pairs, looked up as all the spellings that they can have. */
    DesignedQuery spelledPairs() {
        counted(neighbours()).forEach((pair, times) -> {
            QueryWord spelled = new QueryWord(
                    pair.getFirst().term() + " " + pair.getLast().term(),
                    freest(pair.getFirst().spelling(), pair.getLast().spelling()));
            add(others, new SpelledWordQuery(DesignField.PAIRS.body(), spelled), times);
            add(others, new SpelledWordQuery(DesignField.PAIRS.title(), spelled), TITLE_WEIGHT);
        });
        return this;
    }

    private static Spelling freest(Spelling first, Spelling second) {
        return first.compareTo(second) > 0 ? first : second;
    }

    /** Pairs as phrases of the words. */
    DesignedQuery phrases() {
        counted(neighbours()).forEach((pair, times) -> {
            add(others, new SpelledPhraseQuery(DesignField.WORDS.body(), pair), times);
            add(others, new SpelledPhraseQuery(DesignField.WORDS.title(), pair), TITLE_WEIGHT);
        });
        return this;
    }

    /** Texts with one of the words, ranked by all clauses. */
    Query query() {
        others.add(bodyWords.build(), Occur.MUST);
        return others.build();
    }

    private List<List<QueryWord>> neighbours() {
        List<List<QueryWord>> neighbours = new ArrayList<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            neighbours.add(words.subList(i, i + 2));
        }
        return neighbours;
    }

    private static <T> Map<T, Integer> counted(List<T> parts) {
        Map<T, Integer> counted = new LinkedHashMap<>();
        parts.forEach(part -> counted.merge(part, 1, Integer::sum));
        return counted;
    }

    private static void add(BooleanQuery.Builder clauses, Query query, float weight) {
        clauses.add(weight == 1 ? query : new BoostQuery(query, weight), Occur.SHOULD);
    }
}
