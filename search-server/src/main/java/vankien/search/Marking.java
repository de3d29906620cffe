package vankien.search;

import java.io.IOException;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.FixedBitSet;

/** Marks the documents of a segment that are found. */
record Marking(FixedBitSet to) implements LeafCollector {
    @Override
    public void setScorer(Scorable scorer) {
        // No score is asked for.
    }

    @Override
    public void collect(int document) {
        to.set(document);
    }

    @Override
    public void collect(DocIdStream stream) throws IOException {
        stream.forEach(to::set);
    }

    @Override
    public void collectRange(int min, int max) {
        to.set(min, max);
    }
}
