package vankien.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds references by type and number in what somebody types: {@code Kế hoạch 45}, {@code nghi quyet so 12}, {@code NQ
 * 02}, {@code kl21}, {@code Nghị định 30/2020}, {@code Nghị quyết 02 năm 2021}. Immutable and thread-safe.
 *
 * <p>The name of a type may be written with its marks or without any. A symbol needs a capital or {@code số} behind it;
 * where it and its number are all that was typed, it needs neither, and may stand behind the number: {@code 45-kh}.
 */
public final class NumberRecogniser {
    private static final int LONGEST_NAME = 5;

    private final SymbolTable symbols = SymbolTable.SHIPPED;

    /** Names of types, lower case, with their marks and without any, to symbols. */
    private final Map<String, String> names = new HashMap<>();
    /** The first words of the names. */
    private final Set<String> beginnings = new HashSet<>();

    /** With the types of the Party and the State. */
    public NumberRecogniser() {
        symbols.typeNames().forEach(this::addName);
        // The other table has one symbol for Quyết định and Quy định.
        for (DocumentType type : DocumentType.values()) {
            addName(type.vietnamese(), type.symbol());
        }
    }

    private void addName(String name, String symbol) {
        for (String spelling : List.of(name.toLowerCase(Locale.ROOT), Unaccented.of(name))) {
            names.put(spelling, symbol);
            int space = spelling.indexOf(' ');
            beginnings.add(space < 0 ? spelling : spelling.substring(0, space));
        }
    }

    /** A word between spaces, without the punctuation at its end; lower case, NFC. */
    private record Word(int start, int end, String text, String lower) {}

    /** The first reference in the text, or empty. */
    public Optional<NumberMention> find(String text) {
        List<Word> words = words(text);
        for (int i = 0; i < words.size(); i++) {
            NumberMention mention = mentionAt(words, i);
            if (mention != null) {
                return Optional.of(mention);
            }
        }
        return Optional.ofNullable(numberFirst(words));
    }

    /**
     * Where the words begin that only announce the code behind them: {@code Kết luận số}, {@code KL}, {@code số} before
     * {@code 21-KL/TW}. The type must be the code's own: {@code hướng dẫn 21-KL/TW} asks for guidance on it.
     *
     * @param before the text before the code
     * @return an offset in it, its length when nothing announces the code
     */
    public int startOfAnnouncement(String before, DocumentCode code) {
        List<Word> words = words(before);
        int start = before.length();
        int last = words.size();
        if (last > 0 && isWord(words.get(last - 1), "số", "so", "số:", "so:")) {
            last--;
            start = words.get(last).start();
        }
        for (int length = Math.min(LONGEST_NAME, last); length > 0; length--) {
            List<Word> name = words.subList(last - length, last);
            String symbol =
                    names.get(String.join(" ", name.stream().map(Word::lower).toList()));
            if (symbol == null && length == 1) {
                symbol = symbols.type(name.getFirst().text());
            }
            if (symbol != null && isTypeOf(code, Unaccented.of(symbol))) {
                return name.getFirst().start();
            }
        }
        return start;
    }

    /** Quyết định and Quy định bear one symbol, so do Thông tri and Thông tư; the National Assembly prints none. */
    private static boolean isTypeOf(DocumentCode code, String type) {
        return switch (Unaccented.of(code.type())) {
            case "qd", "qyd", "qdi" -> Set.of("qd", "qyd", "qdi").contains(type);
            case "tt" -> Set.of("tt", "thtri", "thtu").contains(type);
            case "" -> Set.of("l", "nq", "pl").contains(type);
            case String printed -> printed.equals(type);
        };
    }

    private @Nullable NumberMention mentionAt(List<Word> words, int first) {
        boolean mayBeName = beginnings.contains(words.get(first).lower());
        int longest = mayBeName ? Math.min(LONGEST_NAME, words.size() - first - 1) : 0;
        for (int length = longest; length > 0; length--) {
            List<Word> name = words.subList(first, first + length);
            String symbol =
                    names.get(String.join(" ", name.stream().map(Word::lower).toList()));
            if (symbol != null) {
                return withNumber(words, first, first + length, symbol, false);
            }
        }
        Word word = words.get(first);
        int digits = 0;
        while (digits < word.text().length() && !SymbolToken.isDigit(word.text().charAt(digits))) {
            digits++;
        }
        String symbol = digits < 2 ? null : symbols.type(word.text().substring(0, digits));
        if (symbol == null) {
            return null;
        }
        boolean free = first == 0 || Character.isUpperCase(word.text().charAt(0));
        if (digits < word.text().length()) {
            NumberOfType number = number(symbol, word.lower().substring(digits));
            boolean alone =
                    words.size() == 1 || Character.isUpperCase(word.text().charAt(0));
            return number == null || !alone ? null : new NumberMention(word.start(), word.end(), number);
        }
        return free
                ? withNumber(
                        words,
                        first,
                        first + 1,
                        symbol,
                        !Character.isUpperCase(word.text().charAt(0)))
                : null;
    }

