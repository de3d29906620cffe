package vankien.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vankien.analysis.vi.VietnameseFolding;
import vankien.index.IndexSchema;
import vankien.index.KnownTerms;

/**
 * A phrase that is looked for only where its neighbours are a pair: the index has the pairs of neighbouring syllables
 * without marks, so that the places of words are read of few documents that do not have the phrase. It finds and scores
 * what the phrase finds and scores.
 *
 * <p>A pair is asked for where both words are nothing but letters. What is looked for beside a word, the number of a
 * numeral or a date, has digits, and is in no pair.
 */
public final class PairedPhraseQuery extends Query {
    /** So many spellings of a pair are looked for before the phrase is. */
    private static final int FEW = 16;

    private final Query phrase;
    /** The pairs in another field; every inner one has the spellings of one. */
    private final String field;

    private final List<Set<String>> pairs;

    private PairedPhraseQuery(Query phrase, String field, List<Set<String>> pairs) {
        this.phrase = phrase;
        this.field = field;
        this.pairs = pairs;
    }

    /**
     * The phrase, by its pairs where they are indexed.
     *
     * @param field that of the phrase
     * @param places the terms at each place of the phrase
     */
    static Query of(Query phrase, String field, List<List<BytesRef>> places) {
        String ofPairs = switch (field) {
            case IndexSchema.BODY -> IndexSchema.PAIRS;
            case IndexSchema.TITLE -> IndexSchema.TITLE_PAIRS;
            default -> "";
        };
        if (ofPairs.isEmpty() || places.size() < 2) {
            return phrase;
        }
        List<Set<String>> letters =
                places.stream().map(PairedPhraseQuery::letters).toList();
        Set<Set<String>> pairs = new LinkedHashSet<>();
        for (int i = 1; i < letters.size(); i++) {
            Set<String> spellings = new LinkedHashSet<>();
            for (String first : letters.get(i - 1)) {
                letters.get(i).forEach(second -> spellings.add(first + " " + second));
            }
            if (!spellings.isEmpty()) {
                pairs.add(spellings);
            }
        }
        return pairs.isEmpty() ? phrase : new PairedPhraseQuery(phrase, ofPairs, List.copyOf(pairs));
    }

    /** The terms without marks; none where one is more than letters. */
    private static Set<String> letters(List<BytesRef> terms) {
        Set<String> folded = new LinkedHashSet<>();
        for (BytesRef term : terms) {
            String text = term.utf8ToString();
            if (!text.codePoints().allMatch(Character::isLetter)) {
                return Set.of();
            }
            folded.add(VietnameseFolding.fold(text));
        }
        return folded;
    }

    /** The phrase itself. */
    Query phrase() {
        return phrase;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        for (Set<String> spellings : pairs) {
            List<BytesRef> terms = spellings.stream().map(BytesRef::new).toList();
            // Many spellings would take the place of what is known of other terms.
            if (terms.size() <= FEW && !KnownTerms.isAnyHeld(searcher.getIndexReader(), field, terms)) {
                return new MatchNoDocsQuery("no document has " + spellings);
            }
        }
        Query rewritten = phrase.rewrite(searcher);
        return rewritten.equals(phrase) ? this : new PairedPhraseQuery(rewritten, field, pairs);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        // By the searcher, which may weigh phrases in its own way.
        Weight ofPhrase = searcher.createWeight(phrase, mode, boost);
        List<Weight> ofPairs = new ArrayList<>();
        for (Set<String> spellings : pairs) {
            Query pair = spellings.size() == 1
                    ? KnownTerms.query(
                            searcher, new Term(field, spellings.iterator().next()))
                    : searcher.rewrite(new TermInSetQuery(
                            field, spellings.stream().map(BytesRef::new).toList()));
            ofPairs.add(searcher.createWeight(pair, ScoreMode.COMPLETE_NO_SCORES, 1));
        }
        return new FilterWeight(this, ofPhrase) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                if (ofPairs.size() > 1 && !isAnyWith(ofPairs, context)) {
                    return null;
                }
                ScorerSupplier phrases = in.scorerSupplier(context);
                if (phrases == null) {
                    return null;
                }
                List<ScorerSupplier> conditions = new ArrayList<>();
                for (Weight each : ofPairs) {
                    ScorerSupplier pair = each.scorerSupplier(context);
                    if (pair == null) {
                        return null;
                    }
                    conditions.add(pair);
                }
                return supplier(phrases, conditions);
            }
        };
    }

    /** Whether a document of a segment has all pairs: where none has, no postings of the words are opened. */
    private static boolean isAnyWith(List<Weight> pairs, LeafReaderContext segment) throws IOException {
        List<DocIdSetIterator> all = new ArrayList<>();
        for (Weight pair : pairs) {
            Scorer scorer = pair.scorer(segment);
            if (scorer == null) {
                return false;
            }
            all.add(scorer.iterator());
        }
        return ConjunctionUtils.intersectIterators(all).nextDoc() != DocIdSetIterator.NO_MORE_DOCS;
    }

    private static ScorerSupplier supplier(ScorerSupplier phrase, List<ScorerSupplier> pairs) {
        long cost = Stream.concat(Stream.of(phrase), pairs.stream())
                .mapToLong(ScorerSupplier::cost)
                .min()
                .orElseThrow();
        return new ScorerSupplier() {
            @Override
            public Scorer get(long leadCost) throws IOException {
                long lead = Math.min(cost, leadCost);
                Scorer scorer = phrase.get(lead);
                TwoPhaseIterator looks = scorer.twoPhaseIterator();
                if (looks == null) {
                    return scorer;
                }
                List<DocIdSetIterator> all = new ArrayList<>();
                all.add(looks.approximation());
                for (ScorerSupplier pair : pairs) {
                    all.add(pair.get(lead).iterator());
                }
                return new Paired(scorer, looks, ConjunctionUtils.intersectIterators(all));
            }

            @Override
            public long cost() {
                return cost;
            }
        };
    }

    /** Reads places only of what has the pairs. */
    private static final class Paired extends Scorer {
        private final Scorer phrase;
        private final TwoPhaseIterator looks;

        Paired(Scorer phrase, TwoPhaseIterator places, DocIdSetIterator having) {
            this.phrase = phrase;
            looks = new TwoPhaseIterator(having) {
                @Override
                public boolean matches() throws IOException {
                    return places.matches();
                }

                @Override
                public float matchCost() {
                    return places.matchCost();
                }
            };
        }

        @Override
        public int docID() {
            return looks.approximation().docID();
        }

        @Override
        public float score() throws IOException {
            return phrase.score();
        }

        @Override
        public TwoPhaseIterator twoPhaseIterator() {
            return looks;
        }

        @Override
        public DocIdSetIterator iterator() {
            return TwoPhaseIterator.asDocIdSetIterator(looks);
        }

        @Override
        public float getMaxScore(int upTo) throws IOException {
            return phrase.getMaxScore(upTo);
        }

        @Override
        public int advanceShallow(int target) throws IOException {
            return phrase.advanceShallow(target);
        }

        @Override
        public void setMinCompetitiveScore(float score) throws IOException {
            phrase.setMinCompetitiveScore(score);
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        phrase.visit(visitor.getSubVisitor(Occur.MUST, this));
    }

    @Override
    public String toString(String defaultField) {
        return phrase.toString(defaultField);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return sameClassAs(other)
                && other instanceof PairedPhraseQuery query
                && phrase.equals(query.phrase)
                && field.equals(query.field)
                && pairs.equals(query.pairs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), phrase, field, pairs);
    }
}
