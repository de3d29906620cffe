package vankien.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vankien.analysis.vi.VietnameseFolding;
import vankien.index.IndexAnalysis;
import vankien.index.IndexSchema;

/**
 * A text as far as it has been typed.
 *
 * @param before what stands before the text that is to be completed, with its space
 * @param text what is to be completed
 * @param words the words of the text; the last may be unfinished
 */
record TypedBeginning(String before, String text, List<IndexAnalysis.Token> words) {

    static TypedBeginning of(String typed) {
        return of("", typed);
    }

    private static TypedBeginning of(String before, String text) {
        List<IndexAnalysis.Token> words = new ArrayList<>();
        for (IndexAnalysis.Token token : IndexAnalysis.tokens(IndexSchema.BODY, text)) {
            if (words.isEmpty() || words.getLast().position() != token.position()) {
                words.add(token);
            }
        }
        return new TypedBeginning(before, text, words);
    }

    /** The same text, completed only from its second word on. */
    TypedBeginning withoutFirst() {
        if (words.size() < 2) {
            return new TypedBeginning(before, text, List.of());
        }
        int second = words.get(1).start();
        return of(before + text.substring(0, second), text.substring(second));
    }

    /**
     * Those that have the marks that were typed; first what begins with the text, then what holds it in one piece, else in
     * the order given.
     */
    List<Suggestion> fitting(List<Suggestion> suggestions) {
        String folded = Entries.folded(text);
        List<String> marked = words.subList(0, Math.max(0, words.size() - 1)).stream()
                .map(IndexAnalysis.Token::term)
                .filter(VietnameseFolding::hasMarks)
                .toList();
        return suggestions.stream()
                // Of the last word, which is still being typed, the marks say nothing yet.
                .filter(suggestion -> marked.isEmpty()
                        || Set.copyOf(IndexAnalysis.words(suggestion.text())).containsAll(marked))
                .map(suggestion -> new Fitting(suggestion, distance(Entries.folded(suggestion.text()), folded)))
                .sorted(Comparator.comparingInt(Fitting::distance))
                .map(Fitting::suggestion)
                .toList();
    }

    private record Fitting(Suggestion suggestion, int distance) {}

    private static int distance(String suggestion, String typed) {
        if (suggestion.startsWith(typed)) {
            return 0;
        }
        return suggestion.contains(" " + typed) ? 1 : 2;
    }
}
