package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** Finds words that stand side by side in a document, each such place as one occurrence. */
final class SideBySideTerms {
    private SideBySideTerms() {}

    /** A place of the words so far. {@code sound}: each of them as typed. */
    private record Place(int start, int end, boolean sound) {}

    static List<Occurrence> find(TermsEnum dictionary, int document, int word, WordTerms terms) throws IOException {
        Map<Integer, Place> places = places(dictionary, document, terms.terms(), terms.sound());
        int length = 1;
        for (List<BytesRef> next : terms.next()) {
            if (places.isEmpty()) {
                break;
            }
            Map<Integer, Place> following = places(dictionary, document, next, terms.sound());
            Map<Integer, Place> longer = new HashMap<>();
            for (Map.Entry<Integer, Place> place : places.entrySet()) {
                Place neighbour = following.get(place.getKey() + length);
                if (neighbour != null) {
                    longer.put(
                            place.getKey(),
                            new Place(
                                    place.getValue().start(),
                                    neighbour.end(),
                                    place.getValue().sound() && neighbour.sound()));
                }
            }
            places = longer;
            length++;
        }
        List<Occurrence> found = new ArrayList<>();
        boolean mayBeDamaged = !terms.sound().isEmpty();
        places.forEach((position, place) -> {
            // As typed, the single words are found already.
            if (!mayBeDamaged || !place.sound()) {
                found.add(new Occurrence(word, position, place.start(), place.end(), !mayBeDamaged));
            }
        });
        return found;
    }

    /** The places of some terms in a document, by position. */
    private static Map<Integer, Place> places(
            TermsEnum dictionary, int document, List<BytesRef> terms, Set<BytesRef> sound) throws IOException {
        Map<Integer, Place> places = new HashMap<>();
        for (BytesRef term : terms) {
            if (!dictionary.seekExact(term)) {
                continue;
            }
            PostingsEnum postings = dictionary.postings(null, PostingsEnum.OFFSETS);
            if (postings.advance(document) != document) {
                continue;
            }
            for (int i = postings.freq(); i > 0; i--) {
                int position = postings.nextPosition();
                places.put(position, new Place(postings.startOffset(), postings.endOffset(), sound.contains(term)));
            }
        }
        return places;
    }
}
