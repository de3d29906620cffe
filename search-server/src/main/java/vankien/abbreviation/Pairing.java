package vankien.abbreviation;

import java.util.List;
import vankien.analysis.vi.VietnameseFolding;
import vankien.analysis.vi.VietnameseSyllable;
import vankien.index.IndexAnalysis;

/**
 * An abbreviation with one thing that it stands for.
 *
 * @param letters the abbreviation as it is shown, e.g. {@code TCCSĐ}
 * @param letterTerms the abbreviation as the index has it, e.g. {@code tccsđ}; two terms for {@code KT-XH}
 * @param words the long form as it is shown
 * @param wordTerms the long form as the index has it
 */
public record Pairing(String letters, List<String> letterTerms, String words, List<String> wordTerms) {
    private static final int TELLING = 3;

    public Pairing {
        letterTerms = List.copyOf(letterTerms);
        wordTerms = List.copyOf(wordTerms);
    }

    /** A pairing of an abbreviation and its long form, both as they are shown. */
    public static Pairing of(String letters, String words) {
        return new Pairing(letters, IndexAnalysis.words(letters), words, IndexAnalysis.words(words));
    }

    /** Whether three letters or more tell it from other words. */
    boolean isTelling() {
        return letters.chars().filter(Character::isLetter).count() >= TELLING;
    }

    /** Whether it looks like a word: {@code THA} may be thả or tha, however it is typed. */
    boolean looksLikeWord() {
        return letterTerms.size() == 1 && VietnameseSyllable.isValid(VietnameseFolding.fold(letterTerms.getFirst()));
    }
}
