package vankien.spelling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
        return best(suspects(index, word), most);
    }

    /**
     * A word of an archive that may have been meant. Of several parts of an archive the documents add up; the cost is the
     * same in all.
     *
     * @param documents how many documents hold it
     * @param cost how unlikely it is that this was meant and the other typed
     * @param foreign whether it is near by its letters only, to be thought of where nothing else is
     */
    public record Suspect(String term, int documents, double cost, boolean foreign) {}

    /** All words of which {@link #best} takes the best, in no order. */
    public static List<Suspect> suspects(IndexReader index, String word) throws IOException {
        Lexicon terms = new BodyTerms(index);
        boolean sound = VietnameseSyllable.isValid(word);
        List<Suspect> suspects = new ArrayList<>();
        for (Candidate candidate : Candidates.of(terms, word, Integer.MAX_VALUE)) {
            boolean letters = candidate.change() == Candidate.Change.LETTERS;
            if ((!sound || !letters) && !candidate.term().equals(word)) {
                suspects.add(new Suspect(candidate.term(), candidate.documents(), candidate.cost(), false));
            }
        }
        if (suspects.isEmpty()) {
            addForeign(terms, word, suspects);
        }
        return suspects;
    }

    /** The likeliest of some words, best first. */
    public static List<String> best(List<Suspect> suspects, int most) {
        boolean foreign = suspects.stream().allMatch(Suspect::foreign);
        Comparator<Suspect> order = foreign
                ? Comparator.comparingInt(Suspect::documents).reversed()
                : Comparator.comparingDouble(suspect -> suspect.cost() - Math.log(suspect.documents()));
        return suspects.stream()
                .filter(suspect -> suspect.foreign() == foreign)
                .sorted(order.thenComparing(Suspect::term))
                .limit(most)
                .map(Suspect::term)
                .toList();
    }

    /** Names and foreign words: longer than any syllable, without marks. */
    private static void addForeign(Lexicon terms, String word, List<Suspect> into) throws IOException {
        boolean foreign = word.length() >= FOREIGN_ONE_EDIT
                && word.length() <= BodyTerms.LONGEST
                && !VietnameseFolding.hasMarks(word)
                && Candidates.hasOnlyLetters(word);
        if (foreign) {
            Map<String, Integer> near = terms.near(word, word.length() >= FOREIGN_TWO_EDITS ? 2 : 1);
            near.forEach((term, documents) -> {
                if (term.charAt(0) == word.charAt(0) && !term.equals(word)) {
                    into.add(new Suspect(term, documents, 0, true));
                }
            });
        }
    }
}
