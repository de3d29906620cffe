package vankien.spelling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vankien.analysis.vi.SpellingVariants;
import vankien.analysis.vi.TypingKeys;
import vankien.analysis.vi.VietnameseFolding;
import vankien.analysis.vi.VietnameseSyllable;

/** Words that stand side by side in a query: their likeliest spelling together, and whether the evidence is enough. */
final class WordRun {
    private static final int CHOICES = 8;
    private static final int SPELLINGS = 5;
    /** How much more frequent another spelling has to be before one that is held becomes suspect. */
    private static final int MORE = 3;

    /** Of so many documents with the word one has it here. */
    private static final int RARELY_HERE = 10;

    private final Lexicon terms;
    private final Neighbours neighbours;
    private final String query;
    private final List<TypedWord> words;
    private final boolean plain;

    /**
     * Takes the words of a run.
     *
     * @param plain whether the whole query was typed without marks
     */
    WordRun(Lexicon terms, Neighbours neighbours, String query, List<TypedWord> words, boolean plain) {
        this.terms = terms;
        this.neighbours = neighbours;
        this.query = query;
        this.words = words;
        this.plain = plain;
    }

    /** Why a word may be a mistake. */
    private enum Suspicion {
        NONE,
        /** No document holds it in any spelling that it may have. */
        UNKNOWN,
        /** Documents hold it, but not here, and another spelling far more. */
        DOUBTFUL
    }

    /** The words, corrected where the evidence is strong: the terms as typed where not. */
    List<String> corrected() throws IOException {
        List<Suspicion> suspicions = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            suspicions.add(suspicion(i));
        }
        List<String> typed = DidYouMean.terms(words);
        if (suspicions.stream().allMatch(Suspicion.NONE::equals)) {
            return typed;
        }
        List<List<Candidate>> choices = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            choices.add(choices(words.get(i).term(), suspicions.get(i)));
        }
        List<Candidate> likeliest = new LikeliestPath(terms, neighbours).through(choices);
        Evidence evidence = new Evidence(neighbours, likeliest, typed);
        boolean accepted = false;
        boolean keys = false;
        List<String> corrected = new ArrayList<>(typed);
        for (int i = 0; i < words.size(); i++) {
            Candidate choice = likeliest.get(i);
            boolean strong = choice.change() != Candidate.Change.NONE
                    && switch (suspicions.get(i)) {
                        case NONE -> false;
                        case UNKNOWN -> evidence.forUnknown(i, choices.get(i));
                        case DOUBTFUL -> evidence.forDoubtful(i);
                    };
            if (strong) {
                accepted = true;
                keys |= choice.change() == Candidate.Change.KEYS;
                corrected.set(i, choice.term());
            }
        }
        return accepted ? marked(corrected, likeliest, suspicions, evidence, plain && !keys) : typed;
    }

    /** The other words of a corrected run get their marks too, unless the query goes without any. */
    private static List<String> marked(
            List<String> corrected,
            List<Candidate> likeliest,
            List<Suspicion> suspicions,
            Evidence evidence,
            boolean withoutMarks)
            throws IOException {
        for (int i = 0; i < corrected.size(); i++) {
            if (withoutMarks) {
                corrected.set(i, VietnameseFolding.fold(corrected.get(i)));
            } else if (suspicions.get(i) == Suspicion.NONE && evidence.besideNeighbours(i)) {
                corrected.set(i, likeliest.get(i).term());
            }
        }
        return corrected;
    }

    private Suspicion suspicion(int i) throws IOException {
        TypedWord word = words.get(i);
        String term = word.term();
        String typed = query.substring(word.start(), word.end());
        boolean readable = TypingKeys.decode(term) != null;
        boolean abbreviation = LetterCase.isUpper(typed) && !VietnameseSyllable.isValid(term) && !readable;
        if (abbreviation && !LetterCase.isUpper(query)) {
            return Suspicion.NONE;
        }
        if (!Candidates.hasOnlyLetters(term)) {
            return (readable || isScanned(term)) && terms.documents(term) == 0 ? Suspicion.UNKNOWN : Suspicion.NONE;
        }
        if (!isHeld(term)) {
            return Suspicion.UNKNOWN;
        }
        return VietnameseFolding.hasMarks(term) && isDoubtful(i) ? Suspicion.DOUBTFUL : Suspicion.NONE;
    }

    /** A syllable with one digit, as scanners give: {@code đạ1}, but not {@code qh15}. */
    private static boolean isScanned(String term) {
        return term.chars().filter(Character::isDigit).count() == 1
                && ScannedLetters.readings(term).stream().anyMatch(VietnameseSyllable::isValid);
    }

    private boolean isHeld(String term) throws IOException {
        if (terms.documents(term) > 0) {
            return true;
        }
        if (VietnameseFolding.hasMarks(term) || term.length() > BodyTerms.LONGEST) {
            return false;
        }
        @Nullable String other = SpellingVariants.ofFolded(term);
        return !terms.withLetters(term).isEmpty()
                || (other != null && !terms.withLetters(other).isEmpty());
    }

    private boolean isDoubtful(int i) throws IOException {
        String term = words.get(i).term();
        if (words.size() == 1) {
            return false;
        }
        long many = terms.documents(term) * (long) MORE;
        int mostFrequent = mostFrequentSpelling(term, many);
        if (many > mostFrequent) {
            return false;
        }
        int beside = (i > 0 ? neighbours.documents(words.get(i - 1).term(), term) : 0)
                + (i + 1 < words.size()
                        ? neighbours.documents(term, words.get(i + 1).term())
                        : 0);
        // Or hardly anywhere: then those here may be mistakes all of them.
        return beside <= terms.documents(term) / RARELY_HERE || Evidence.isFarMore(mostFrequent, beside);
    }

    /** The documents of the most frequent of the likeliest other spellings; 0 where each has fewer than some. */
    private int mostFrequentSpelling(String term, long some) throws IOException {
        boolean none = term.length() > BodyTerms.LONGEST
                || terms.withLetters(VietnameseFolding.fold(term)).entrySet().stream()
                        .allMatch(other ->
                                other.getValue() < some || other.getKey().equals(term));
        return none
                ? 0
                : Candidates.marked(terms, term, SPELLINGS).stream()
                        .mapToInt(Candidate::documents)
                        .max()
                        .orElse(0);
    }

    private List<Candidate> choices(String term, Suspicion suspicion) throws IOException {
        List<Candidate> choices = new ArrayList<>();
        choices.add(new Candidate(term, terms.documents(term), 0, Candidate.Change.NONE));
        switch (suspicion) {
            case UNKNOWN -> choices.addAll(Candidates.of(terms, term, CHOICES));
            case DOUBTFUL -> choices.addAll(Candidates.marked(terms, term, CHOICES));
            case NONE -> {
                if (!VietnameseFolding.hasMarks(term)) {
                    choices.addAll(Candidates.spellings(terms, term, SPELLINGS));
                }
            }
        }
        return choices;
    }
}
