package vankien.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** What was counted of one field of a segment in the documents that are seen. Thread-safe. */
final class SeenCounts {
    /** Terms of more documents than this are counted once; there are few of them, and the others are counted quickly. */
    private static final int FREQUENT = 256;

    private final Map<BytesRef, Term> frequent = new ConcurrentHashMap<>();
    private @Nullable Field field;

    /**
     * Of a term.
     *
     * @param documents the documents that have it
     * @param occurrences how often it stands in them; -1 where only the documents were counted
     */
    record Term(int documents, long occurrences) {}

    /** Of the whole field, as Lucene's statistics have it. */
    record Field(int documents, long pairs, long occurrences) {}

    /** Counts the term that a dictionary stands on. */
    Term of(TermsEnum at, FixedBitSet seen, boolean withFrequencies) throws IOException {
        boolean keep = at.docFreq() > FREQUENT;
        Term known = keep ? frequent.get(at.term()) : null;
        if (known == null || (withFrequencies && known.occurrences() < 0)) {
            known = count(at, seen, withFrequencies, null);
            if (keep) {
                frequent.put(BytesRef.deepCopyOf(at.term()), known);
            }
        }
        return known;
    }

    /** Counts the whole field, once: it reads all of its postings. */
    synchronized Field all(Terms terms, FixedBitSet seen) throws IOException {
        if (field == null) {
            FixedBitSet having = new FixedBitSet(Math.max(1, seen.length()));
            long pairs = 0;
            long occurrences = 0;
            TermsEnum each = terms.iterator();
            while (each.next() != null) {
                Term one = count(each, seen, terms.hasFreqs(), having);
                pairs += one.documents();
                occurrences += terms.hasFreqs() ? one.occurrences() : one.documents();
            }
            field = new Field(having.cardinality(), pairs, occurrences);
        }
        return field;
    }

    private static Term count(TermsEnum at, FixedBitSet seen, boolean withFrequencies, @Nullable FixedBitSet having)
            throws IOException {
        PostingsEnum postings = at.postings(null, withFrequencies ? PostingsEnum.FREQS : PostingsEnum.NONE);
        int documents = 0;
        long occurrences = 0;
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            if (seen.get(doc)) {
                documents++;
                occurrences += withFrequencies ? postings.freq() : 0;
                if (having != null) {
                    having.set(doc);
                }
            }
        }
        return new Term(documents, withFrequencies ? occurrences : -1);
    }
}
