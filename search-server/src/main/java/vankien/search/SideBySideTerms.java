package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;

/** Finds words that stand side by side in documents, each such place as one occurrence. */
final class SideBySideTerms {
    private final BodyPostings body;
    private final int[] documents;
    /** The terms that are as typed where others are damaged forms; else empty. */
    private final Set<BytesRef> sound;
    /** Those of the documents that may have it. */
    private final BitSet left = new BitSet();

    /** What is read of the places. */
    private final int read;

    private SideBySideTerms(BodyPostings body, Set<BytesRef> sound, int read) {
        this.body = body;
        documents = body.documents();
        this.sound = sound;
        this.read = read;
    }

    /** A place of the words so far. {@code sound}: each of them as typed. */
    private record Place(int start, int end, boolean sound) {}

    /** Gets a place of a term in one of the documents. */
    @FunctionalInterface
    private interface Sink {
        void found(int document, int position, Place place);
    }

    /**
     * Adds what is found to the lists of the documents.
     *
     * @param read {@link PostingsEnum#OFFSETS} or, where nobody wants to know where it is in the text, {@link
     *     PostingsEnum#POSITIONS}
     */
    static void find(BodyPostings body, int word, WordTerms terms, int read, List<List<Occurrence>> to)
            throws IOException {
        SideBySideTerms all = new SideBySideTerms(body, terms.sound(), read);
        all.leaveThoseThatMayHave(terms);
        List<Map<Integer, Place>> places = all.none();
        all.each(
                terms.terms(),
                (document, position, place) -> places.get(document).put(position, place));
        int length = 1;
        for (List<BytesRef> next : terms.next()) {
            all.lengthen(places, length++, next);
        }
        boolean mayBeDamaged = !terms.sound().isEmpty();
        for (int i = 0; i < to.size(); i++) {
            List<Occurrence> found = to.get(i);
            places.get(i).forEach((position, place) -> {
                // As typed, the single words are found already.
                if (!mayBeDamaged || !place.sound()) {
                    found.add(new Occurrence(word, position, place.start(), place.end(), !mayBeDamaged));
                }
            });
        }
    }

    /** Where damaged forms are looked for, a document without any is not looked at: nearly all are. */
    private void leaveThoseThatMayHave(WordTerms terms) throws IOException {
        if (sound.isEmpty()) {
            left.set(0, documents.length);
            return;
        }
        List<BytesRef> each = new ArrayList<>(terms.terms());
        terms.next().forEach(each::addAll);
        for (BytesRef term : each) {
            PostingsEnum postings = sound.contains(term) ? null : body.of(term, PostingsEnum.NONE);
            for (int i = 0; i < documents.length && postings != null; i++) {
                if (BodyPostings.isAt(postings, documents[i])) {
                    left.set(i);
                }
            }
        }
    }

    /** Leaves the places behind which another word stands. */
    private void lengthen(List<Map<Integer, Place>> places, int length, List<BytesRef> next) throws IOException {
        List<Map<Integer, Place>> longer = none();
        each(next, (document, position, neighbour) -> {
            Place before = places.get(document).get(position - length);
            if (before != null) {
                boolean all = before.sound() && neighbour.sound();
                longer.get(document).put(position - length, new Place(before.start(), neighbour.end(), all));
            }
        });
        for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
            places.set(i, longer.get(i));
            left.set(i, !longer.get(i).isEmpty());
        }
    }

    /** By document no places. */
    private List<Map<Integer, Place>> none() {
        List<Map<Integer, Place>> none = new ArrayList<>();
        for (int i = 0; i < documents.length; i++) {
            none.add(left.get(i) ? new HashMap<>() : Map.of());
        }
        return none;
    }

    /** The places of some terms in each document that is left. */
    private void each(List<BytesRef> terms, Sink to) throws IOException {
        for (BytesRef term : terms) {
            PostingsEnum postings = left.isEmpty() ? null : body.of(term, read);
            if (postings == null) {
                continue;
            }
            boolean asTyped = sound.contains(term);
            for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
                if (!BodyPostings.isAt(postings, documents[i])) {
                    continue;
                }
                for (int times = postings.freq(); times > 0; times--) {
                    int position = postings.nextPosition();
                    to.found(i, position, new Place(postings.startOffset(), postings.endOffset(), asTyped));
                }
            }
        }
    }
}
