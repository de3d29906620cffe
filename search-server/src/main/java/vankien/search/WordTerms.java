package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import vankien.index.IndexSchema;
import vankien.query.BuiltQuery;
import vankien.query.QueryWord;
import vankien.query.SpelledTerms;

/**
 * A word of the query with the terms of this generation that it can mean.
 *
 * @param terms the term as typed first, then its other spellings
 * @param weight how much the word tells: its inverse document frequency
 */
record WordTerms(List<BytesRef> terms, double weight) {

    /** The words of a query in order, then its prefixes. */
    static List<WordTerms> of(IndexReader index, BuiltQuery query) throws IOException {
        List<WordTerms> words = new ArrayList<>();
        for (QueryWord word : query.words()) {
            words.add(of(index, SpelledTerms.of(index, IndexSchema.BODY, word)));
        }
        for (String prefix : query.prefixes()) {
            words.add(of(index, SpelledTerms.beginningWith(index, IndexSchema.BODY, prefix)));
        }
        return words;
    }

    private static WordTerms of(IndexReader index, List<BytesRef> terms) throws IOException {
        int frequency = 0;
        for (BytesRef term : terms) {
            frequency = Math.max(frequency, index.docFreq(new Term(IndexSchema.BODY, term)));
        }
        double all = Math.max(frequency, index.getDocCount(IndexSchema.BODY));
        return new WordTerms(terms, Math.log(1 + (all - frequency + 0.5) / (frequency + 0.5)));
    }
}
