package vankien.spelling;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import vankien.analysis.vi.VietnameseFolding;
import vankien.analysis.vi.VietnameseSyllable;

/** Corrects single words, without regard to their neighbours. */
public final class Corrector {
    /** From this length a foreign word may have a letter amiss, and from the next two. */
    private static final int FOREIGN_ONE_EDIT = 6;

    private static final int FOREIGN_TWO_EDITS = 8;

    private Corrector() {}

    /**
     * The words of an archive that were probably meant by one that no document holds: first what the keys of Telex or
     * VNI in it spell, then the same letters with other marks, the most frequent first; then one letter more, fewer, other
     * or swapped. A word that could be Vietnamese as it stands keeps its letters: {@code chó} never becomes {@code chòe}.
     *
     * @param index what the reader may see, and no more
     * @param word one word as the index would have it, with or without marks
     * @param most how many to give, at least 1
     * @return terms of the body, best first; empty where nothing is near, or where the word has digits and spells nothing
     */
    public static List<String> corrections(IndexReader index, String word, int most) throws IOException {
        BodyTerms terms = new BodyTerms(index);
        boolean sound = VietnameseSyllable.isValid(word);
        Set<String> corrections = new LinkedHashSet<>();
        for (Candidate candidate : Candidates.of(terms, word, Integer.MAX_VALUE)) {
            if (!sound || candidate.change() != Candidate.Change.LETTERS) {
                corrections.add(candidate.term());
            }
        }
        addForeign(terms, word, corrections);
        corrections.remove(word);
        return corrections.stream().limit(most).toList();
    }

    /** Names and foreign words: longer than any syllable, without marks. */
    private static void addForeign(BodyTerms terms, String word, Set<String> into) throws IOException {
        boolean foreign = word.length() >= FOREIGN_ONE_EDIT
                && word.length() <= BodyTerms.LONGEST
                && !VietnameseFolding.hasMarks(word)
                && Candidates.hasOnlyLetters(word);
        if (into.isEmpty() && foreign) {
            Map<String, Integer> near = terms.near(word, word.length() >= FOREIGN_TWO_EDITS ? 2 : 1);
            near.entrySet().stream()
                    .filter(term -> term.getKey().charAt(0) == word.charAt(0))
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .forEach(term -> into.add(term.getKey()));
        }
    }
}
