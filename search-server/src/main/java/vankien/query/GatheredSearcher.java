package vankien.query;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;

/**
 * Scores one part of an index as the whole would be scored.
 *
 * <p>Lucene asks for the frequency of a term only where the part holds it. That is too little where several terms are one
 * word: how rare a word is says the commonest of its spellings, and in a phrase all of them together, whether this part
 * has them or not.
 */
public final class GatheredSearcher extends IndexSearcher {
    private final GatheredIndex index;
    /** The terms that are one word, while a weight is made for them; a searcher belongs to one thread at that time. */
    private @Nullable SynonymQuery oneWord;

    public GatheredSearcher(GatheredIndex index, Similarity similarity) {
        super(index);
        this.index = index;
        setSimilarity(similarity);
        // The cache that all indexes share goes by segments; what is seen of a segment differs here.
        setQueryCache(null);
    }

    /** The part, with what is known of all. */
    public GatheredIndex index() {
        return index;
    }

    @Override
    public Weight createWeight(Query query, ScoreMode mode, float boost) throws IOException {
        if (mode.needsScores() && query instanceof BoostQuery boosted) {
            // It would make the weight of what it holds without asking here.
            return createWeight(boosted.getQuery(), mode, boost * boosted.getBoost());
        }
        if (mode.needsScores() && query instanceof SynonymQuery word) {
            SynonymQuery outer = oneWord;
            oneWord = word;
            try {
                return super.createWeight(query, mode, boost);
            } finally {
                oneWord = outer;
            }
        }
        if (mode.needsScores() && query instanceof MultiPhraseQuery phrase) {
            return super.createWeight(query, mode, boost * missing(phrase));
        }
        return super.createWeight(query, mode, boost);
    }

    /** By how much Lucene thinks too little of a phrase some of whose spellings are in other parts only. */
    private float missing(MultiPhraseQuery phrase) throws IOException {
        double here = 0;
        double everywhere = 0;
        for (Term[] place : phrase.getTermArrays()) {
            for (Term term : place) {
                int documents = index.documents(term);
                if (documents > 0) {
                    double tells = Rarity.of(index, term.field(), documents);
                    everywhere += tells;
                    here += index.docFreq(term) > 0 ? tells : 0;
                }
            }
        }
        return here > 0 ? (float) (everywhere / here) : 1;
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
        GatheredTerms.Frequency frequency = index.frequency(term);
        if (frequency == null) {
            return super.termStatistics(term, docFreq, totalTermFreq);
        }
        long documents = frequency.documents();
        long times = frequency.times();
        SynonymQuery word = oneWord;
        if (word != null) {
            for (Term spelling : word.getTerms()) {
                documents = Math.max(documents, index.documents(spelling));
            }
        }
        return new TermStatistics(term.bytes(), documents, Math.max(documents, times));
    }

    @Override
    public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
        GatheredTerms.Field counts = index.field(field);
        return counts == null || counts.having() == 0
                ? super.collectionStatistics(field)
                : new CollectionStatistics(
                        field, counts.documents(), counts.having(), counts.tokens(), counts.postings());
    }

    @Override
    public String toString() {
        return "GatheredSearcher(" + Arrays.toString(index.leaves().toArray()) + ")";
    }
}
