package vankien.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import vankien.index.KnownTerms;

/**
 * The documents that a query finds: a bit for each document of the index, by segments. A search asks several things of
 * the same documents (how many there are, which values they have, which of them are best): they are found once.
 */
final class FoundSet {
    /** The time is looked at after so many documents that may have been read in vain. */
    private static final int STEP = 1 << 16;

    private final List<LeafReaderContext> leaves;
    private final FixedBitSet[] bits;

    private FoundSet(List<LeafReaderContext> leaves) {
        this.leaves = leaves;
        bits = new FixedBitSet[leaves.size()];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = new FixedBitSet(leaves.get(i).reader().maxDoc());
        }
    }

    /**
     * The living documents that a query finds.
     *
     * @param query as it was rewritten for the searcher
     * @throws TooExpensiveException when the searcher's time is over before all are found; where a part is found for Lucene's
     *     cache, that is seen between segments
     */
    static FoundSet of(IndexSearcher searcher, Query query) throws IOException {
        FoundSet found = new FoundSet(searcher.getIndexReader().leaves());
        found.add(searcher, query);
        return found.living();
    }

    /** Takes those out that were deleted or may not be seen. */
    FoundSet living() {
        for (int i = 0; i < bits.length; i++) {
            Bits live = leaves.get(i).reader().getLiveDocs();
            if (live != null) {
                live.applyMask(bits[i], 0);
            }
        }
        return this;
    }

    /** Adds what a query finds, one part after the other: that is faster than to look at all parts of a document at once. */
    void add(IndexSearcher searcher, Query query) throws IOException {
        PostingsEnum read = null;
        for (Query part : UnionParts.of(searcher, query)) {
            if (part instanceof TermQuery term) {
                read = addTerm(searcher, term.getTerm(), read);
            } else {
                addMatching(searcher, part);
            }
        }
    }

    /** Adds what has a term; the postings before are read over again, as those that are given back may be. */
    private @Nullable PostingsEnum addTerm(IndexSearcher searcher, Term term, @Nullable PostingsEnum before)
            throws IOException {
        PostingsEnum read = before;
        for (int i = 0; i < bits.length; i++) {
            requireTime(searcher);
            LeafReaderContext leaf = leaves.get(i);
            Terms terms = leaf.reader().terms(term.field());
            TermsEnum dictionary = terms == null ? TermsEnum.EMPTY : terms.iterator();
            if (KnownTerms.seek(dictionary, searcher.getIndexReader(), leaf, term)) {
                read = dictionary.postings(read, PostingsEnum.NONE);
                if (read.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    read.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, bits[i], 0);
                }
            }
        }
        return read;
    }

    private void addMatching(IndexSearcher searcher, Query query) throws IOException {
        Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
        for (int i = 0; i < bits.length; i++) {
            requireTime(searcher);
            if (query instanceof BooleanQuery) {
                BulkScorer scorer = weight.bulkScorer(leaves.get(i));
                if (scorer != null) {
                    int documents = leaves.get(i).reader().maxDoc();
                    read(searcher, scorer, new Marking(bits[i]), null, 0, documents);
                }
                continue;
            }
            Scorer scorer = weight.scorer(leaves.get(i));
            if (scorer == null) {
                continue;
            }
            TwoPhaseIterator looks = scorer.twoPhaseIterator();
            if (looks == null) {
                DocIdSetIterator each = scorer.iterator();
                if (each.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    each.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, bits[i], 0);
                }
            } else {
                addLookedAt(searcher, looks, bits[i]);
            }
        }
    }

    /** Positions are read of no document that was found already. */
    private static void addLookedAt(IndexSearcher searcher, TwoPhaseIterator looks, FixedBitSet to) throws IOException {
        DocIdSetIterator each = looks.approximation();
        int looked = 0;
        for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
            if (!to.get(doc) && looks.matches()) {
                to.set(doc);
            }
            if ((++looked & 0xFFF) == 0) {
                requireTime(searcher);
            }
        }
    }

    /** Has some documents of a segment read, from one to before another; the time is looked at in between. */
    static void read(
            IndexSearcher searcher, BulkScorer scorer, LeafCollector to, @Nullable Bits living, int from, int end)
            throws IOException {
        for (int at = from; at < end; ) {
            requireTime(searcher);
            at = scorer.score(to, living, at, Math.min(end, at + STEP));
        }
    }

    static void requireTime(IndexSearcher searcher) {
        if (searcher.getTimeout() != null && searcher.getTimeout().shouldExit()) {
            throw new TooExpensiveException();
        }
    }

    /** Leaves only those that are in the other too. */
    FoundSet and(FoundSet other) {
        for (int i = 0; i < bits.length; i++) {
            bits[i].and(other.bits[i]);
        }
        return this;
    }

    /** Takes those out that are in the other. */
    FoundSet andNot(FoundSet other) {
        for (int i = 0; i < bits.length; i++) {
            bits[i].andNot(other.bits[i]);
        }
        return this;
    }

    /** Adds those of the other. */
    FoundSet or(FoundSet other) {
        for (int i = 0; i < bits.length; i++) {
            bits[i].or(other.bits[i]);
        }
        return this;
    }

    FoundSet copy() {
        FoundSet copy = new FoundSet(leaves);
        return copy.or(this);
    }

    int count() {
        int count = 0;
        for (FixedBitSet leaf : bits) {
            count += leaf.cardinality();
        }
        return count;
    }

    boolean contains(int document) {
        int leaf = ReaderUtil.subIndex(document, leaves);
        return bits[leaf].get(document - leaves.get(leaf).docBase);
    }

    void remove(int document) {
        int leaf = ReaderUtil.subIndex(document, leaves);
        bits[leaf].clear(document - leaves.get(leaf).docBase);
    }

    /** None of the documents of an index. */
    static FoundSet none(IndexSearcher searcher) {
        return new FoundSet(searcher.getIndexReader().leaves());
    }

    /** Those of one segment, by their numbers in it. */
    FixedBitSet of(LeafReaderContext leaf) {
        return bits[leaf.ord];
    }

    /** A query that finds them. */
    Query query() {
        return new FoundQuery(this);
    }
}
