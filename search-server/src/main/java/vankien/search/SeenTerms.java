package vankien.search;

import java.io.IOException;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOBooleanSupplier;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/** The dictionary of a field without the terms that stand in hidden documents only, and with the counts of the others. */
final class SeenTerms extends FilterLeafReader.FilterTerms {
    private final FixedBitSet seen;
    private final SeenCounts counts;

    SeenTerms(Terms terms, FixedBitSet seen, SeenCounts counts) {
        super(terms);
        this.seen = seen;
        this.counts = counts;
    }

    @Override
    public TermsEnum iterator() throws IOException {
        return new Dictionary(in.iterator());
    }

    @Override
    public TermsEnum intersect(CompiledAutomaton automaton, @Nullable BytesRef start) throws IOException {
        return new Dictionary(in.intersect(automaton, start));
    }

    /** Nobody has counted them. */
    @Override
    public long size() {
        return -1;
    }

    @Override
    public int getDocCount() throws IOException {
        return counts.all(in, seen).documents();
    }

    @Override
    public long getSumDocFreq() throws IOException {
        return counts.all(in, seen).pairs();
    }

    @Override
    public long getSumTotalTermFreq() throws IOException {
        return counts.all(in, seen).occurrences();
    }

    /** Passes over the terms that are not seen. */
    private final class Dictionary extends FilterLeafReader.FilterTermsEnum {
        private @Nullable PostingsEnum postings;

        Dictionary(TermsEnum all) {
            super(all);
        }

        /** Whether any document of the term that it stands on is seen. */
        private boolean anySeen() throws IOException {
            postings = in.postings(postings, PostingsEnum.NONE);
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                if (seen.get(doc)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public @Nullable BytesRef next() throws IOException {
            BytesRef term = in.next();
            while (term != null && !anySeen()) {
                term = in.next();
            }
            return term;
        }

        @Override
        public SeekStatus seekCeil(BytesRef text) throws IOException {
            SeekStatus status = in.seekCeil(text);
            if (status == SeekStatus.END || anySeen()) {
                return status;
            }
            return next() == null ? SeekStatus.END : SeekStatus.NOT_FOUND;
        }

        @Override
        public boolean seekExact(BytesRef text) throws IOException {
            return in.seekExact(text) && anySeen();
        }

        @Override
        public @Nullable IOBooleanSupplier prepareSeekExact(BytesRef text) throws IOException {
            IOBooleanSupplier found = in.prepareSeekExact(text);
            return found == null ? null : () -> found.get() && anySeen();
        }

        @Override
        public void seekExact(long ord) {
            throw new UnsupportedOperationException("terms that are seen have no numbers");
        }

        @Override
        public long ord() {
            throw new UnsupportedOperationException("terms that are seen have no numbers");
        }

        @Override
        public int docFreq() throws IOException {
            return counts.of(in, seen, false).documents();
        }

        @Override
        public long totalTermFreq() throws IOException {
            boolean frequencies = hasFreqs();
            SeenCounts.Term counted = counts.of(in, seen, frequencies);
            return frequencies ? counted.occurrences() : counted.documents();
        }
    }
}
