package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import vankien.index.AccessRule;
import vankien.index.IndexSchema;

/**
 * What a reader may see: the one place where rights become a view of an index.
 *
 * <p>A restricted reader gets a {@link SeenIndex}, in which what is hidden does not exist: not as a hit and not in any
 * term, frequency, count or length. Everything else, searches, counts, facets, codes, status, suggestions, corrections,
 * works on that view and needs to know nothing of rights.
 */
final class Visibility {
    /** The documents of a view. */
    static final Query DOCUMENTS = new TermQuery(new Term(IndexSchema.KIND, IndexSchema.KIND_DOCUMENT));

    /** The records of the files of a view: paths and what is wrong with them. */
    static final Query FILES = new TermQuery(new Term(IndexSchema.KIND, IndexSchema.KIND_FILE));

    private Visibility() {}

    /** Every rule that an index has, by its text; what has none is nobody's. */
    static Set<String> rules(DirectoryReader index) throws IOException {
        Set<String> rules = new TreeSet<>();
        for (LeafReaderContext leaf : index.leaves()) {
            seen(leaf.reader(), rule -> {
                rules.add(rule);
                return false;
            });
        }
        return rules;
    }

    /** The rules among these that let somebody read. */
    static Set<String> admitting(Set<String> rules, Access access) {
        Set<String> admitting = new TreeSet<>();
        for (String rule : rules) {
            if (access.admits(AccessRule.read(rule))) {
                admitting.add(rule);
            }
        }
        return admitting;
    }

    /** The index as somebody sees it whom these rules let read and no others do. */
    static DirectoryReader view(DirectoryReader index, Set<String> rules) throws IOException {
        List<FixedBitSet> seen = new ArrayList<>();
        for (LeafReaderContext leaf : index.leaves()) {
            seen.add(seen(leaf.reader(), rules::contains));
        }
        return new SeenIndex(index, seen);
    }

    /** The living documents of a segment whose rule is one of some. */
    private static FixedBitSet seen(LeafReader segment, Predicate<String> which) throws IOException {
        FixedBitSet seen = new FixedBitSet(segment.maxDoc());
        Bits live = segment.getLiveDocs();
        Map<BytesRef, Boolean> known = new HashMap<>();
        BinaryDocValues rules = DocValues.getBinary(segment, IndexSchema.ACCESS);
        for (int doc = 0; doc < segment.maxDoc(); doc++) {
            if (live != null && !live.get(doc)) {
                continue;
            }
            BytesRef rule = rules.advanceExact(doc) ? rules.binaryValue() : new BytesRef();
            Boolean one = known.get(rule);
            if (one == null) {
                one = which.test(rule.utf8ToString());
                known.put(BytesRef.deepCopyOf(rule), one);
            }
            if (one) {
                seen.set(doc);
            }
        }
        return seen;
    }
}
