package vankien.parse;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vankien.document.Abbreviation;

/**
 * Finds the abbreviations that a text defines: {@code tổ chức cơ sở đảng (TCCSĐ)}, {@code … (sau đây viết tắt là
 * “TCCSĐ”)}, {@code TCCSĐ (tổ chức cơ sở đảng)}. Only where the letters are the initials of the words: a wrong meaning
 * costs more than a missing one.
 */
public final class DefinitionReader {
    private static final String QUOTES = "\"“”«»'‘’";
    private static final String QUOTE = "[" + QUOTES + "]?";
    /** Capitals and digits, with signs between them. */
    private static final String LETTERS = "\\p{Lu}[\\p{Lu}\\d]{0,20}(?:(?:\\s?[-–]\\s?|[.&])[\\p{Lu}\\d]{1,20}){0,4}";

    private static final String INTRODUCED = "(?:[\\p{L} ]{0,30}?(?:gọi|viết)(?: tắt)?(?: là)?:? )?";
    private static final Pattern BRACKETED =
            Pattern.compile("\\( ?(?iu:" + INTRODUCED + ")" + QUOTE + "(" + LETTERS + ")" + QUOTE + " ?\\)");
    private static final Pattern IN_THE_SENTENCE = Pattern.compile(
            ", ?(?iu:(?:sau|dưới) đây (?:gọi|viết) tắt là:? )" + QUOTE + "(" + LETTERS + ")(?![\\p{L}\\d])");
    private static final Pattern BEFORE_BRACKET = Pattern.compile("(?<![\\p{L}\\d/.-])" + QUOTE + "(" + LETTERS + ")"
            + QUOTE + " ?\\( ?(?iu:(?:là|tức là|viết tắt của) )?([^()\n]{5,120}?) ?\\)");

    /** Nothing longer is pronounced. */
    private static final int MOST_LETTERS = 14;
    /** Two letters are the initials of something nearly everywhere. */
    private static final int FEWEST_LETTERS = 3;
    /** How far in front of the bracket its words may begin, in characters. */
    private static final int REACH = 200;

    /** No abbreviation with what may stand around it is longer, in characters. */
    private static final int LONGEST_LETTERS = 140;
    /** No bracket is longer, in characters. */
    private static final int LONGEST_WORDS = 160;

    private DefinitionReader() {}

    /** The abbreviations that a text defines, each once, in reading order. A line end separates sentences. */
    public static Set<Abbreviation> read(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        Set<Abbreviation> found = new LinkedHashSet<>();
        addBehindWords(BRACKETED, '(', composed, found);
        addBehindWords(IN_THE_SENTENCE, ',', composed, found);
        addBeforeBrackets(composed, found);
        return found;
    }

    /** Looked for where the sign stands that it begins with: a pattern that goes over all letters takes ten times as long. */
    private static void addBehindWords(Pattern pattern, char sign, String text, Set<Abbreviation> found) {
        Matcher matcher = pattern.matcher(text);
        for (int start = text.indexOf(sign); start >= 0; start = text.indexOf(sign, start + 1)) {
            if (matcher.region(start, text.length()).lookingAt()) {
                add(matcher.group(1), text.substring(Math.max(0, start - REACH), start), false, found);
            }
        }
    }

    /** Looked for around each bracket only: every capital might begin one. */
    private static void addBeforeBrackets(String text, Set<Abbreviation> found) {
        Matcher matcher = BEFORE_BRACKET.matcher(text).useTransparentBounds(true);
        int from = 0;
        for (int bracket = text.indexOf('('); bracket >= 0; bracket = text.indexOf('(', bracket + 1)) {
            int begin = Math.max(from, bracket - LONGEST_LETTERS);
            if (begin > bracket || !standsBehindLetters(text, bracket) || !holdsWords(text, bracket)) {
                continue;
            }
            matcher.region(begin, Math.min(text.length(), bracket + LONGEST_WORDS));
            if (matcher.find()) {
                add(matcher.group(1), matcher.group(2), true, found);
                from = matcher.end();
            }
        }
    }

    /** Whether a capital or a digit stands before a bracket, if need be with a space and a quotation mark between them. */
    private static boolean standsBehindLetters(String text, int bracket) {
        int last = bracket - 1;
        if (last > 0 && text.charAt(last) == ' ') {
            last--;
        }
        if (last > 0 && QUOTES.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && (Character.isUpperCase(text.charAt(last)) || Character.isDigit(text.charAt(last)));
    }

    /** Whether a bracket closes before another one opens, on its line: what begins no definition costs next to nothing. */
    private static boolean holdsWords(String text, int bracket) {
        int end = Math.min(text.length(), bracket + LONGEST_WORDS);
        for (int i = bracket + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == ')') {
                return true;
            }
            if (c == '(' || c == '\n') {
                return false;
            }
        }
        return false;
    }

    private static void add(
            @Nullable String letters, @Nullable String words, boolean allWords, Set<Abbreviation> found) {
        if (letters == null || words == null) {
            return;
        }
        String written = letters.replaceAll("\\s", "").replace('–', '-');
        List<String> initials = initials(written);
        long capitals = written.chars().filter(Character::isLetter).count();
        if (capitals < FEWEST_LETTERS || initials.size() > MOST_LETTERS) {
            return;
        }
        String defined = InitialsMatch.find(words, initials, allWords);
        if (defined != null) {
            found.add(new Abbreviation(written, defined));
        }
    }

    /** Each letter, and each number as a whole. */
    private static List<String> initials(String letters) {
        List<String> initials = new ArrayList<>();
        Matcher matcher = INITIAL.matcher(letters);
        while (matcher.find()) {
            initials.add(matcher.group());
        }
        return initials;
    }

    private static final Pattern INITIAL = Pattern.compile("\\p{L}|\\d+");
}
