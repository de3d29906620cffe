package vankien.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The title of a document that is not held, of what citing documents say it is about. Many run on into the citing sentence
 * ({@code Về chuyển đổi số trong quý I}), some are cut: the longest is taken on which more than half of them agree word by
 * word from the beginning; where there is none, the one with the most on its side, of equal ones the shorter.
 */
final class AgreedTitle {
    /** Two titles with fewer words in common, as a part of all their words, are of two documents. */
    private static final double SAME = .3;
    /** The words that two titles share at their beginning are a title when they are most of the shorter one. */
    private static final double MOST_OF_IT = .6;

    /** Two titles that go on with the same words after a difference are one title, printed in two ways: as much of the rest. */
    private static final double SAME_REST = .7;

    private static final int FEWEST_WORDS = 4;
    /** No title ends with one of them. */
    private static final Set<String> LEADING_ON = Set.of(
            "năm", "trong", "của", "và", "với", "tại", "ở", "theo", "cho", "để", "về", "đến", "từ", "giai", "đoạn",
            "quý", "tháng", "ngày", "các", "trên", "do", "gắn", "-", "–", "số", "bằng", "nhằm");

    private AgreedTitle() {}

    /** The title; empty where none is said. */
    static Optional<String> of(Collection<String> said) {
        Set<String> candidates = new TreeSet<>(said);
        for (String one : said) {
            for (String other : said) {
                beginning(one, other).ifPresent(candidates::add);
            }
        }
        Comparator<String> longest =
                Comparator.comparingInt((String title) -> words(title).size());
        Comparator<String> agreed = Comparator.comparingLong(title -> agreeing(title, said));
        Optional<String> ofMost = candidates.stream()
                .filter(title -> agreeing(title, said) * 2 > said.size())
                .max(longest.thenComparing(Comparator.reverseOrder()));
        return ofMost.isPresent()
                ? ofMost
                : candidates.stream()
                        .max(agreed.thenComparing(longest.reversed()).thenComparing(Comparator.reverseOrder()));
    }

    /** Which of the titles are of one document: their places in the list. */
    static List<List<Integer>> ofOneDocument(List<String> titles) {
        List<List<Integer>> documents = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            Set<String> words = new HashSet<>(words(titles.get(i)));
            List<Integer> found = null;
            for (List<Integer> document : documents) {
                if (found == null
                        && document.stream()
                                .anyMatch(other -> isAlike(words, new HashSet<>(words(titles.get(other)))))) {
                    found = document;
                }
            }
            if (found == null) {
                found = new ArrayList<>();
                documents.add(found);
            }
            found.add(i);
        }
        return documents;
    }

    private static boolean isAlike(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        return common >= SAME * Math.min(one.size(), other.size());
    }

    private static long agreeing(String title, Collection<String> said) {
        List<String> words = words(title);
        return said.stream()
                .filter(other -> {
                    List<String> longer = words(other);
                    return longer.size() >= words.size()
                            && longer.subList(0, words.size()).equals(words);
                })
                .count();
    }

    private static Optional<String> beginning(String one, String other) {
        String[] printed = one.split(" ", -1);
        List<String> theirs = words(other);
        int common = 0;
        while (common < printed.length
                && common < theirs.size()
                && words(printed[common]).equals(List.of(theirs.get(common)))) {
            common++;
        }
        while (common > 0 && LEADING_ON.contains(printed[common - 1].toLowerCase(Locale.ROOT))) {
            common--;
        }
        boolean most = common >= MOST_OF_IT * Math.min(printed.length, theirs.size());
        return common >= FEWEST_WORDS && most && !goOnAlike(words(one), theirs, common)
                ? Optional.of(
                        String.join(" ", List.of(printed).subList(0, common)).replaceFirst("[\\s,;:–-]+$", ""))
                : Optional.empty();
    }

    private static boolean goOnAlike(List<String> one, List<String> other, int common) {
        Set<String> rest = new HashSet<>(one.subList(Math.min(common, one.size()), one.size()));
        Set<String> theirs = new HashSet<>(other.subList(Math.min(common, other.size()), other.size()));
        int shorter = Math.min(rest.size(), theirs.size());
        rest.retainAll(theirs);
        return shorter >= FEWEST_WORDS && rest.size() >= SAME_REST * shorter;
    }

    private static List<String> words(String title) {
        List<String> words = new ArrayList<>();
        for (String word : title.toLowerCase(Locale.ROOT).split("[\\s,;:\"“”()]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
