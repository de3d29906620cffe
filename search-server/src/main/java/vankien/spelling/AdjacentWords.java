package vankien.spelling;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vankien.index.IndexSchema;

/**
 * In how many documents two words stand side by side, from their positions in the body. It is a sample: the first {@value
 * #EXAMINED} documents with both words are looked at and the rest is estimated from them, so that the time has a bound
 * whatever the size of the archive.
 */
final class AdjacentWords {
    private static final int EXAMINED = 256;

    private AdjacentWords() {}

    static int documents(IndexReader index, BytesRef first, BytesRef second) throws IOException {
        int found = 0;
        int examined = 0;
        long passed = 0;
        long all = 0;
        for (LeafReaderContext leaf : index.leaves()) {
            Terms terms = leaf.reader().terms(IndexSchema.BODY);
            PostingsEnum one = terms == null ? null : postings(terms, first);
            PostingsEnum two = one == null || terms == null ? null : postings(terms, second);
            if (one == null || two == null) {
                continue;
            }
            PostingsEnum rarer = one.cost() <= two.cost() ? one : two;
            PostingsEnum other = rarer == one ? two : one;
            all += rarer.cost();
            for (int doc = rarer.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS && examined < EXAMINED;
                    doc = rarer.nextDoc()) {
                passed++;
                int there = other.docID() < doc ? other.advance(doc) : other.docID();
                if (there == DocIdSetIterator.NO_MORE_DOCS) {
                    passed += rarer.cost();
                    break;
                }
                if (there == doc && isLive(leaf, doc)) {
                    examined++;
                    found += adjacent(one, two) ? 1 : 0;
                }
            }
        }
        double seen = Math.min(all, passed);
        return examined < EXAMINED ? found : (int) Math.min(Integer.MAX_VALUE, found * all / seen);
    }

    private static boolean isLive(LeafReaderContext leaf, int doc) {
        return leaf.reader().getLiveDocs() == null
                || leaf.reader().getLiveDocs().get(doc);
    }

    private static @Nullable PostingsEnum postings(Terms terms, BytesRef term) throws IOException {
        TermsEnum all = terms.iterator();
        return all.seekExact(term) ? all.postings(null, PostingsEnum.POSITIONS) : null;
    }

    private static boolean adjacent(PostingsEnum one, PostingsEnum two) throws IOException {
        int ones = one.freq();
        int twos = two.freq();
        int first = one.nextPosition();
        int second = two.nextPosition();
        for (int i = 1, j = 1; ; ) {
            if (first + 1 == second) {
                return true;
            }
            if (first + 1 < second) {
                if (i++ == ones) {
                    return false;
                }
                first = one.nextPosition();
            } else {
                if (j++ == twos) {
                    return false;
                }
                second = two.nextPosition();
            }
        }
    }
}
