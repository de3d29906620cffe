package vankien.abbreviation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vankien.analysis.vi.SpellingVariants;
import vankien.analysis.vi.VietnameseFolding;

/** Pairings, found by what was typed: with marks, without, or with some. Immutable. */
public final class PairingTable {
    /** No pairings. */
    public static final PairingTable EMPTY = new PairingTable(List.of());

    private final Map<String, List<Pairing>> byLetters = new HashMap<>();
    private final Map<String, List<Pairing>> byWords = new HashMap<>();
    /** The most terms of what begins so, by the key of its first term. */
    private final Map<String, Integer> longest = new HashMap<>();

    public PairingTable(Collection<Pairing> pairings) {
        for (Pairing pairing : pairings) {
            put(byLetters, pairing.letterTerms(), pairing);
            put(byWords, pairing.wordTerms(), pairing);
        }
    }

    private void put(Map<String, List<Pairing>> map, List<String> terms, Pairing pairing) {
        map.computeIfAbsent(key(terms), unknown -> new ArrayList<>()).add(pairing);
        if (!terms.isEmpty()) {
            longest.merge(key(terms.subList(0, 1)), terms.size(), Math::max);
        }
    }

    /** The most terms of an abbreviation or a long form that a term as typed can begin; 0 when it begins none. */
    int longest(String first) {
        return longest.isEmpty() ? 0 : longest.getOrDefault(key(List.of(first)), 0);
    }

    /** What an abbreviation, typed as these terms, can stand for. */
    List<Pairing> ofLetters(List<String> typed) {
        return byLetters.getOrDefault(key(typed), List.of()).stream()
                .filter(pairing -> canMean(typed, pairing.letterTerms()))
                .toList();
    }

    /** The abbreviations of one word that begin so, however it is typed, the shortest first. */
    List<Pairing> beginning(String typed) {
        String folded = VietnameseFolding.fold(typed);
        return byLetters.values().stream()
                .flatMap(List::stream)
                .filter(pairing -> pairing.letterTerms().size() == 1)
                .filter(pairing -> {
                    String letters = pairing.letterTerms().getFirst();
                    return VietnameseFolding.hasMarks(typed)
                            ? letters.startsWith(typed)
                            : VietnameseFolding.fold(letters).startsWith(folded);
                })
                .sorted(Comparator.comparingInt(
                                (Pairing pairing) -> pairing.letters().length())
                        .thenComparing(Pairing::letters)
                        .thenComparing(Pairing::words))
                .toList();
    }

    /** How a long form, typed as these terms, can be abbreviated. */
    List<Pairing> ofWords(List<String> typed) {
        return byWords.getOrDefault(key(typed), List.of()).stream()
                .filter(pairing -> canMean(typed, pairing.wordTerms()))
                .toList();
    }

    /** Whether terms as typed can mean these: word by word, and a word without marks may have any. */
    static boolean canMean(List<String> typed, List<String> terms) {
        if (typed.size() != terms.size()) {
            return false;
        }
        for (int i = 0; i < typed.size(); i++) {
            String one = typed.get(i);
            if (VietnameseFolding.hasMarks(one) && !oneSpelling(one).equals(oneSpelling(terms.get(i)))) {
                return false;
            }
        }
        return key(typed).equals(key(terms));
    }

    private static String key(List<String> terms) {
        StringBuilder key = new StringBuilder();
        for (String term : terms) {
            String folded = VietnameseFolding.fold(term);
            key.append(first(folded, SpellingVariants.ofFolded(folded))).append(' ');
        }
        return key.toString();
    }

    private static String oneSpelling(String term) {
        return first(term, SpellingVariants.of(term));
    }

    /** Of kỹ and kĩ always the same one. */
    private static String first(String spelling, @Nullable String other) {
        return other == null || spelling.compareTo(other) < 0 ? spelling : other;
    }
}
