package vankien.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SparseFixedBitSet;
import org.jspecify.annotations.Nullable;
import vankien.index.IndexSchema;

/**
 * The documents of one generation that are one and the same in several files. Read when the generation is opened, from
 * the terms that name groups with more than one document: what stands alone costs nothing.
 */
public final class DocumentGroups {
    private final List<int[]> groups;
    private final Map<Integer, int[]> groupOf = new HashMap<>();
    private final SparseFixedBitSet grouped;

    private DocumentGroups(List<int[]> groups, int documents) {
        this.groups = groups;
        grouped = new SparseFixedBitSet(Math.max(1, documents));
        for (int[] group : groups) {
            for (int document : group) {
                grouped.set(document);
                groupOf.put(document, group);
            }
        }
    }

    public static DocumentGroups of(IndexReader index) throws IOException {
        List<int[]> groups = new ArrayList<>();
        for (BytesRef name : names(index)) {
            List<Member> members = members(index, name);
            if (members.size() > 1) {
                groups.add(members.stream().mapToInt(Member::document).toArray());
            }
        }
        return new DocumentGroups(groups, index.maxDoc());
    }

    /** A document of a group; the better it can stand for all the higher its preference. */
    private record Member(int document, long preference, BytesRef id) {}

    private static Set<BytesRef> names(IndexReader index) throws IOException {
        Set<BytesRef> names = new TreeSet<>();
        for (LeafReaderContext leaf : index.leaves()) {
            Terms terms = leaf.reader().terms(IndexSchema.JOINED);
            if (terms != null) {
                TermsEnum each = terms.iterator();
                for (BytesRef name = each.next(); name != null; name = each.next()) {
                    names.add(BytesRef.deepCopyOf(name));
                }
            }
        }
        return names;
    }

