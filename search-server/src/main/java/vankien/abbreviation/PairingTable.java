package vankien.abbreviation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vankien.analysis.vi.VietnameseFolding;

/** Pairings, found by what was typed: with marks, without, or with some. Immutable. */
public final class PairingTable {
    /** No pairings. */
    public static final PairingTable EMPTY = new PairingTable(List.of());

    private final Map<String, List<Pairing>> byLetters = new HashMap<>();
    private final Map<String, List<Pairing>> byWords = new HashMap<>();
    /** How many terms what begins so can have, a bit for each number, by the key of its first term. */
    private final Map<String, Long> lengths = new HashMap<>();

    public PairingTable(Collection<Pairing> pairings) {
        for (Pairing pairing : pairings) {
            put(byLetters, pairing.letterTerms(), pairing);
            put(byWords, pairing.wordTerms(), pairing);
        }
    }

    private void put(Map<String, List<Pairing>> map, List<String> terms, Pairing pairing) {
        TypedTerms keyed = TypedTerms.of(terms);
        map.computeIfAbsent(keyed.key(), unknown -> new ArrayList<>()).add(pairing);
        if (!terms.isEmpty()) {
            lengths.merge(keyed.keys().getFirst(), TypedTerms.lengthBit(terms.size()), (one, other) -> one | other);
        }
    }

    /** How many terms an abbreviation or a long form can have that begins with a term of this key: a bit for each number. */
    long lengths(String firstKey) {
        return lengths.getOrDefault(firstKey, 0L);
    }

    /** What an abbreviation, typed as these terms, can stand for. */
    List<Pairing> ofLetters(TypedTerms typed) {
        List<Pairing> alike = byLetters.getOrDefault(typed.key(), List.of());
        return alike.isEmpty()
                ? alike
                : alike.stream()
                        .filter(pairing -> typed.canMean(pairing.letterTerms()))
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
    List<Pairing> ofWords(TypedTerms typed) {
        List<Pairing> alike = byWords.getOrDefault(typed.key(), List.of());
        return alike.isEmpty()
                ? alike
                : alike.stream()
                        .filter(pairing -> typed.canMean(pairing.wordTerms()))
                        .toList();
    }
}
