package vankien.query;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Another way of writing what was typed: the words side by side. It tells as much as what was typed does, however rare
 * its own words are: five common words for one rare abbreviation, or the other way round.
 */
final class AlternativeQuery extends Query {
    private final String field;
    private final List<QueryWord> typed;
    private final List<QueryWord> alternative;

    AlternativeQuery(String field, List<QueryWord> typed, List<QueryWord> alternative) {
        this.field = field;
        this.typed = List.copyOf(typed);
        this.alternative = List.copyOf(alternative);
    }

    List<QueryWord> alternative() {
        return alternative;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        IndexReader index = searcher.getIndexReader();
        Query words = alternative.size() == 1
                ? new SpelledWordQuery(field, alternative.getFirst())
                : new SpelledPhraseQuery(field, alternative);
        double own = rarity(index, alternative);
        double wanted = rarity(index, typed);
        return own > 0 && wanted > 0 ? new BoostQuery(words, (float) (wanted / own)) : words;
    }

    /** The sum of the inverse document frequencies, as BM25 takes them. */
    private double rarity(IndexReader index, List<QueryWord> words) throws IOException {
        double all = index.getDocCount(field);
        double rarity = 0;
        for (QueryWord word : words) {
            int frequency = 0;
            for (BytesRef term : SpelledTerms.of(index, field, word)) {
                frequency = Math.max(frequency, index.docFreq(new Term(field, term)));
            }
            rarity += Math.log(1 + (Math.max(all, frequency) - frequency + 0.5) / (frequency + 0.5));
        }
        return rarity;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String defaultField) {
        return field + ":" + alternative + " for " + typed;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AlternativeQuery query
                && field.equals(query.field)
                && typed.equals(query.typed)
                && alternative.equals(query.alternative);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), field, typed, alternative);
    }
}
