package vankien.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexWriter;
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
    private static final int MOST_RECENT = 8_000;

    private final KnownDocuments known;
    private final ConcurrentAdds adds;
    private final Map<Object, List<GroupMember>> recent = new HashMap<>();
    private final Set<String> recentSources = new HashSet<>();
    private int recentCount;

    /** @param adds what is under way into the index, and has to be there before it is opened anew */
    SameDocuments(IndexWriter writer, ConcurrentAdds adds) {
        known = new KnownDocuments(writer);
        this.adds = adds;
    }

    /**
     * Where a new document belongs.
     *
     * @param joined whether another document of the group was there before
     */
    record Placement(long group, boolean joined, TextSignature signature) {
        /** The group as a term, 16 hexadecimal digits. */
        String name() {
            return nameOf(group);
        }

        private static String nameOf(long group) {
            return HexFormat.of().toHexDigits(group);
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
        List<BytesRef> keys = new ArrayList<>(signature.bands());
        BytesRef numberKey = number == null ? null : new BytesRef(number.key());
        if (numberKey != null) {
            keys.add(numberKey);
        }
        GroupMember best = null;
        double most = 0;
        for (GroupMember candidate : candidates(keys, signature, numberKey)) {
            double share = signature.similarity(candidate.signature());
            boolean better = best == null || share > most || (share == most && candidate.group() < best.group());
            if (better
                    && !candidate.source().equals(source)
                    && !identity.contradicts(candidate.identity())
                    && identity.isSame(candidate.identity(), signature, candidate.signature())
                    && admits(candidate.group(), identity, source)) {
                best = candidate;
                most = share;
            }
        }
        // A name of its own: another one as soon as anything of the document changes that may part it from its group.
        String own = ContentHash.of(card.id() + "\n" + card.sha256() + "\n" + identity);
        long group = best == null ? Long.parseUnsignedLong(own.substring(0, 16), 16) : best.group();
        remember(new GroupMember(source, identity, signature, group), keys);
        return new Placement(group, best != null, signature);
    }

    /** Forgets the new documents of a file that is taken out again. */
    void forget(String source) {
        if (recentSources.remove(source)) {
            recent.values()
                    .forEach(members ->
                            members.removeIf(member -> member.source().equals(source)));
        }
    }

    private void remember(GroupMember member, List<BytesRef> keys) {
        known.expect(keys);
        recentSources.add(member.source());
        keys.forEach(key -> remember(key, member));
        remember(member.group(), member);
        recentCount++;
    }

    private void remember(Object key, GroupMember member) {
        // Nearly every key has one document only.
        recent.computeIfAbsent(key, any -> new ArrayList<>(1)).add(member);
    }

    private Collection<GroupMember> candidates(List<BytesRef> keys, TextSignature signature, @Nullable BytesRef number)
            throws IOException {
        if (recentCount >= MOST_RECENT || !known.isOpen()) {
            refresh();
        }
        Set<GroupMember> found = Collections.newSetFromMap(new IdentityHashMap<>());
        keys.forEach(key -> found.addAll(recent.getOrDefault(key, List.of())));
        found.addAll(known.like(signature, number, MOST_CANDIDATES));
        return found;
    }

    /** Whether a document may join a group: it contradicts none in it, and none is from the same file. */
    private boolean admits(long group, Identity identity, String source) throws IOException {
        List<GroupMember> all = new ArrayList<>(known.ofGroup(Placement.nameOf(group), LARGEST_GROUP));
        all.addAll(recent.getOrDefault(group, List.of()));
        return all.size() < LARGEST_GROUP
                && all.stream()
                        .noneMatch(member -> member.source().equals(source)
                                || member.identity().contradicts(identity));
    }

    /** Goes on to the index with everything that was added so far. */
    private void refresh() throws IOException {
        adds.await();
        known.refresh();
        recent.clear();
        recentSources.clear();
        recentCount = 0;
    }

    @Override
    public void close() throws IOException {
        known.close();
    }
}