    private static List<Member> members(IndexReader index, BytesRef name) throws IOException {
        List<Member> members = new ArrayList<>();
        for (LeafReaderContext leaf : index.leaves()) {
            PostingsEnum postings = leaf.reader().postings(new Term(IndexSchema.GROUP, name), PostingsEnum.NONE);
            NumericDocValues preferences = leaf.reader().getNumericDocValues(IndexSchema.PREFERENCE);
            SortedDocValues ids = DocValues.getSorted(leaf.reader(), IndexSchema.ID);
            Bits live = leaf.reader().getLiveDocs();
            if (postings == null || preferences == null) {
                continue;
            }
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                if (live == null || live.get(doc)) {
                    long preference = preferences.advanceExact(doc) ? preferences.longValue() : 0;
                    BytesRef id =
                            ids.advanceExact(doc) ? BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue())) : new BytesRef();
                    members.add(new Member(leaf.docBase + doc, preference, id));
                }
            }
        }
        // Where two are equally good, the one that had the plain id before a second needed another: the same in every
        // index.
        members.sort(Comparator.comparingLong(Member::preference).reversed().thenComparing(Member::id));
        return members;
    }

    /** All documents of a document's group that a reader sees, the best first; itself alone where it has none. */
    public List<Integer> sameAs(IndexSearcher searcher, Query visible, int document) throws IOException {
        int[] group = groupOf.get(document);
        if (group == null) {
            return List.of(document);
        }
        SparseFixedBitSet members =
                new SparseFixedBitSet(searcher.getIndexReader().maxDoc());
        for (int member : group) {
            members.set(member);
        }
        SparseFixedBitSet seen = matching(searcher, visible, new DocumentSet(members));
        List<Integer> same = new ArrayList<>();
        for (int member : group) {
            if (seen.get(member)) {
                same.add(member);
            }
        }
        return same;
    }

    /** A document in all its files, whether a reader sees them or not. */
    public Query itself(int document) {
        SparseFixedBitSet files = new SparseFixedBitSet(grouped.length());
        files.set(document);
        for (int member : groupOf.getOrDefault(document, new int[0])) {
            files.set(member);
        }
        return new DocumentSet(files);
    }

    /** The place of a document in its group, 0 for the best and where it stands alone. */
    int rank(int document) {
        int[] group = grouped.get(document) ? groupOf.get(document) : null;
        if (group != null) {
            for (int i = 0; i < group.length; i++) {
                if (group[i] == document) {
                    return i;
                }
            }
        }
        return 0;
    }

    /** The best document of a document's group, which names the group; itself where it stands alone. */
    int best(int document) {
        int[] group = grouped.get(document) ? groupOf.get(document) : null;
        return group == null ? document : group[0];
    }

    /** Takes out of some documents all but the best of each group. */
    void keepBest(SparseFixedBitSet documents) {
        if (groups.isEmpty()) {
            return;
        }
        for (int i = documents.nextSetBit(0);
                i != DocIdSetIterator.NO_MORE_DOCS;
                i = i + 1 < documents.length() ? documents.nextSetBit(i + 1) : DocIdSetIterator.NO_MORE_DOCS) {
            int[] group = grouped.get(i) ? groupOf.get(i) : null;
            if (group != null) {
                boolean found = false;
                for (int member : group) {
                    if (documents.get(member)) {
                        if (found) {
                            documents.clear(member);
                        }
                        found = true;
                    }
                }
            }
        }
    }

    /** The groups of which a reader sees several documents, the best of each first. */
    public List<List<Integer>> several(IndexSearcher searcher, Query visible) throws IOException {
        SparseFixedBitSet seen = matching(searcher, visible, new DocumentSet(grouped));
        List<List<Integer>> several = new ArrayList<>();
        for (int[] group : groups) {
            List<Integer> members = new ArrayList<>();
            for (int member : group) {
                if (seen.get(member)) {
                    members.add(member);
                }
            }
            if (members.size() > 1) {
                several.add(members);
            }
        }
        return several;
    }

    /**
     * What is left out of the hits so that each group is found once, by the best of its documents that match; null where
     * nothing is. A document that has all words goes before a better one that does not.
     *
     * @param matching what is found, as far as the reader sees it
     * @param all what of it has all words
     */
    public @Nullable Query behind(IndexSearcher searcher, Query matching, Query all) throws IOException {
        if (groups.isEmpty()) {
            return null;
        }
        DocumentSet candidates = new DocumentSet(grouped);
        SparseFixedBitSet found = matching(searcher, matching, candidates);
        SparseFixedBitSet complete = matching(searcher, all, candidates);
        SparseFixedBitSet behind =
                new SparseFixedBitSet(searcher.getIndexReader().maxDoc());
        behind(found::get, complete::get, -1, behind::set);
        DocumentSet left = new DocumentSet(behind);
        return left.isEmpty() ? null : left;
    }

    /**
     * Names what is left out of the hits so that each group is found once; see the other {@code behind}.
     *
     * @param found whether a document is found
     * @param complete whether it has all words
     * @param standing a document that stands for its group, whether it is the best or not; or -1
     */
    public void behind(IntPredicate found, IntPredicate complete, int standing, IntConsumer behind) {
        for (int[] group : groups) {
            int best = -1;
            int count = 0;
            for (int member : group) {
                if (found.test(member)) {
                    count++;
                    boolean better = best < 0 || (best != standing && complete.test(member) && !complete.test(best));
                    if (member == standing || better) {
                        best = member;
                    }
                }
            }
            if (count > 1) {
                for (int member : group) {
                    if (member != best && found.test(member)) {
                        behind.accept(member);
                    }
                }
            }
        }
    }

    private static SparseFixedBitSet matching(IndexSearcher searcher, Query query, Query candidates)
            throws IOException {
        SparseFixedBitSet matching =
                new SparseFixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
        Query both = searcher.rewrite(new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(candidates, Occur.FILTER)
                .build());
        Weight weight = searcher.createWeight(both, ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            Bits live = leaf.reader().getLiveDocs();
            DocIdSetIterator each = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
            for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
                if (live == null || live.get(doc)) {
                    matching.set(leaf.docBase + doc);
                }
            }
        }
        return matching;
    }
}