    /** @param careful whether the symbol may be another word: then nothing may follow, or số must announce it */
    private static @Nullable NumberMention withNumber(
            List<Word> words, int first, int next, String symbol, boolean careful) {
        boolean announced = next < words.size() && isWord(words.get(next), "số", "so", "số:", "so:");
        int at = announced ? next + 1 : next;
        NumberOfType number = at < words.size() ? number(symbol, words.get(at).lower()) : null;
        if (number == null) {
            return null;
        }
        int last = at;
        if (number.year() == null && at + 2 < words.size() && isWord(words.get(at + 1), "năm", "nam")) {
            Integer year = year(words.get(at + 2).lower());
            if (year != null) {
                number = new NumberOfType(symbol, number.number(), year);
                last = at + 2;
            }
        }
        boolean free = announced || !careful || last == words.size() - 1;
        return free
                ? new NumberMention(words.get(first).start(), words.get(last).end(), number)
                : null;
    }

    /** {@code 45-KH}, {@code 45 kh}, only where nothing else was typed. */
    private @Nullable NumberMention numberFirst(List<Word> words) {
        if (words.isEmpty() || words.size() > 2) {
            return null;
        }
        String text = words.getFirst().text()
                + (words.size() == 2 ? " " + words.get(1).text() : "");
        int end = 0;
        while (end < text.length() && SymbolToken.isDigit(text.charAt(end))) {
            end++;
        }
        boolean parted = end < text.length() && " -–/".indexOf(text.charAt(end)) >= 0;
        String letters = parted ? text.substring(end + 1) : "";
        String symbol = letters.length() < 2 ? null : symbols.type(letters);
        NumberOfType number = symbol == null ? null : number(symbol, text.substring(0, end));
        return number == null
                ? null
                : new NumberMention(words.getFirst().start(), words.getLast().end(), number);
    }

    /** Reads {@code 045}, {@code 30a}, {@code 30/2020}; null where the word is anything else. */
    private static @Nullable NumberOfType number(String symbol, String word) {
        int slash = word.indexOf('/');
        String number = slash < 0 ? word : word.substring(0, slash);
        Integer year = slash < 0 ? null : year(word.substring(slash + 1));
        if (slash >= 0 && year == null) {
            return null;
        }
        int digits = 0;
        while (digits < number.length() && SymbolToken.isDigit(number.charAt(digits))) {
            digits++;
        }
        boolean suffix = digits + 1 == number.length() && "abcd".indexOf(number.charAt(digits)) >= 0;
        if (digits == 0 || digits > 5 || (digits != number.length() && !suffix)) {
            return null;
        }
        return new NumberOfType(symbol, NumberOfType.withoutZeros(number), year);
    }

    private static @Nullable Integer year(String word) {
        if (word.length() != 4 || !word.chars().allMatch(c -> SymbolToken.isDigit((char) c))) {
            return null;
        }
        int year = Integer.parseInt(word);
        return year >= 1930 && year < 2100 ? year : null;
    }

    private static boolean isWord(Word word, String... spellings) {
        return List.of(spellings).contains(word.lower());
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length()
                    && !Character.isWhitespace(text.charAt(end))
                    && !CodeTail.isSpace(text.charAt(end))) {
                end++;
            }
            int last = end;
            while (last > i && ".,;!?)".indexOf(text.charAt(last - 1)) >= 0) {
                last--;
            }
            if (last > i) {
                String word = Normalizer.normalize(text.substring(i, last), Normalizer.Form.NFC);
                words.add(new Word(i, last, word, word.toLowerCase(Locale.ROOT)));
            }
            i = end + 1;
        }
        return words;
    }
}
