package vankien.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentCode;

/**
 * Finds documents that are one and the same in several files: the Word file and the signed PDF, two copies, a text and
 * its scan. They share a group.
 *
 * <p>A document joins the group of the most similar one whose identity does not contradict its own, nor that of any other
 * in the group. Finding it is a look-up of a few terms, so that a run takes no longer in a large archive; a document that
 * is there already stays in its group. What one file lists as two documents are two.
 */
final class SameDocuments implements AutoCloseable {
    /** Similar documents that are looked at. */
    private static final int MOST_CANDIDATES = 64;
    /** The largest group: every document that joins is compared with all in it. */
    private static final int LARGEST_GROUP = 256;
    /** New documents kept in memory until they are looked up in the index. */
    private static final int MOST_RECENT = 4_000;

    private final IndexWriter writer;
    private final ConcurrentAdds adds;
    private final Map<Object, List<Member>> recent = new HashMap<>();
    private final Set<String> recentSources = new HashSet<>();
    private int recentCount;
    private @Nullable DirectoryReader index;
    private @Nullable IndexSearcher searcher;

    /** @param adds what is under way into the index, and has to be there before it is opened anew */
    SameDocuments(IndexWriter writer, ConcurrentAdds adds) {
        this.writer = writer;
        this.adds = adds;
    }

    /** A document to compare with. */
    private record Member(String source, Identity identity, TextSignature signature, long group) {}

    /**
     * Where a new document belongs.
     *
     * @param joined whether another document of the group was there before
     */
    record Placement(long group, boolean joined, TextSignature signature) {
        /** The group as a term, 16 hexadecimal digits. */
        String name() {
            return String.format(Locale.ROOT, "%016x", group);
        }

        /** What is kept of it in the index. */
        BytesRef value() {
            ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + TextSignature.BYTES);
            bytes.putLong(group);
            signature.write(bytes);
            return new BytesRef(bytes.array());
        }
    }

    /**
     * Finds the group of a new document.
     *
     * @param source the key of its file
     * @param body its text without the head
     */
    Placement place(DocumentCard card, String source, String body) throws IOException {
        Identity identity = Identity.of(card.metadata());
        TextSignature signature = TextSignature.of(body);
        DocumentCode number = card.metadata().number();
        Set<Object> keys = new LinkedHashSet<>(signature.bands());
        if (number != null) {
            keys.add(number.key());
        }
        Member best = null;
        double most = 0;
        for (Member candidate : candidates(signature, number)) {
            double share = signature.similarity(candidate.signature);
            boolean better = best == null || share > most || (share == most && candidate.group < best.group);
            if (better
                    && !candidate.source.equals(source)
                    && !identity.contradicts(candidate.identity)
                    && identity.isSame(candidate.identity, signature, candidate.signature)
                    && admits(candidate.group, identity, source)) {
                best = candidate;
                most = share;
            }
        }
        // A name of its own: another one as soon as anything of the document changes that may part it from its group.
        String own = ContentHash.of(card.id() + "\n" + card.sha256() + "\n" + identity);
        long group = best == null ? Long.parseUnsignedLong(own.substring(0, 16), 16) : best.group;
        remember(new Member(source, identity, signature, group), keys);
        return new Placement(group, best != null, signature);
    }

    /** Forgets the new documents of a file that is taken out again. */
    void forget(String source) {
        if (recentSources.remove(source)) {
            recent.values().forEach(members -> members.removeIf(member -> member.source.equals(source)));
        }
    }

    private void remember(Member member, Set<Object> keys) throws IOException {
        keys.add(member.group);
        recentSources.add(member.source);
        for (Object key : keys) {
            recent.computeIfAbsent(key, any -> new ArrayList<>()).add(member);
        }
        recentCount++;
    }

    private List<Member> candidates(TextSignature signature, @Nullable DocumentCode number) throws IOException {
        if (recentCount >= MOST_RECENT || index == null) {
            refresh();
        }
        Set<Member> found = new LinkedHashSet<>();
        BooleanQuery.Builder alike = new BooleanQuery.Builder();
        for (BytesRef band : signature.bands()) {
            alike.add(new ConstantScoreQuery(new TermQuery(new Term(IndexSchema.NEAR, band))), Occur.SHOULD);
            found.addAll(recent.getOrDefault(band, List.of()));
        }
        if (number != null) {
            Query same = new ConstantScoreQuery(new TermQuery(new Term(IndexSchema.CODE, number.key())));
            alike.add(new BoostQuery(same, signature.bands().size() + 1), Occur.SHOULD);
            found.addAll(recent.getOrDefault(number.key(), List.of()));
        }
        found.addAll(members(alike.build(), MOST_CANDIDATES, signature));
        return List.copyOf(found);
    }

    /** Whether a document may join a group: it contradicts none in it, and none is from the same file. */
    private boolean admits(long group, Identity identity, String source) throws IOException {
        String name = new Placement(group, true, TextSignature.of("")).name();
        List<Member> all =
                new ArrayList<>(members(new TermQuery(new Term(IndexSchema.GROUP, name)), LARGEST_GROUP, null));
        all.addAll(recent.getOrDefault(group, List.of()));
        return all.size() < LARGEST_GROUP
                && all.stream()
                        .noneMatch(member -> member.source.equals(source) || member.identity.contradicts(identity));
    }

    /**
     * What is indexed already.
     *
     * @param like leaves out what is too different from this to be the same document: a number that every province bears
     *     each year would have all their cards read
     */
    private List<Member> members(Query query, int most, @Nullable TextSignature like) throws IOException {
        IndexSearcher open = searcher;
        if (open == null) {
            return List.of();
        }
        List<Member> members = new ArrayList<>();
        StoredFields stored = open.storedFields();
        for (ScoreDoc hit : open.search(query, most).scoreDocs) {
            LeafReaderContext leaf = open.getLeafContexts().get(ReaderUtil.subIndex(hit.doc, open.getLeafContexts()));
            BinaryDocValues values = leaf.reader().getBinaryDocValues(IndexSchema.SIGNATURE);
            if (values != null && values.advanceExact(hit.doc - leaf.docBase)) {
                BytesRef value = values.binaryValue();
                ByteBuffer bytes = ByteBuffer.wrap(value.bytes, value.offset, value.length);
                long group = bytes.getLong();
                TextSignature signature = TextSignature.read(bytes);
                if (like != null && like.similarity(signature) < Identity.LEAST_SHARE) {
                    continue;
                }
                BytesRef json = stored.document(hit.doc, Set.of(IndexSchema.STORED_CARD))
                        .getBinaryValue(IndexSchema.STORED_CARD);
                DocumentCard card = StoredJson.card(BytesRef.deepCopyOf(json).bytes);
                String source = FileRecord.key(card.folder(), card.path());
                members.add(new Member(source, Identity.of(card.metadata()), signature, group));
            }
        }
        return members;
    }

    /** Goes on to the index with everything that was added so far. */
    private void refresh() throws IOException {
        adds.await();
        DirectoryReader before = index;
        DirectoryReader now =
                before == null ? DirectoryReader.open(writer) : DirectoryReader.openIfChanged(before, writer);
        if (now != null) {
            if (before != null) {
                before.close();
            }
            index = now;
            searcher = new IndexSearcher(now);
            searcher.setQueryCache(null);
        }
        recent.clear();
        recentSources.clear();
        recentCount = 0;
    }

    @Override
    public void close() throws IOException {
        if (index != null) {
            index.close();
        }
    }
}
