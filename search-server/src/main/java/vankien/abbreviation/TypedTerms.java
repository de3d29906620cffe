package vankien.abbreviation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vankien.analysis.vi.SpellingVariants;
import vankien.analysis.vi.VietnameseFolding;

/**
 * Terms as typed, with the key of each, under which all its spellings are found: folded once, however many of its phrases
 * are looked up.
 *
 * @param terms the terms, as the analysis gives them
 * @param keys for each the same letters without marks, of kỹ and kĩ always the same
 * @param key the key of all of them together
 */
record TypedTerms(List<String> terms, List<String> keys, String key) {
    /** Nothing that is abbreviated has more terms. */
    private static final int LONGEST = Long.SIZE - 2;

    static TypedTerms of(List<String> terms) {
        List<String> keys = new ArrayList<>(terms.size());
        for (String term : terms) {
            String folded = VietnameseFolding.fold(term);
            keys.add(first(folded, SpellingVariants.ofFolded(folded)));
        }
        return keyed(terms, keys);
    }

    int size() {
        return terms.size();
    }

    /** Those from {@code first} to before {@code end}. */
    TypedTerms span(int first, int end) {
        return keyed(terms.subList(first, end), keys.subList(first, end));
    }

    private static TypedTerms keyed(List<String> terms, List<String> keys) {
        return new TypedTerms(terms, keys, keys.size() == 1 ? keys.getFirst() : String.join(" ", keys));
    }

    /** The bit that stands for a number of terms, at most 62. */
    static long lengthBit(int terms) {
        return 1L << Math.min(terms, LONGEST);
    }

    /** Whether terms of the same key can be meant: a term without marks may have any, one with marks is meant so. */
    boolean canMean(List<String> meant) {
        if (terms.size() != meant.size()) {
            return false;
        }
        for (int i = 0; i < terms.size(); i++) {
            String one = terms.get(i);
            if (VietnameseFolding.hasMarks(one) && !oneSpelling(one).equals(oneSpelling(meant.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static String oneSpelling(String term) {
        return first(term, SpellingVariants.of(term));
    }

    /** Of kỹ and kĩ always the same one. */
    private static String first(String spelling, @Nullable String other) {
        return other == null || spelling.compareTo(other) < 0 ? spelling : other;
    }
}
