package vankien.abbreviation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Decides what stands for what: first what the documents define, most often defined first, then the list; never what is
 * ambiguous.
 */
final class Meanings {
    /** More readings than this are a sign that nobody knows which is meant. */
    private static final int MOST = 2;

    private final AbbreviationList list;
    private final DefinedAbbreviations defined;

    Meanings(AbbreviationList list, DefinedAbbreviations defined) {
        this.list = list;
        this.defined = defined;
    }

    /** How many terms anything known can have that begins with a term of this key, a bit each; 0 for nearly every word. */
    long lengths(String firstKey) {
        return list.table().lengths(firstKey)
                | list.ambiguous().lengths(firstKey)
                | defined.table().lengths(firstKey);
    }

    /** The long forms of an abbreviation, as they are shown; empty when it is none. */
    List<String> inFull(TypedTerms typed) {
        List<Pairing> here = inUse(defined.table().ofLetters(typed));
        if (!list.ambiguous().ofLetters(typed).isEmpty()) {
            // The documents have to agree on one meaning.
            return here.size() == 1 ? shown(here.stream(), Pairing::words) : List.of();
        }
        List<Pairing> listed = list.table().ofLetters(typed);
        return here.isEmpty() && listed.isEmpty()
                ? List.of()
                : shown(Stream.concat(here.stream(), listed.stream()), Pairing::words);
    }

    /** The long forms of the abbreviations that begin with a word, as they are shown, those of the shortest first. */
    List<String> beginningInFull(String typed, int most) {
        Set<List<String>> letters = new LinkedHashSet<>();
        Stream.concat(defined.table().beginning(typed).stream(), list.table().beginning(typed).stream())
                .sorted(Comparator.comparingInt(pairing -> pairing.letters().length()))
                .filter(Pairing::isTelling)
                .forEach(pairing -> letters.add(pairing.letterTerms()));
        return letters.stream()
                .limit(most)
                .flatMap(each -> inFull(TypedTerms.of(each)).stream())
                .distinct()
                .limit(most)
                .toList();
    }

    /** The abbreviations of a long form, as they are shown; empty when it has none. */
    List<String> inShort(TypedTerms typed) {
        List<Pairing> here = inUse(defined.table().ofWords(typed));
        List<Pairing> listed = list.table().ofWords(typed);
        return here.isEmpty() && listed.isEmpty()
                ? List.of()
                : shown(
                        Stream.concat(here.stream().filter(this::isSoleMeaning), listed.stream())
                                .filter(Pairing::isTelling),
                        Pairing::letters);
    }

    private boolean isSoleMeaning(Pairing pairing) {
        TypedTerms letters = TypedTerms.of(pairing.letterTerms());
        return list.ambiguous().ofLetters(letters).isEmpty()
                || inUse(defined.table().ofLetters(letters)).size() == 1;
    }

    private List<Pairing> inUse(List<Pairing> pairings) {
        if (pairings.isEmpty()) {
            return pairings;
        }
        Map<Pairing, Integer> documents = new LinkedHashMap<>();
        for (Pairing pairing : pairings) {
            int defining = pairing.isTelling() ? defined.documents(pairing) : 0;
            if (defining > 0) {
                documents.put(pairing, defining);
            }
        }
        return documents.entrySet().stream()
                .sorted(Map.Entry.<Pairing, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().words()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Each form once; the list's way of writing it, with its capitals, counts more. */
    private List<String> shown(Stream<Pairing> pairings, Function<Pairing, String> form) {
        Map<List<String>, String> shown = new LinkedHashMap<>();
        pairings.filter(pairing -> !pairing.looksLikeWord()).forEach(pairing -> {
            boolean words = form.apply(pairing).equals(pairing.words());
            shown.put(words ? pairing.wordTerms() : pairing.letterTerms(), form.apply(pairing));
        });
        return shown.values().stream().limit(MOST).toList();
    }
}
