package vankien.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import vankien.index.IndexSchema;

/** The documents of one index by the ordinals that they have among all parts of an archive. */
final class Ordinals {
    private static final int NONE = -1;

    private final int[] ordinals;
    private final int[] documents;

    private Ordinals(int[] ordinals, int[] documents) {
        this.ordinals = ordinals;
        this.documents = documents;
    }

    static Ordinals of(IndexReader index) throws IOException {
        int[] ordinals = new int[index.maxDoc()];
        Arrays.fill(ordinals, NONE);
        int most = NONE;
        for (LeafReaderContext leaf : index.leaves()) {
            NumericDocValues values = leaf.reader().getNumericDocValues(IndexSchema.ORDINAL);
            if (values != null) {
                while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    int ordinal = Math.toIntExact(values.longValue());
                    ordinals[leaf.docBase + values.docID()] = ordinal;
                    most = Math.max(most, ordinal);
                }
            }
        }
        int[] documents = new int[most + 1];
        Arrays.fill(documents, NONE);
        for (int document = 0; document < ordinals.length; document++) {
            if (ordinals[document] >= 0) {
                documents[ordinals[document]] = document;
            }
        }
        return new Ordinals(ordinals, documents);
    }

    /** The number of a document in this index, -1 where it does not have it. */
    int document(int ordinal) {
        return ordinal < 0 || ordinal >= documents.length ? NONE : documents[ordinal];
    }

    int ordinal(int document) {
        return ordinals[document];
    }

    /** The ordinals of what was found. */
    BitSet of(FoundSet found, List<LeafReaderContext> leaves) {
        BitSet set = new BitSet(documents.length);
        for (LeafReaderContext leaf : leaves) {
            FixedBitSet bits = found.of(leaf);
            int next = bits.length() == 0 ? DocIdSetIterator.NO_MORE_DOCS : bits.nextSetBit(0);
            while (next != DocIdSetIterator.NO_MORE_DOCS) {
                int ordinal = ordinals[leaf.docBase + next];
                if (ordinal >= 0) {
                    set.set(ordinal);
                }
                next = next + 1 < bits.length() ? bits.nextSetBit(next + 1) : DocIdSetIterator.NO_MORE_DOCS;
            }
        }
        return set;
    }

    /** The ordinals of some documents. */
    BitSet of(List<Integer> some) {
        BitSet set = new BitSet(documents.length);
        some.forEach(document -> set.set(ordinals[document]));
        return set;
    }

    /** Adds to a set of this index the documents that it has of these ordinals. */
    void addTo(FoundSet found, BitSet set, List<LeafReaderContext> leaves) {
        for (int ordinal = set.nextSetBit(0); ordinal >= 0; ordinal = set.nextSetBit(ordinal + 1)) {
            int document = document(ordinal);
            if (document >= 0) {
                LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
                found.of(leaf).set(document - leaf.docBase);
            }
        }
    }
}
