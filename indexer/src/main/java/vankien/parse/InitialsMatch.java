package vankien.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vankien.document.Unaccented;

/** Finds the words at the end of a text whose initials are the letters of an abbreviation. */
final class InitialsMatch {
    /** Words that an abbreviation may pass over; none of them begins or ends what it stands for. */
    private static final Set<String> PASSED_OVER = Set.of(
            "và", "các", "của", "về", "cho", "trong", "ở", "những", "với", "tại", "theo", "để", "thuộc", "từ", "đến");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\d]+");
    /** What may stand between two words of one term. */
    private static final Pattern JOINT = Pattern.compile("[ ,\u00A0\"“”«»'‘’&/–-]*");

    private record Word(String text, int start, int end) {}

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private final List<String> initials;

    private InitialsMatch(String text, List<String> initials) {
        this.text = text;
        this.initials = initials;
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(matcher.group(), matcher.start(), matcher.end()));
        }
    }

    /**
     * The last words of a text that these are the initials of.
     *
     * @param initials letters, and numbers that stand for themselves
     * @param allWords whether they have to be the initials of the whole text
     * @return the words as written, or null
     */
    static @Nullable String find(String text, List<String> initials, boolean allWords) {
        InitialsMatch match = new InitialsMatch(text, initials);
        if (match.words.isEmpty() || !match.isJoint(match.words.getLast().end(), text.length())) {
            return null;
        }
        int last = match.words.size() - 1;
        if (!match.stands(last, initials.size() - 1)) {
            return null;
        }
        int first = match.first(last - 1, initials.size() - 2);
        if (first < 0 || (allWords && first > 0) || isPassedOver(match.words.get(first))) {
            return null;
        }
        return text.substring(
                match.words.get(first).start(), match.words.getLast().end());
    }

    /** The index of the first word when the words up to this one hold the initials up to this one, or -1. */
    private int first(int word, int initial) {
        if (initial < 0) {
            return word + 1;
        }
        if (word < 0 || !isJoint(words.get(word).end(), words.get(word + 1).start())) {
            return -1;
        }
        int found = stands(word, initial) ? first(word - 1, initial - 1) : -1;
        return found < 0 && isPassedOver(words.get(word)) ? first(word - 1, initial) : found;
    }

    private boolean isJoint(int from, int to) {
        return JOINT.matcher(text.substring(from, to)).matches();
    }

    private static boolean isPassedOver(Word word) {
        return PASSED_OVER.contains(word.text().toLowerCase(Locale.ROOT));
    }

    /** Without accents: TCCSD was typed for TCCSĐ, and many write UB for Ủy ban. */
    private boolean stands(int word, int initial) {
        String written = Unaccented.of(words.get(word).text());
        String wanted = Unaccented.of(initials.get(initial));
        return Character.isDigit(wanted.charAt(0)) ? written.equals(wanted) : written.startsWith(wanted);
    }
}
