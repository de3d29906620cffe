package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import vankien.document.DocumentCode;
import vankien.index.DocumentLayout;
import vankien.index.IndexSchema;

/** Finds where the words of a query stand in a document: from the postings, without analysing the text again. */
final class Occurrences {
    private Occurrences() {}

    /** All places in reading order; of two at the same place the one as typed. */
    static List<Occurrence> find(
            LeafReader leaf, int document, List<WordTerms> words, List<DocumentCode> codes, DocumentLayout layout)
            throws IOException {
        List<Occurrence> found = ofWords(leaf, document, words, PostingsEnum.OFFSETS);
        Set<String> keys = new HashSet<>();
        codes.forEach(code -> keys.add(code.key()));
        for (DocumentLayout.Mention mention : layout.mentions()) {
            if (keys.contains(mention.key())) {
                found.add(new Occurrence(Occurrence.CODE, -1, mention.start(), mention.end(), true));
            }
        }
        found.sort(Comparator.comparingInt(Occurrence::start)
                .thenComparing(Comparator.comparingInt(Occurrence::end).reversed())
                .thenComparing(occurrence -> !occurrence.asTyped()));
        return found;
    }

    /** One place, whichever it is, of each word that stands in a document: enough to tell how it matched. */
    static List<Occurrence> present(LeafReader leaf, int document, List<WordTerms> words) throws IOException {
        return ofWords(leaf, document, words, PostingsEnum.NONE);
    }

    /** @param places {@link PostingsEnum#OFFSETS} for all places, {@link PostingsEnum#NONE} for one of each word */
    private static List<Occurrence> ofWords(LeafReader leaf, int document, List<WordTerms> words, int places)
            throws IOException {
        List<Occurrence> found = new ArrayList<>();
        Terms terms = leaf.terms(IndexSchema.BODY);
        if (terms == null) {
            return found;
        }
        TermsEnum dictionary = terms.iterator();
        PostingsEnum postings = null;
        for (int word = 0; word < words.size(); word++) {
            if (!words.get(word).next().isEmpty()) {
                found.addAll(SideBySideTerms.find(dictionary, document, word, words.get(word)));
                continue;
            }
            int spelling = 0;
            for (BytesRef term : words.get(word).terms()) {
                boolean asTyped = spelling++ < words.get(word).asTyped();
                if (!dictionary.seekExact(term)) {
                    continue;
                }
                postings = dictionary.postings(postings, places);
                if (postings.advance(document) != document) {
                    continue;
                }
                if (places == PostingsEnum.OFFSETS) {
                    collect(postings, word, asTyped, found);
                } else {
                    found.add(new Occurrence(word, 0, 0, 0, asTyped));
                    if (asTyped) {
                        break;
                    }
                }
            }
        }
        return found;
    }

    private static void collect(PostingsEnum postings, int word, boolean asTyped, List<Occurrence> found)
            throws IOException {
        for (int i = postings.freq(); i > 0; i--) {
            int position = postings.nextPosition();
            found.add(new Occurrence(word, position, postings.startOffset(), postings.endOffset(), asTyped));
        }
    }
}
