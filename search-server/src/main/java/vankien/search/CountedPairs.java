package vankien.search;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vankien.index.IndexSchema;
import vankien.query.GatheredTerms;

/**
 * A dictionary of the pairs of texts, of which only is known in how many documents of all parts of an archive they are: all
 * that choosing the peculiar ones asks of an index.
 */
final class CountedPairs extends FilterLeafReader {
    private final Map<String, GatheredTerms.Frequency> counts;
    private final int documents;

    /** @param seen the index as far as the reader sees it */
    CountedPairs(IndexReader seen, GatheredTerms gathered) {
        super(first(seen));
        counts = gathered.terms().getOrDefault(IndexSchema.PAIRS, Map.of());
        documents = seen.numDocs();
    }

    private static LeafReader first(IndexReader seen) {
        return seen.leaves().getFirst().reader();
    }

    @Override
    public int numDocs() {
        return documents;
    }

    @Override
    public @Nullable Terms terms(String field) throws IOException {
        Terms any = super.terms(IndexSchema.ID);
        return any == null ? null : new Counted(any);
    }

    @Override
    public @Nullable CacheHelper getCoreCacheHelper() {
        return null;
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }

    private final class Counted extends FilterTerms {
        Counted(Terms any) {
            super(any);
        }

        @Override
        public TermsEnum iterator() {
            return new FilterTermsEnum(TermsEnum.EMPTY) {
                private int found;

                @Override
                public boolean seekExact(BytesRef term) {
                    GatheredTerms.Frequency frequency = counts.get(term.utf8ToString());
                    found = frequency == null ? 0 : Math.clamp(frequency.documents(), 0, Integer.MAX_VALUE);
                    return found > 0;
                }

                @Override
                public int docFreq() {
                    return found;
                }
            };
        }
    }
}
