package vankien.benchmark.compare;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The clauses that Vankien makes of some words, for the others to ask the same.
 *
 * @param words each once
 * @param pairs neighbours, each pair once
 */
record QueryClauses(Set<String> words, Set<String> pairs) {
    /** What a word or pair counts in the title. */
    static final double TITLE = .3;
    /** What it counts that all words are there, where they are few. */
    static final int ALL = 1_000;

    private static final int FEW = 5;

    static QueryClauses of(String text) {
        List<String> words = Arrays.asList(text.split(" ", -1));
        Set<String> pairs = new LinkedHashSet<>();
        IntStream.range(1, words.size()).forEach(i -> pairs.add(words.get(i - 1) + " " + words.get(i)));
        return new QueryClauses(new LinkedHashSet<>(words), pairs);
    }

    boolean few() {
        return words.size() <= FEW;
    }
}
