package vankien.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The documents that are in the index, looked up by what one that is the same document would share with a new one. As they
 * were when it was last {@linkplain #refresh opened}.
 *
 * <p>Read from the postings: the collector of a query alone takes longer than to see that nothing has these terms. Only where
 * many documents share them a query is faster, which need not look at all of them. For one thread.
 */
final class KnownDocuments implements AutoCloseable {
    /** From so many postings on a query is asked. */
    private static final int MANY = 4_000;

    private final IndexWriter writer;
    private final KnownKeys keys = new KnownKeys();
    private @Nullable DirectoryReader index;
    private List<Segment> segments = List.of();
    /** By document: who asks for a group has asked for its members before. */
    private final IndexMemory<Integer, GroupMember> read = new IndexMemory<>(4_096);

    private int lookUps;

    KnownDocuments(IndexWriter writer) {
        this.writer = writer;
    }

    /** A segment of the index, with the terms that are looked up. */
    private record Segment(LeafReaderContext context, Map<String, TermsEnum> terms) {
        static Segment of(LeafReaderContext context) throws IOException {
            Map<String, TermsEnum> terms = new HashMap<>();
            for (String field : List.of(IndexSchema.NEAR, IndexSchema.CODE, IndexSchema.GROUP)) {
                Terms of = context.reader().terms(field);
                if (of != null) {
                    terms.put(field, of.iterator());
                }
            }
            return new Segment(context, terms);
        }
    }

    /** The documents of a segment that have a term, ascending. */
    private record Postings(LeafReaderContext segment, PostingsEnum docs, int length) {
        /** Hands them on by their numbers in the whole index, not more than so many, and gives how many there were. */
        int each(int most, IntConsumer taker) throws IOException {
            Bits live = segment.reader().getLiveDocs();
            int taken = 0;
            while (taken < most && docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(docs.docID())) {
                    taker.accept(segment.docBase + docs.docID());
                    taken++;
                }
            }
            return taken;
        }
    }

    /** A document that shares terms with the new one. */
    private record Candidate(int doc, int shared) {}

    /** Goes on to what the writer has by now: all documents that were {@linkplain #expect expected} so far. */
    void refresh() throws IOException {
        DirectoryReader before = index;
        DirectoryReader now =
                before == null ? DirectoryReader.open(writer) : DirectoryReader.openIfChanged(before, writer);
        if (now != null) {
            if (before != null) {
                before.close();
            }
            index = now;
            segments = new ArrayList<>();
            for (LeafReaderContext leaf : now.leaves()) {
                segments.add(Segment.of(leaf));
            }
        }
        keys.refresh(Objects.requireNonNull(index), lookUps);
    }

    boolean isOpen() {
        return index != null;
    }

    /** Whether most keys that no document has are told without looking. */
    boolean isFiltered() {
        return keys.areFiltered();
    }

    /** A document with these keys will be in the index when it is opened the next time. */
    void expect(List<BytesRef> of) {
        keys.expect(of);
    }

    /**
     * The documents with the number or one of the bands of a text: those with the number before all others, then those
     * that share more bands, then the older ones. Left out is what is too different to be the same document: a number that
     * every province bears each year would have all their cards read.
     *
     * @param number the key of its number
     * @param most how many are looked at
     */
    List<GroupMember> like(TextSignature signature, @Nullable BytesRef number, int most) throws IOException {
        lookUps++;
        List<Postings> near = new ArrayList<>();
        for (BytesRef band : signature.bands()) {
            if (keys.mayHold(band)) {
                find(IndexSchema.NEAR, band, near);
            }
        }
        List<Postings> numbered = new ArrayList<>();
        if (number != null && keys.mayHold(number)) {
            find(IndexSchema.CODE, number, numbered);
        }
        if (near.isEmpty() && numbered.isEmpty()) {
            return List.of();
        }
        long length = Stream.of(near, numbered)
                .flatMap(List::stream)
                .mapToLong(Postings::length)
                .sum();
        int[] docs = length > MANY && !near.isEmpty()
                ? queried(signature.bands(), number, most)
                : read(near, numbered, signature.bands().size() + 1, most);
        return members(docs, signature);
    }

    private void find(String field, BytesRef term, List<Postings> found) throws IOException {
        for (Segment segment : segments) {
            TermsEnum of = segment.terms.get(field);
            if (of != null && of.seekExact(term)) {
                found.add(new Postings(segment.context, of.postings(null, PostingsEnum.NONE), of.docFreq()));
            }
        }
    }

    private static int[] read(List<Postings> near, List<Postings> numbered, int ofNumber, int most) throws IOException {
        Map<Integer, Integer> shared = new HashMap<>();
        for (Postings postings : near) {
            postings.each(Integer.MAX_VALUE, doc -> shared.merge(doc, 1, Integer::sum));
        }
        // Of those that share nothing else the oldest come first, as they are met.
        int enough = near.isEmpty() ? most : Integer.MAX_VALUE;
        for (Postings postings : numbered) {
            enough -= postings.each(enough, doc -> shared.merge(doc, ofNumber, Integer::sum));
        }
        List<Candidate> candidates = new ArrayList<>();
        shared.forEach((doc, weight) -> candidates.add(new Candidate(doc, weight)));
        candidates.sort(Comparator.comparingInt(Candidate::shared).reversed().thenComparingInt(Candidate::doc));
        return candidates.stream().limit(most).mapToInt(Candidate::doc).sorted().toArray();
    }

    private int[] queried(List<BytesRef> bands, @Nullable BytesRef number, int most) throws IOException {
        IndexSearcher searcher = new IndexSearcher(Objects.requireNonNull(index));
        searcher.setQueryCache(null);
        BooleanQuery.Builder alike = new BooleanQuery.Builder();
        for (BytesRef band : bands) {
            alike.add(new ConstantScoreQuery(new TermQuery(new Term(IndexSchema.NEAR, band))), Occur.SHOULD);
        }
        if (number != null) {
            alike.add(
                    new BoostQuery(
                            new ConstantScoreQuery(new TermQuery(new Term(IndexSchema.CODE, number))),
                            bands.size() + 1),
                    Occur.SHOULD);
        }
        return Stream.of(searcher.search(alike.build(), most).scoreDocs)
                .mapToInt(hit -> hit.doc)
                .sorted()
                .toArray();
    }

    /** The documents of a group, the first of them. */
    List<GroupMember> ofGroup(String name, int most) throws IOException {
        List<Postings> found = new ArrayList<>();
        find(IndexSchema.GROUP, new BytesRef(name), found);
        List<Integer> docs = new ArrayList<>();
        for (Postings postings : found) {
            postings.each(most - docs.size(), docs::add);
        }
        return members(docs.stream().mapToInt(Integer::intValue).toArray(), null);
    }

    /**
     * What is known of documents.
     *
     * @param docs ascending
     * @param like leaves out what is too different from this to be the same document
     */
    private List<GroupMember> members(int[] docs, @Nullable TextSignature like) throws IOException {
        List<GroupMember> members = new ArrayList<>();
        int of = -1;
        BinaryDocValues values = null;
        for (int doc : docs) {
            LeafReaderContext leaf = segment(doc);
            if (leaf.ord != of) {
                of = leaf.ord;
                values = leaf.reader().getBinaryDocValues(IndexSchema.SIGNATURE);
            }
            if (values != null && values.advanceExact(doc - leaf.docBase)) {
                BytesRef value = values.binaryValue();
                ByteBuffer bytes = ByteBuffer.wrap(value.bytes, value.offset, value.length);
                long group = bytes.getLong();
                TextSignature signature = TextSignature.read(bytes);
                if (like == null || like.similarity(signature) >= Identity.LEAST_SHARE) {
                    members.add(read.get(
                            Objects.requireNonNull(index),
                            doc,
                            () -> member(leaf.reader(), doc - leaf.docBase, signature, group)));
                }
            }
        }
        return members;
    }

    private LeafReaderContext segment(int doc) {
        List<LeafReaderContext> all = Objects.requireNonNull(index).leaves();
        return all.get(ReaderUtil.subIndex(doc, all));
    }

    private static GroupMember member(LeafReader segment, int doc, TextSignature signature, long group)
            throws IOException {
        BytesRef json = segment.storedFields()
                .document(doc, Set.of(IndexSchema.STORED_CARD))
                .getBinaryValue(IndexSchema.STORED_CARD);
        DocumentCard card = StoredJson.card(BytesRef.deepCopyOf(json).bytes);
        return new GroupMember(
                FileRecord.key(card.folder(), card.path()), Identity.of(card.metadata()), signature, group);
    }

    @Override
    public void close() throws IOException {
        if (index != null) {
            index.close();
        }
    }
}
