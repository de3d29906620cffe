package vankien.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import vankien.query.SearchRequest;
import vankien.query.Sorting;
import vankien.search.SearchResult;

/**
 * Why no document holds all words of a query: words that no document has, and what is left when a word is taken out.
 *
 * @param absent the words that no document has
 * @param shorter queries that some document answers in full, most documents first
 */
record MissingWords(List<String> absent, List<Shorter> shorter) {
    static final MissingWords NONE = new MissingWords(List.of(), List.of());

    /** Each word costs a search or two: of longer queries nobody expects that one document holds all. */
    private static final int MOST_WORDS = 6;

    private static final int SHOWN = 4;
    /** Plain words: of a query with operators taking one out could say something else. */
    private static final Pattern PLAIN = Pattern.compile("(?!OR$)[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}/.-]*");

    /**
     * A query with fewer words.
     *
     * @param documents how many documents hold all of its words
     */
    record Shorter(String text, int documents) {}

    /**
     * Looks for what is missing.
     *
     * @param search how to search, as the reader may
     */
    static MissingWords of(SearchRequest request, SearchResult result, Function<SearchRequest, SearchResult> search) {
        List<String> words = List.of(request.text().strip().split("\\s+", -1));
        boolean plain = words.stream().allMatch(PLAIN.asMatchPredicate());
        if (result.total().allWords() > 0 || !plain || words.size() < 2 || words.size() > MOST_WORDS) {
            return NONE;
        }
        List<String> present = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (String word : words) {
            boolean held = total(request, List.of(word), search).value() > 0;
            (held ? present : absent).add(word);
        }
        List<List<String>> tries = new ArrayList<>();
        if (!absent.isEmpty()) {
            tries.add(present);
        } else {
            for (int i = 0; i < words.size(); i++) {
                List<String> left = new ArrayList<>(words);
                left.remove(i);
                tries.add(left);
            }
        }
        List<Shorter> shorter = new ArrayList<>();
        for (List<String> left : tries) {
            int documents = left.isEmpty() ? 0 : total(request, left, search).allWords();
            if (documents > 0) {
                shorter.add(new Shorter(String.join(" ", left), documents));
            }
        }
        shorter.sort(Comparator.comparingInt(Shorter::documents).reversed());
        return new MissingWords(absent, shorter.subList(0, Math.min(SHOWN, shorter.size())));
    }

    private static SearchResult.Total total(
            SearchRequest request, List<String> words, Function<SearchRequest, SearchResult> search) {
        return search.apply(new SearchRequest(
                        String.join(" ", words),
                        request.filters(),
                        request.from(),
                        request.to(),
                        Sorting.RELEVANCE,
                        1,
                        null,
                        0,
                        Set.of()))
                .total();
    }
}
