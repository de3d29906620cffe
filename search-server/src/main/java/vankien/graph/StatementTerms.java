package vankien.graph;

import java.io.IOException;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The distinct terms of a field, over all segments, in their order. */
final class StatementTerms {
    private StatementTerms() {}

    /** Those that begin with a prefix. */
    static SortedSet<String> beginningWith(IndexReader index, String field, String prefix) throws IOException {
        SortedSet<String> found = new TreeSet<>();
        BytesRef beginning = new BytesRef(prefix);
        for (LeafReaderContext leaf : index.leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms == null) {
                continue;
            }
            TermsEnum dictionary = terms.iterator();
            if (dictionary.seekCeil(beginning) == TermsEnum.SeekStatus.END) {
                continue;
            }
            BytesRef term = dictionary.term();
            while (term != null && StringHelper.startsWith(term, beginning)) {
                found.add(term.utf8ToString());
                term = dictionary.next();
            }
        }
        return found;
    }
}
