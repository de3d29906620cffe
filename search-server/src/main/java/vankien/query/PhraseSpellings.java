package vankien.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import vankien.analysis.vi.VietnameseFolding;

/**
 * Words that are written with i or with y in one phrase only: {@code công ti} is {@code công ty}, while ti and ty alone
 * are two words. The 24 syllables that may be written so anywhere are in {@link
 * vankien.analysis.vi.SpellingVariants}.
 */
public final class PhraseSpellings {
    /** What the spelling counts that was not typed. */
    private static final float OTHER = 0.95f;

    private static final String FIRST = "công";
    private static final String FIRST_FOLDED = VietnameseFolding.fold(FIRST);
    private static final String WITH_I = "ti";
    private static final String WITH_Y = "ty";

    private PhraseSpellings() {}

    /** {@code công ti → công ty} and the other way round, also typed {@code cong ti}; empty for all other terms. */
    public static Optional<String> of(List<String> terms) {
        if (terms.size() != 2 || !isFirst(terms.getFirst())) {
            return Optional.empty();
        }
        String last = other(terms.getLast());
        return last.isEmpty() ? Optional.empty() : Optional.of(FIRST + " " + last);
    }

    /** How many words a phrase can have that begins so, a bit for each number: 0 where none does. */
    public static long lengths(String first) {
        return isFirst(first) ? 1L << 2 : 0;
    }

    /** A phrase in the spelling that was typed and, counting less, in the other. */
    static Query phrase(String field, List<QueryWord> words) {
        List<QueryWord> respelled = new ArrayList<>(words);
        for (int i = 1; i < words.size(); i++) {
            String last = other(words.get(i).term());
            if (isFirst(words.get(i - 1).term()) && !last.isEmpty()) {
                respelled.set(i, new QueryWord(last, QueryWord.Spelling.AS_TYPED));
            }
        }
        Query typed = new SpelledPhraseQuery(field, words);
        return respelled.equals(words)
                ? typed
                : new DisjunctionMaxQuery(
                        List.of(typed, new BoostQuery(new SpelledPhraseQuery(field, respelled), OTHER)), 0);
    }

    private static boolean isFirst(String term) {
        return term.equals(FIRST) || term.equals(FIRST_FOLDED);
    }

    private static String other(String term) {
        return switch (term) {
            case WITH_I -> WITH_Y;
            case WITH_Y -> WITH_I;
            default -> "";
        };
    }
}
