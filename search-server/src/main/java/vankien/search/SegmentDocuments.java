package vankien.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/** Some documents of one segment: what is asked of several is read at once, in the order in which postings have them. */
final class SegmentDocuments {
    private final IndexReader index;
    private final LeafReaderContext leaf;
    private final int[] documents;

    private SegmentDocuments(IndexReader index, LeafReaderContext leaf, IntStream documents) {
        this.index = index;
        this.leaf = leaf;
        this.documents = documents.map(document -> document - leaf.docBase).toArray();
    }

    /**
     * Documents by the segments that have them, in the order of their numbers.
     *
     * @param documents their numbers in the index, in any order
     */
    static List<SegmentDocuments> of(IndexReader index, IntStream documents) {
        int[] ascending = documents.sorted().toArray();
        List<SegmentDocuments> segments = new ArrayList<>();
        int next = 0;
        for (LeafReaderContext leaf : index.leaves()) {
            int first = next;
            int end = leaf.docBase + leaf.reader().maxDoc();
            while (next < ascending.length && ascending[next] < end) {
                next++;
            }
            if (next > first) {
                segments.add(new SegmentDocuments(index, leaf, Arrays.stream(ascending, first, next)));
            }
        }
        return segments;
    }

    /** What the segment is of. */
    IndexReader index() {
        return index;
    }

    LeafReaderContext leaf() {
        return leaf;
    }

    /** Their numbers in the segment, ascending; not to be changed. */
    int[] documents() {
        return documents;
    }

    /** The number in the index of one of them. */
    int inIndex(int at) {
        return leaf.docBase + documents[at];
    }
}
