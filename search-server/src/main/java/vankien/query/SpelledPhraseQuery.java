package vankien.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import vankien.index.KnownTerms;

/** Words side by side, each in all spellings that it may have. */
final class SpelledPhraseQuery extends FieldQuery {
    private final List<QueryWord> words;

    SpelledPhraseQuery(String field, List<QueryWord> words) {
        super(field, List.copyOf(words));
        this.words = List.copyOf(words);
    }

    List<QueryWord> words() {
        return words;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("a phrase without words");
        }
        IndexReader index = searcher.getIndexReader();
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        double wanted = 0;
        double counted = 0;
        List<List<BytesRef>> places = new ArrayList<>();
        for (QueryWord word : words) {
            List<BytesRef> terms = SpelledTerms.of(index, field(), word);
            if (!KnownTerms.isAnyHeld(index, field(), terms)) {
                return new MatchNoDocsQuery("no document has " + word.term());
            }
            places.add(terms);
            phrase.add(terms.stream().map(term -> new Term(field(), term)).toArray(Term[]::new));
            double rarity = Rarity.of(index, field(), terms);
            wanted += rarity;
            counted += terms.size() == 1 ? rarity : ofEach(index, terms);
        }
        // Lucene adds up what all spellings tell, the rare ones most: a word tells as much as its commonest.
        Query paired = PairedPhraseQuery.of(phrase.build(), field(), places);
        return counted > 0 ? new BoostQuery(paired, (float) (wanted / counted)) : paired;
    }

    private double ofEach(IndexReader index, List<BytesRef> terms) throws IOException {
        double sum = 0;
        for (BytesRef term : terms) {
            sum += Rarity.of(index, field(), List.of(term));
        }
        return sum;
    }

    @Override
    public String toString(String defaultField) {
        return field() + ":" + words;
    }
}
