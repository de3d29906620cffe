package vankien.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Compares what an index says of who may read with what the folders say now. */
final class AccessMarks {
    private AccessMarks() {}

    /** The files whose mark in the index is not what the folders say, by their key, each with the rule it has to be. */
    static Map<String, AccessRule> outdated(DirectoryReader index, AccessRules rules) throws IOException {
        Map<String, AccessRule> outdated = new TreeMap<>();
        for (LeafReaderContext leaf : index.leaves()) {
            Terms sources = leaf.reader().terms(IndexSchema.SOURCE);
            Bits live = leaf.reader().getLiveDocs();
            @Nullable String[] marks = marks(leaf);
            TermsEnum each = sources == null ? TermsEnum.EMPTY : sources.iterator();
            PostingsEnum postings = null;
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                postings = each.postings(postings, PostingsEnum.NONE);
                String key = null;
                for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                    if (live == null || live.get(doc)) {
                        key = key == null ? term.utf8ToString() : key;
                        AccessRule rule = rules.of(key);
                        if (!rule.text().equals(marks[doc])) {
                            outdated.put(key, rule);
                        }
                    }
                }
            }
        }
        return outdated;
    }

    private static @Nullable String[] marks(LeafReaderContext leaf) throws IOException {
        Map<BytesRef, String> few = new HashMap<>();
        @Nullable String[] marks = new String[leaf.reader().maxDoc()];
        BinaryDocValues values = DocValues.getBinary(leaf.reader(), IndexSchema.ACCESS);
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            BytesRef value = values.binaryValue();
            String mark = few.get(value);
            if (mark == null) {
                mark = value.utf8ToString();
                few.put(BytesRef.deepCopyOf(value), mark);
            }
            marks[doc] = mark;
        }
        return marks;
    }
}
