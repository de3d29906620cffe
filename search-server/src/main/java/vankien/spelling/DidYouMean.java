package vankien.spelling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;
import vankien.analysis.vi.VietnameseFolding;

/**
 * Offers a better spelling of a whole query, or none.
 *
 * <p>A query gets an offer only where one of its words is suspect: no document holds it in any spelling that the search
 * permits, or hardly one does while another spelling is frequent beside its neighbours. Then the likeliest words are
 * chosen for all places at once, by what documents hold side by side. A query that is found well is left alone, and so is
 * everything that was not typed as a word: the answer is the query with some words replaced.
 */
public final class DidYouMean {
    /** Nobody wants a pasted paragraph corrected. */
    private static final int MOST_WORDS = 24;

    private DidYouMean() {}

    /**
     * A better spelling of a query.
     *
     * @param index what the reader may see, and no more
     * @param query the query as typed
     * @param words its words that may be corrected, in order
     * @return the query with its mistaken words corrected, all else as typed; null where nothing better is known
     */
    public static @Nullable String of(IndexReader index, String query, List<TypedWord> words) throws IOException {
        return of(Lexicon.of(index), query, words);
    }

    /** The same of the words that an archive holds. */
    public static @Nullable String of(Lexicon terms, String query, List<TypedWord> words) throws IOException {
        if (words.size() > MOST_WORDS) {
            return null;
        }
        Neighbours neighbours = new Neighbours(terms);
        // Somebody who types without marks is not corrected into marks.
        boolean plain = words.stream().noneMatch(word -> VietnameseFolding.hasMarks(word.term()));
        StringBuilder better = new StringBuilder(query);
        int end = words.size();
        while (end > 0) {
            int start = end - 1;
            while (start > 0 && words.get(start).joined()) {
                start--;
            }
            List<TypedWord> run = words.subList(start, end);
            List<String> corrected = new WordRun(terms, neighbours, query, run, plain).corrected();
            for (int i = run.size() - 1; i >= 0; i--) {
                replace(better, query, run.get(i), corrected.get(i));
            }
            end = start;
        }
        return better.toString().equals(query) ? null : better.toString();
    }

    private static void replace(StringBuilder better, String query, TypedWord word, String correction) {
        if (!correction.equals(word.term())) {
            String typed = query.substring(word.start(), word.end());
            better.replace(word.start(), word.end(), LetterCase.like(typed, correction));
        }
    }

    /** The terms of words, for tests and messages. */
    static List<String> terms(List<TypedWord> words) {
        List<String> terms = new ArrayList<>();
        words.forEach(word -> terms.add(word.term()));
        return terms;
    }

    /** Whether a decoded word cannot well be anything else: {@code nghij}, {@code ddaij}, {@code d9a5i}. */
    static boolean isUnmistakable(String word, String decoded) {
        int keys = word.length() - decoded.length();
        boolean key =
                word.indexOf('j') >= 0 || word.startsWith("dd") || word.chars().anyMatch(Character::isDigit);
        return key ? keys > 1 || word.length() > 3 : keys > 1 && word.length() > 5;
    }
}
