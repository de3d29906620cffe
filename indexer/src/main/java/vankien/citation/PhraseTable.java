package vankien.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vankien.document.Unaccented;

/** Phrases with a value each, found at a place of a text; of several that stand there the longest. */
final class PhraseTable<V> {
    private static final int LONGEST_WORD = 8;

    private record Phrase<V>(String words, V value) {}

    /** What stands at a place. */
    record Found<V>(V value, int end) {}

    private final Map<String, List<Phrase<V>>> byFirstWord = new HashMap<>();

    void add(String phrase, V value) {
        String words = Unaccented.of(phrase);
        List<Phrase<V>> phrases = byFirstWord.computeIfAbsent(firstWord(words), key -> new ArrayList<>());
        phrases.add(new Phrase<>(words, value));
        phrases.sort((a, b) -> b.words().length() - a.words().length());
    }

    private static String firstWord(String words) {
        int end = 0;
        while (end < words.length() && Character.isLetter(words.charAt(end))) {
            end++;
        }
        return words.substring(0, end);
    }

    @Nullable
    Found<V> at(FoldedText text, int start) {
        int wordEnd = text.endOfLetters(start, LONGEST_WORD);
        if (wordEnd == start || !text.isWordStart(start)) {
            return null;
        }
        for (Phrase<V> phrase : byFirstWord.getOrDefault(text.folded(start, wordEnd), List.of())) {
            int end = text.after(start, phrase.words());
            if (end >= 0) {
                return new Found<>(phrase.value(), end);
            }
        }
        return null;
    }
}
