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

    private SideBySideTerms(BodyPostings body, Set<BytesRef> sound) {
        this.body = body;
        documents = body.documents();
        this.sound = sound;
    }

    /** A place of the words so far. {@code sound}: each of them as typed. */
    private record Place(int start, int end, boolean sound) {}

    /** Adds what is found to the lists of the documents. */
    static void find(BodyPostings body, int word, WordTerms terms, List<List<Occurrence>> to) throws IOException {
        SideBySideTerms all = new SideBySideTerms(body, terms.sound());
        all.leaveThoseThatMayHave(terms);
        List<Map<Integer, Place>> places = all.places(terms.terms());
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
        List<Map<Integer, Place>> following = places(next);
        for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
            Map<Integer, Place> longer = new HashMap<>();
            for (Map.Entry<Integer, Place> place : places.get(i).entrySet()) {
                Place before = place.getValue();
                Place neighbour = following.get(i).get(place.getKey() + length);
                if (neighbour != null) {
                    longer.put(
                            place.getKey(),
                            new Place(before.start(), neighbour.end(), before.sound() && neighbour.sound()));
                }
            }
            places.set(i, longer);
            left.set(i, !longer.isEmpty());
        }
    }

    /** The places of some terms in each document that is left, by position. */
    private List<Map<Integer, Place>> places(List<BytesRef> terms) throws IOException {
        List<Map<Integer, Place>> places = new ArrayList<>();
        for (int i = 0; i < documents.length; i++) {
            places.add(left.get(i) ? new HashMap<>() : Map.of());
        }
        for (BytesRef term : terms) {
            PostingsEnum postings = left.isEmpty() ? null : body.of(term, PostingsEnum.OFFSETS);
            if (postings == null) {
                continue;
            }
            for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
                if (!BodyPostings.isAt(postings, documents[i])) {
                    continue;
                }
                for (int times = postings.freq(); times > 0; times--) {
                    int position = postings.nextPosition();
                    places.get(i)
                            .put(
                                    position,
                                    new Place(postings.startOffset(), postings.endOffset(), sound.contains(term)));
                }
            }
        }
        return places;
    }
}
