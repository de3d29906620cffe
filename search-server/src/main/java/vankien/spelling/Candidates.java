package vankien.spelling;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vankien.analysis.vi.TypingKeys;
import vankien.analysis.vi.VietnameseFolding;
import vankien.analysis.vi.VietnameseSyllable;
import vankien.spelling.Candidate.Change;

/** What of the archive's words may have been meant by one word, by itself. */
final class Candidates {
    private static final double KEYS = 0.5;
    private static final double LETTER = 5.0;
    /** Scanners mistake the same few letters again and again. */
    private static final double SCANNED = 3.0;
    /** More for a word that could be one as it stands: then the typist rarely missed a letter. */
    private static final double SOUND = 1.5;
    /** Marks that were not typed are no mistake. */
    private static final double UNMARKED = 0.2;

    /** Two letters and a mark may be anything; an edit of them is a guess. */
    private static final int SHORTEST_EDITED = 3;
    /** The longest syllable, nghiêng, and a letter too many. */
    private static final int LONGEST_EDITED = 8;

    private final Lexicon terms;
    private final Map<String, Candidate> found = new HashMap<>();

    private Candidates(Lexicon terms) {
        this.terms = terms;
    }

    /** Words with the keys of a typing method, other marks or other letters, likeliest first. */
    static List<Candidate> of(Lexicon terms, String word, int most) throws IOException {
        Candidates candidates = new Candidates(terms);
        candidates.addKeys(word);
        candidates.addMarks(word, 0);
        candidates.addLetters(word);
        candidates.addScanned(word);
        return candidates.likeliest(most);
    }

    /** The words that are written with these letters, and the word as it stands. */
    static List<Candidate> spellings(Lexicon terms, String unmarked, int most) throws IOException {
        Candidates candidates = new Candidates(terms);
        candidates.addMarks(unmarked, UNMARKED);
        return candidates.likeliest(most);
    }

    /** The words with the same letters and other marks only. */
    static List<Candidate> marked(Lexicon terms, String word, int most) throws IOException {
        Candidates candidates = new Candidates(terms);
        candidates.addMarks(word, 0);
        return candidates.likeliest(most);
    }

    private List<Candidate> likeliest(int most) {
        return found.values().stream().sorted(Candidate.LIKELIEST).limit(most).toList();
    }

    private void addKeys(String word) throws IOException {
        String decoded = TypingKeys.decode(word);
        if (decoded != null) {
            String term = decoded.toLowerCase(Locale.ROOT);
            add(term, terms.documents(term), KEYS, Change.KEYS);
        }
    }

    private void addMarks(String word, double whole) throws IOException {
        if (word.length() > BodyTerms.LONGEST || !hasOnlyLetters(word)) {
            return;
        }
        boolean marked = VietnameseFolding.hasMarks(word);
        for (Map.Entry<String, Integer> term :
                terms.withLetters(VietnameseFolding.fold(word)).entrySet()) {
            String other = term.getKey();
            if (!other.equals(word)) {
                double cost = marked ? MarkChanges.cost(word, other) : whole;
                add(other, term.getValue(), cost, Change.MARKS);
            }
        }
    }

    /** Syllables only: what is not Vietnamese the archive may rightly hold in forms that differ by a letter. */
    private void addLetters(String word) throws IOException {
        String folded = VietnameseFolding.fold(word);
        if (folded.length() < SHORTEST_EDITED || folded.length() > LONGEST_EDITED || !hasOnlyLetters(word)) {
            return;
        }
        boolean marked = VietnameseFolding.hasMarks(word);
        double letter = VietnameseSyllable.isValid(word) ? LETTER + SOUND : LETTER;
        for (Map.Entry<String, Integer> term : terms.near(folded, 1).entrySet()) {
            String other = term.getKey();
            if (VietnameseSyllable.isValid(other)
                    && !VietnameseFolding.fold(other).equals(folded)) {
                double marks = marked ? MarkChanges.cost(word, other) : 0;
                add(other, term.getValue(), letter + marks, Change.LETTERS);
            }
        }
    }

    private void addScanned(String word) throws IOException {
        if (word.length() > LONGEST_EDITED + 1 || VietnameseSyllable.isValid(word)) {
            return;
        }
        boolean marked = VietnameseFolding.hasMarks(word);
        for (String reading : ScannedLetters.readings(word)) {
            for (Map.Entry<String, Integer> term :
                    terms.withLetters(VietnameseFolding.fold(reading)).entrySet()) {
                String other = term.getKey();
                if (VietnameseSyllable.isValid(other)) {
                    double marks = marked ? MarkChanges.cost(reading, other) : 0;
                    add(other, term.getValue(), SCANNED + marks, Change.LETTERS);
                }
            }
        }
    }

    private void add(String term, int documents, double cost, Change change) {
        Candidate before = found.get(term);
        if (documents > 0 && (before == null || before.cost() > cost)) {
            found.put(term, new Candidate(term, documents, cost, change));
        }
    }

    static boolean hasOnlyLetters(String word) {
        return !word.isEmpty() && word.chars().allMatch(Character::isLetter);
    }
}
