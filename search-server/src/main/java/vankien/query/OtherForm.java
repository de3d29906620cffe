package vankien.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vankien.analysis.vi.DateFilter;
import vankien.analysis.vi.NumeralFilter;
import vankien.index.IndexAnalysis;
import vankien.index.IndexSchema;

/**
 * Words of a text that can be written in another way: abbreviated or in full, a numeral in other digits, a date in other
 * words.
 *
 * @param first the index of the first of them among the words of the text
 * @param end the index after the last
 * @param others the other ways, each as words side by side
 * @param respelled whether the other ways are spellings of the same words, none better than the other
 * @param tellsMore whether every document with the typed form has the other one too, which tells more: the numbers of a
 *     date may stand anywhere
 * @param earlier whether the others are names that a place or body had before
 */
record OtherForm(
        int first, int end, List<List<QueryWord>> others, boolean respelled, boolean tellsMore, boolean earlier) {
    OtherForm {
        others = List.copyOf(others);
    }

    /**
     * The other forms in a text, in reading order, none overlapping: the abbreviations given, and what the analysis of the
     * body writes beside numerals and dates ({@code khóa XIII → 13}, {@code 25/10/2021 → 2021-10-25}).
     */
    static List<OtherForm> of(String text, List<QueryNode.Abbreviated.Expansion> abbreviated) {
        List<OtherForm> forms = new ArrayList<>();
        for (QueryNode.Abbreviated.Expansion expansion : abbreviated) {
            List<List<QueryWord>> others = new ArrayList<>();
            for (String other : expansion.others()) {
                others.add(asTyped(IndexAnalysis.words(other)));
            }
            boolean respelled = PhraseSpellings.of(IndexAnalysis.words(expansion.typed()))
                    .map(expansion.others()::contains)
                    .orElse(false);
            forms.add(new OtherForm(
                    expansion.first(),
                    expansion.end(),
                    others,
                    respelled,
                    false,
                    expansion.reason() == QueryNode.Abbreviated.Reason.EARLIER_NAME));
        }
        for (OtherForm canonical : canonical(text)) {
            if (forms.stream().noneMatch(form -> form.first < canonical.end && canonical.first < form.end)) {
                forms.add(canonical);
            }
        }
        forms.sort((one, other) -> Integer.compare(one.first, other.first));
        return forms;
    }

    private static List<OtherForm> canonical(String text) {
        List<IndexAnalysis.Token> canonical = IndexAnalysis.tokens(IndexSchema.BODY, text).stream()
                .filter(token -> isDate(token) || token.type().equals(NumeralFilter.TYPE))
                .toList();
        if (canonical.isEmpty()) {
            return List.of();
        }
        // The words as the query counts them: beside a code, the body may cut a word otherwise.
        Map<Integer, Integer> wordAt = new HashMap<>();
        for (IndexAnalysis.Token word : IndexAnalysis.wordTokens(text)) {
            wordAt.put(word.position(), wordAt.size());
        }
        List<OtherForm> forms = new ArrayList<>();
        for (IndexAnalysis.Token token : canonical) {
            Integer first = wordAt.get(token.position());
            Integer last = wordAt.get(token.position() + token.positionLength() - 1);
            if (first != null && last != null && first <= last) {
                List<QueryWord> other = asTyped(List.of(token.term()));
                forms.add(new OtherForm(first, last + 1, List.of(other), false, isDate(token), false));
            }
        }
        return forms;
    }

    private static boolean isDate(IndexAnalysis.Token token) {
        return token.type().equals(DateFilter.TYPE);
    }

    private static List<QueryWord> asTyped(List<String> terms) {
        return terms.stream()
                .map(term -> new QueryWord(term, QueryWord.Spelling.AS_TYPED))
                .toList();
    }
}
