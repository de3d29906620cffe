package vankien.query;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Another way of writing what was typed: the words side by side. It tells as much as what was typed does, however rare
 * its own words are: five common words for one rare abbreviation, or the other way round.
 */
final class AlternativeQuery extends FieldQuery {
    private final List<QueryWord> typed;
    private final List<QueryWord> alternative;

    AlternativeQuery(String field, List<QueryWord> typed, List<QueryWord> alternative) {
        super(field, List.copyOf(typed), List.copyOf(alternative));
        this.typed = List.copyOf(typed);
        this.alternative = List.copyOf(alternative);
    }

    List<QueryWord> alternative() {
        return alternative;
    }

    List<QueryWord> typed() {
        return typed;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        IndexReader index = searcher.getIndexReader();
        Query words = alternative.size() == 1
                ? new SpelledWordQuery(field(), alternative.getFirst())
                : new SpelledPhraseQuery(field(), alternative);
        double own = rarity(index, alternative);
        double wanted = rarity(index, typed);
        return own > 0 && wanted > 0 ? new BoostQuery(words, (float) (wanted / own)) : words;
    }

    /** The sum of the inverse document frequencies, as BM25 takes them. */
    private double rarity(IndexReader index, List<QueryWord> words) throws IOException {
        double rarity = 0;
        for (QueryWord word : words) {
            rarity += Rarity.of(index, field(), SpelledTerms.of(index, field(), word));
        }
        return rarity;
    }

    @Override
    public String toString(String defaultField) {
        return field() + ":" + alternative + " for " + typed;
    }
}
