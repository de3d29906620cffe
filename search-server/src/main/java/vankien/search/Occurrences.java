package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import vankien.document.DocumentCode;
import vankien.index.DocumentLayout;

/** Finds where the words of a query stand in documents: from the postings, without analysing the text again. */
final class Occurrences {
    private final BodyPostings body;
    /** By document. */
    private final List<List<Occurrence>> found;

    private Occurrences(SegmentDocuments inside) throws IOException {
        body = new BodyPostings(inside);
        found = Stream.generate(() -> (List<Occurrence>) new ArrayList<Occurrence>())
                .limit(inside.documents().length)
                .toList();
    }

    /** All places of words in each of some documents, in no order. */
    static List<List<Occurrence>> places(SegmentDocuments documents, List<WordTerms> words) throws IOException {
        return ofWords(documents, words, PostingsEnum.OFFSETS);
    }

    /** One place, whichever it is, of each word that stands in each of some documents: enough to tell how it matched. */
    static List<List<Occurrence>> present(SegmentDocuments documents, List<WordTerms> words) throws IOException {
        return ofWords(documents, words, PostingsEnum.NONE);
    }

    /** Places of words and those of codes, in reading order; of two at the same place the one as typed is first. */
    static List<Occurrence> withCodes(List<Occurrence> words, List<DocumentCode> codes, DocumentLayout layout) {
        List<Occurrence> all = new ArrayList<>(words);
        Set<String> keys = new HashSet<>();
        codes.forEach(code -> keys.add(code.key()));
        for (DocumentLayout.Mention mention : layout.mentions()) {
            if (keys.contains(mention.key())) {
                all.add(new Occurrence(Occurrence.CODE, -1, mention.start(), mention.end(), true));
            }
        }
        all.sort(Comparator.comparingInt(Occurrence::start)
                .thenComparing(Comparator.comparingInt(Occurrence::end).reversed())
                .thenComparing(occurrence -> !occurrence.asTyped()));
        return all;
    }

    /** @param places {@link PostingsEnum#OFFSETS} for all places, {@link PostingsEnum#NONE} for one of each word */
    private static List<List<Occurrence>> ofWords(SegmentDocuments inside, List<WordTerms> words, int places)
            throws IOException {
        Occurrences all = new Occurrences(inside);
        for (int word = 0; word < words.size(); word++) {
            if (words.get(word).next().isEmpty()) {
                all.add(word, words.get(word), places);
            } else {
                int read = places == PostingsEnum.NONE ? PostingsEnum.POSITIONS : places;
                SideBySideTerms.find(all.body, word, words.get(word), read, all.found);
            }
        }
        return all.found;
    }

    private void add(int word, WordTerms terms, int places) throws IOException {
        int[] documents = body.documents();
        boolean[] known = new boolean[documents.length];
        int spelling = 0;
        for (BytesRef term : terms.terms()) {
            boolean asTyped = spelling++ < terms.asTyped();
            PostingsEnum postings = body.of(term, places);
            for (int i = 0; i < documents.length && postings != null; i++) {
                if (known[i] || !BodyPostings.isAt(postings, documents[i])) {
                    continue;
                }
                if (places == PostingsEnum.OFFSETS) {
                    collect(postings, word, asTyped, found.get(i));
                } else {
                    found.get(i).add(new Occurrence(word, 0, 0, 0, asTyped));
                    known[i] = asTyped;
                }
            }
        }
    }

    private static void collect(PostingsEnum postings, int word, boolean asTyped, List<Occurrence> found)
            throws IOException {
        for (int i = postings.freq(); i > 0; i--) {
            int position = postings.nextPosition();
            found.add(new Occurrence(word, position, postings.startOffset(), postings.endOffset(), asTyped));
        }
    }
}
