package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import vankien.analysis.vi.SpellingVariants;
import vankien.analysis.vi.VietnameseFolding;
import vankien.index.IndexSchema;
import vankien.query.BuiltQuery;
import vankien.query.QueryWord;
import vankien.query.Rarity;
import vankien.query.SpelledTerms;

/**
 * A word of the query with the terms of this generation that it can mean.
 *
 * @param terms the term as typed first, then its other spellings
 * @param asTyped how many of them are the word as it was typed; i and y are one letter where both are right
 * @param corrected whether no document holds the word and these are what was probably meant
 * @param sound the terms that are as typed, where the others are damaged forms of the same words; else empty
 * @param next for words that only count side by side: the terms of each of those that follow; else empty
 * @param weight how much the word tells: its inverse document frequency
 */
record WordTerms(
        List<BytesRef> terms,
        int asTyped,
        boolean corrected,
        Set<BytesRef> sound,
        List<List<BytesRef>> next,
        double weight) {

    /** The words of a query in order, then its prefixes, then the other forms of its words. */
    static List<WordTerms> of(IndexReader index, BuiltQuery query) throws IOException {
        List<WordTerms> words = new ArrayList<>();
        for (QueryWord word : query.words()) {
            int asTyped = SpellingVariants.of(word.term()) == null ? 1 : 2;
            List<BytesRef> corrections = SpelledTerms.corrections(index, IndexSchema.BODY, word);
            words.add(
                    corrections.isEmpty()
                            ? of(index, SpelledTerms.of(index, IndexSchema.BODY, word), asTyped, false)
                            : of(index, corrections, 0, !haveLettersOf(word, corrections)));
        }
        for (String prefix : query.prefixes()) {
            BytesRef typed = new BytesRef(prefix);
            List<BytesRef> terms = new ArrayList<>(SpelledTerms.beginningWith(index, IndexSchema.BODY, prefix));
            terms.sort(Comparator.comparing(term -> !StringHelper.startsWith(term, typed)));
            int asTyped = (int) terms.stream()
                    .filter(term -> StringHelper.startsWith(term, typed))
                    .count();
            words.add(of(index, terms, asTyped, false));
        }
        for (BuiltQuery.Alternative alternative : query.alternatives()) {
            words.add(of(index, alternative));
        }
        return words;
    }

    /** Text that lost its marks has the word all the same: nothing was corrected. */
    private static boolean haveLettersOf(QueryWord word, List<BytesRef> terms) {
        String letters = VietnameseFolding.fold(word.term());
        return terms.stream()
                .allMatch(term -> VietnameseFolding.fold(term.utf8ToString()).equals(letters));
    }

    /** Another form tells as much as the words that it stands for. */
    private static WordTerms of(IndexReader index, BuiltQuery.Alternative alternative) throws IOException {
        double weight = 0;
        for (QueryWord typed : alternative.typed()) {
            weight += of(index, SpelledTerms.of(index, IndexSchema.BODY, typed), 1, false)
                    .weight();
        }
        List<List<BytesRef>> terms = new ArrayList<>();
        for (QueryWord word : alternative.words()) {
            terms.add(SpelledTerms.of(index, IndexSchema.BODY, word));
        }
        List<BytesRef> first = terms.removeFirst();
        return new WordTerms(
                first,
                first.size(),
                false,
                alternative.damaged() ? sound(alternative.typed()) : Set.of(),
                terms,
                weight);
    }

    private static Set<BytesRef> sound(List<QueryWord> typed) {
        Set<BytesRef> sound = new HashSet<>();
        for (QueryWord word : typed) {
            sound.add(new BytesRef(word.term()));
            String other = SpellingVariants.of(word.term());
            if (other != null) {
                sound.add(new BytesRef(other));
            }
        }
        return sound;
    }

    private static WordTerms of(IndexReader index, List<BytesRef> terms, int asTyped, boolean corrected)
            throws IOException {
        double weight = Rarity.of(index, IndexSchema.BODY, terms);
        return new WordTerms(terms, asTyped, corrected, Set.of(), List.of(), weight);
    }
}
