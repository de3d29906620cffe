package vankien.index;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOSupplier;

/**
 * Remembers for each open index where terms stand in its dictionary and how many documents have them. One search asks that
 * of each term several times (to weigh it, to count, to rank, to find the best passage), and most searches ask for the
 * same few thousand syllables.
 */
public final class KnownTerms {
    private static final IndexMemory<Term, TermStates> TERMS = new IndexMemory<>(10_000);

    private KnownTerms() {}

    /** How many documents have a term, those counted too that were replaced and not yet merged away. */
    public static int documents(IndexReader index, Term term) throws IOException {
        return of(index, term).docFreq();
    }

    /** Whether any document has one term of a field or another. */
    public static boolean isAnyHeld(IndexReader index, String field, Collection<BytesRef> terms) throws IOException {
        for (BytesRef term : terms) {
            if (documents(index, new Term(field, term)) > 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Goes to a term in the dictionary of a segment.
     *
     * @param index what the segment is of
     * @return false where the segment does not have it
     */
    public static boolean seek(TermsEnum dictionary, IndexReader index, LeafReaderContext segment, Term term)
            throws IOException {
        IOSupplier<TermState> known = of(index, term).get(segment);
        TermState state = known == null ? null : known.get();
        if (state == null) {
            return false;
        }
        dictionary.seekExact(term.bytes(), state);
        return true;
    }

    /** A term as a query that does not have to look for it any more. */
    public static TermQuery query(IndexSearcher searcher, Term term) throws IOException {
        return new TermQuery(term, of(searcher.getIndexReader(), term));
    }

    private static TermStates of(IndexReader index, Term term) throws IOException {
        return TERMS.get(index, term, () -> TermStates.build(new IndexSearcher(index), term, true));
    }
}
