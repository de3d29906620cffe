package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.lucene.index.IndexReader;
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
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import vankien.index.KnownTerms;

/**
 * Words that are all required, each in one spelling or several. Which documents have them all is found word by word, in sets;
 * these are scored {@linkplain RequiredWordsWindow window by window, word by word}: the postings of words that half of all
 * documents have are read in runs, and after each word those are left out that cannot come to be among the best.
 */
final class RequiredWords {
    /** A spelling of a word, and what its score is multiplied by. */
    private record Spelling(TermQuery term, float boost) {}

    /** A word that fewer documents have leads faster to those that have all, than what is found of each word. */
    private static final int RARE = 64;

    private final BooleanQuery query;
    private final List<List<Spelling>> words;

    private RequiredWords(BooleanQuery query, List<List<Spelling>> words) {
        this.query = query;
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
        return new RequiredWords(required, words);
    }

    private static boolean addSpellings(Query query, float boost, List<Spelling> to) {
        return switch (query) {
            case TermQuery term -> to.add(new Spelling(term, boost));
            case BoostQuery boosted -> addSpellings(boosted.getQuery(), boost * boosted.getBoost(), to);
            case BooleanQuery either ->
                UnionParts.isUnion(either)
                        && either.clauses().stream().allMatch(clause -> addSpellings(clause.query(), boost, to));
            default -> false;
        };
    }

    /**
     * The living documents that have them all.
     *
     * @throws TooExpensiveException when the searcher's time is over before
     */
    FoundSet found(IndexSearcher searcher) throws IOException {
        IndexReader index = searcher.getIndexReader();
        long rarest = Long.MAX_VALUE;
        long postings = 0;
        for (List<Spelling> word : words) {
            long documents = 0;
            for (Spelling spelling : word) {
                documents += KnownTerms.documents(index, spelling.term().getTerm());
            }
            rarest = Math.min(rarest, documents);
            postings += documents;
        }
        if (rarest < index.maxDoc() / RARE) {
            return FoundSet.of(searcher, query);
        }
        List<Callable<FoundSet>> sets = new ArrayList<>();
        for (BooleanClause word : query) {
            sets.add(() -> FoundSet.of(searcher, word.query()));
        }
        List<FoundSet> found = SpareProcessors.each(sets, postings);
        FoundSet all = found.getFirst();
        found.subList(1, found.size()).forEach(all::and);
        return all;
    }

    /** Gets the documents of a segment, ascending, with the sums of the scores of their words. */
    @FunctionalInterface
    interface Sink {
        void scored(int document, float score);

        /**
         * Whether a document may be wanted.
         *
         * @param most its score is no higher
         */
        default boolean mayCount(int document, float most) {
            return true;
        }
    }

    /** The words, weighed for a searcher. */
    Weights weights(IndexSearcher searcher) throws IOException {
        List<List<Weight>> all = new ArrayList<>();
        for (List<Spelling> word : words) {
            List<Weight> weights = new ArrayList<>();
            for (Spelling spelling : word) {
                weights.add(searcher.createWeight(spelling.term(), ScoreMode.TOP_SCORES, spelling.boost()));
            }
            all.add(weights);
        }
        return new Weights(searcher, all);
    }

    /** What scores them in each segment. */
    record Weights(IndexSearcher searcher, List<List<Weight>> words) {

        /** Scores documents of one segment. */
        void score(LeafReaderContext leaf, FixedBitSet documents, Sink to) throws IOException {
            score(leaf, documents, 0, documents.length(), to);
        }

        /**
         * Scores documents of a part of a segment.
         *
         * @param documents each has all words
         * @param from the first that may be scored
         * @param limit the first behind them
         * @throws TooExpensiveException when the searcher's time is over before all are scored
         */
        void score(LeafReaderContext leaf, FixedBitSet documents, int from, int limit, Sink to) throws IOException {
            List<List<Scorer>> scorers = new ArrayList<>();
            for (List<Weight> word : words) {
                List<Scorer> spellings = new ArrayList<>();
                for (Weight weight : word) {
                    Scorer scorer = weight.scorer(leaf);
                    if (scorer != null) {
                        spellings.add(scorer);
                    }
                }
                scorers.add(spellings);
            }
            // The rarest first: it counts most, and shows soonest what does not.
            scorers.sort(Comparator.comparingLong(word ->
                    word.stream().mapToLong(each -> each.iterator().cost()).sum()));
            RequiredWordsWindow window = new RequiredWordsWindow(scorers, documents, from, limit);
            while (window.next()) {
                FoundSet.requireTime(searcher);
                window.score(to);
            }
        }
    }
}
