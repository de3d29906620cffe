package vankien.suggest;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vankien.index.IndexSchema;

/**
 * The documents whose titles are suggested where there are more than can be held in memory: those that others cite most, and
 * of those cited alike the newest.
 */
final class MostCited {
    /** A document in a number that sorts: how often it is cited, its day, its place in a list. */
    private static final int PLACE_BITS = 28;

    private static final int DAY_BITS = 20;
    private static final int MOST_OFTEN = (1 << (63 - PLACE_BITS - DAY_BITS)) - 1;

    private MostCited() {}

    /**
     * Chooses some.
     *
     * @param documents ascending
     * @param most how many are chosen at most
     * @return ascending
     */
    static List<Integer> of(IndexReader index, List<Integer> documents, int most) throws IOException {
        if (documents.size() <= most) {
            return documents;
        }
        int[] cited = cited(index);
        NumericDocValues dates = MultiDocValues.getNumericValues(index, IndexSchema.DATE);
        long[] ranked = new long[documents.size()];
        for (int i = 0; i < ranked.length; i++) {
            int document = documents.get(i);
            long often = Math.min(cited[document], MOST_OFTEN);
            ranked[i] = (often << DAY_BITS | day(dates, document)) << PLACE_BITS | i;
        }
        Arrays.sort(ranked);
        return Arrays.stream(ranked, ranked.length - most, ranked.length)
                .map(each -> each & ((1L << PLACE_BITS) - 1))
                .sorted()
                .mapToObj(place -> documents.get((int) place))
                .toList();
    }

    /** Never negative; 0 where it has no date. */
    private static long day(@Nullable NumericDocValues dates, int document) throws IOException {
        long zero = 1L << (DAY_BITS - 1);
        return dates != null && dates.advanceExact(document)
                ? Math.clamp(dates.longValue() + zero, 1, (1L << DAY_BITS) - 1)
                : 0;
    }

    /** By document, how many others cite it by its number. */
    private static int[] cited(IndexReader index) throws IOException {
        int[] cited = new int[index.maxDoc()];
        Terms codes = MultiTerms.getTerms(index, IndexSchema.CITES);
        Terms bearers = MultiTerms.getTerms(index, IndexSchema.CODE);
        if (codes == null || bearers == null) {
            return cited;
        }
        TermsEnum each = codes.iterator();
        TermsEnum own = bearers.iterator();
        for (BytesRef code = each.next(); code != null; code = each.next()) {
            if (own.seekExact(code)) {
                PostingsEnum bearing = own.postings(null, PostingsEnum.NONE);
                while (bearing.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    cited[bearing.docID()] = each.docFreq();
                }
            }
        }
        return cited;
    }
}
