package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/**
 * The values of one field in one generation, for counting: what all documents together have is known, so that for a search
 * that finds most of them only the others are looked at. Thread-safe.
 */
final class FacetColumn {
    private final IndexReader index;
    private final String field;
    private final @Nullable OrdinalMap ordinals;
    private final int[] totals;
    /** By ordinal, those that were asked for. */
    private final @Nullable String[] labels;

    private FacetColumn(IndexReader index, String field, @Nullable OrdinalMap ordinals, int values) {
        this.index = index;
        this.field = field;
        this.ordinals = ordinals;
        totals = new int[values];
        labels = new String[values];
    }

    /** A value and how many documents have it. */
    record Counted(String label, int count) {}

    /**
     * The column of a field.
     *
     * @param documents all that are ever counted
     * @return null where no document has the field
     */
    static @Nullable FacetColumn of(IndexReader index, String field, FoundSet documents) throws IOException {
        SortedSetDocValues values = MultiDocValues.getSortedSetValues(index, field);
        if (values == null || values.getValueCount() == 0) {
            return null;
        }
        OrdinalMap ordinals = values instanceof MultiDocValues.MultiSortedSetDocValues multi ? multi.mapping : null;
        FacetColumn column = new FacetColumn(index, field, ordinals, Math.toIntExact(values.getValueCount()));
        column.walk(documents, 1, column.totals);
        return column;
    }

    /**
     * How many of some documents have each value, by ordinal.
     *
     * @param found the documents
     * @param others all others, where those are fewer; else null
     */
    int[] counts(FoundSet found, @Nullable FoundSet others) throws IOException {
        if (others == null) {
            int[] counts = new int[totals.length];
            walk(found, 1, counts);
            return counts;
        }
        int[] counts = totals.clone();
        walk(others, -1, counts);
        return counts;
    }

    /** The most frequent values, and all where {@code most} is larger than their number; each occurs at least once. */
    List<Counted> top(int[] counts, int most) throws IOException {
        LongHeap best = new LongHeap(Math.max(1, Math.min(most, counts.length)));
        for (int value = 0; value < counts.length; value++) {
            if (counts[value] > 0) {
                // Of two that are equally frequent the first in the order of their labels.
                best.insertWithOverflow((long) counts[value] << 32 | (Integer.MAX_VALUE - value));
            }
        }
        List<Counted> top = new ArrayList<>();
        while (best.size() > 0) {
            int value = Integer.MAX_VALUE - (int) best.pop();
            top.add(new Counted(label(value), counts[value]));
        }
        return top.reversed();
    }

    private String label(int value) throws IOException {
        String known = labels[value];
        if (known == null) {
            // Of all segments together Lucene would number the values anew to read one of them.
            int segment = ordinals == null ? 0 : ordinals.getFirstSegmentNumber(value);
            long ordinal = ordinals == null ? value : ordinals.getFirstSegmentOrd(value);
            SortedSetDocValues values =
                    DocValues.getSortedSet(index.leaves().get(segment).reader(), field);
            known = values.lookupOrd(ordinal).utf8ToString();
            labels[value] = known;
        }
        return known;
    }

    private void walk(FoundSet documents, int step, int[] counts) throws IOException {
        for (LeafReaderContext leaf : index.leaves()) {
            SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
            LongValues global = ordinals == null ? null : ordinals.getGlobalOrds(leaf.ord);
            DocIdSetIterator each = new BitSetIterator(documents.of(leaf), 0);
            SortedDocValues single = DocValues.unwrapSingleton(values);
            for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
                if (single != null) {
                    if (single.advanceExact(doc)) {
                        counts[of(global, single.ordValue())] += step;
                    }
                } else if (values.advanceExact(doc)) {
                    for (int n = values.docValueCount(); n > 0; n--) {
                        counts[of(global, values.nextOrd())] += step;
                    }
                }
            }
        }
    }

    private static int of(@Nullable LongValues global, long ordinal) {
        return (int) (global == null ? ordinal : global.get(ordinal));
    }
}
