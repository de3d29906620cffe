package vankien.query;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import vankien.index.KnownTerms;

/** How much a word tells: the inverse document frequency of BM25. */
public final class Rarity {
    private Rarity() {}

    /** Of a word that may be any of some terms: that of the commonest. */
    public static double of(IndexReader index, String field, List<BytesRef> terms) throws IOException {
        int frequency = 0;
        for (BytesRef term : terms) {
            frequency = Math.max(frequency, documents(index, new Term(field, term)));
        }
        return of(index, field, frequency);
    }

    /** How many documents hold a term: of all parts of an index, where there are several. */
    public static int documents(IndexReader index, Term term) throws IOException {
        return index instanceof GatheredIndex part ? part.documents(term) : KnownTerms.documents(index, term);
    }

    /** Of what so many documents have in a field. */
    public static double of(IndexReader index, String field, int frequency) throws IOException {
        double all = Math.max(
                frequency, index instanceof GatheredIndex part ? part.having(field) : index.getDocCount(field));
        return Math.log(1 + (all - frequency + 0.5) / (frequency + 0.5));
    }
}
