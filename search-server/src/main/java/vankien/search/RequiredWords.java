package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Words that are all required, each in one spelling or several. What has them all is found {@linkplain RequiredWordsWindow
 * window by window, word by word}: the postings of words that half of all documents have are read and scored in runs, which
 * takes a third of the time that Lucene takes document by document.
 */
final class RequiredWords {
    /** A spelling of a word, and what its score is multiplied by. */
    private record Spelling(TermQuery term, float boost) {}

    private final List<List<Spelling>> words;

    private RequiredWords(List<List<Spelling>> words) {
        this.words = words;
    }

    /** Takes a query apart, as it was rewritten; null where it is made of anything else. */
    static @Nullable RequiredWords of(Query query) {
        if (!(query instanceof BooleanQuery required)
                || required.clauses().size() < 2
                || required.getMinimumNumberShouldMatch() > 0) {
            return null;
        }
        List<List<Spelling>> words = new ArrayList<>();
        for (BooleanClause clause : required) {
            List<Spelling> spellings = new ArrayList<>();
            if (clause.occur() != Occur.MUST || !addSpellings(clause.query(), 1, spellings)) {
                return null;
            }
            words.add(spellings);
        }
        return new RequiredWords(words);
    }

    private static boolean addSpellings(Query query, float boost, List<Spelling> to) {
        return switch (query) {
            case TermQuery term -> to.add(new Spelling(term, boost));
            case BoostQuery boosted -> addSpellings(boosted.getQuery(), boost * boosted.getBoost(), to);
            case BooleanQuery either ->
                either.getMinimumNumberShouldMatch() <= 1
                        && either.clauses().stream()
                                .allMatch(clause ->
                                        clause.occur() == Occur.SHOULD && addSpellings(clause.query(), boost, to));
            default -> false;
        };
    }

    /** Gets documents of one segment, ascending, with the sums of the scores of their words. */
    @FunctionalInterface
    interface Sink {
        void found(int document, float score);
    }

    /**
     * What finds them in each segment.
     *
     * @throws IOException when the index cannot be read
     */
    Weights weights(IndexSearcher searcher) throws IOException {
        List<List<Weight>> all = new ArrayList<>();
        for (List<Spelling> word : words) {
            List<Weight> weights = new ArrayList<>();
            for (Spelling spelling : word) {
                weights.add(searcher.createWeight(spelling.term(), ScoreMode.COMPLETE, spelling.boost()));
            }
            all.add(weights);
        }
        return new Weights(searcher, all);
    }

    /** The words, weighed for a searcher. */
    record Weights(IndexSearcher searcher, List<List<Weight>> words) {

        /**
         * Finds the documents of one segment that have all words, deleted ones too.
         *
         * @throws TooExpensiveException when the searcher's time is over before all are found
         */
        void find(LeafReaderContext leaf, Sink to) throws IOException {
            List<List<Scorer>> scorers = new ArrayList<>();
            for (List<Weight> word : words) {
                List<Scorer> spellings = new ArrayList<>();
                for (Weight weight : word) {
                    Scorer scorer = weight.scorer(leaf);
                    if (scorer != null) {
                        spellings.add(scorer);
                    }
                }
                if (spellings.isEmpty()) {
                    return;
                }
                scorers.add(spellings);
            }
            // The rarest first: it says what has to be looked at of the others.
            scorers.sort(Comparator.comparingLong(word ->
                    word.stream().mapToLong(each -> each.iterator().cost()).sum()));
            RequiredWordsWindow window =
                    new RequiredWordsWindow(scorers, leaf.reader().maxDoc());
            while (window.next()) {
                FoundSet.requireTime(searcher);
                window.find(to);
            }
        }
    }
}
