package vankien.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vankien.index.DocumentLayout;
import vankien.query.BuiltQuery;

/**
 * Orders the passages of a document by the same evidence that ranks documents: which words they hold, how telling those
 * are, and which stand side by side as in the query.
 */
final class PassageRanker {
    private static final double REPEATED = 0.15;
    private static final double PAIR = 0.6;
    private static final double CODE = 8;
    /** A heading alone says little: its paragraphs come first when they are as good. */
    private static final double HEADING = 0.5;

    private final List<WordTerms> words;
    private final Set<BuiltQuery.WordPair> pairs;

    PassageRanker(List<WordTerms> words, List<BuiltQuery.WordPair> pairs) {
        this.words = words;
        this.pairs = new HashSet<>(pairs);
    }

    /** A passage with what matched in it. */
    record Ranked(DocumentLayout.Segment segment, List<Occurrence> occurrences, double score) {}

    /** The passages with a match, best first. */
    List<Ranked> rank(DocumentLayout layout, List<Occurrence> occurrences) {
        List<Ranked> ranked = new ArrayList<>();
        int next = 0;
        for (DocumentLayout.Segment segment : layout.segments()) {
            while (next < occurrences.size() && occurrences.get(next).start() < segment.start()) {
                next++;
            }
            int first = next;
            while (next < occurrences.size() && occurrences.get(next).start() < segment.end()) {
                next++;
            }
            if (next > first) {
                // A code that is torn by the end of a line stands in neither passage.
                List<Occurrence> inside = occurrences.subList(first, next).stream()
                        .filter(occurrence -> occurrence.end() <= segment.end())
                        .toList();
                if (!inside.isEmpty()) {
                    ranked.add(new Ranked(segment, inside, score(segment, inside)));
                }
            }
        }
        // The sort is stable: of two equally good passages the first in the document wins.
        ranked.sort(Comparator.comparingDouble(Ranked::score).reversed());
        return ranked;
    }

    private double score(DocumentLayout.Segment segment, List<Occurrence> inside) {
        int[] counts = new int[words.size()];
        double score = 0;
        Set<BuiltQuery.WordPair> adjacent = new HashSet<>();
        Occurrence before = null;
        for (Occurrence occurrence : inside) {
            if (occurrence.word() == Occurrence.CODE) {
                score += CODE;
                continue;
            }
            counts[occurrence.word()]++;
            if (before != null && occurrence.position() == before.position() + 1) {
                BuiltQuery.WordPair pair = new BuiltQuery.WordPair(before.word(), occurrence.word());
                if (pairs.contains(pair)) {
                    adjacent.add(pair);
                }
            }
            before = occurrence;
        }
        for (int word = 0; word < counts.length; word++) {
            if (counts[word] > 0) {
                score += words.get(word).weight() * (1 + REPEATED * Math.min(3, counts[word] - 1));
            }
        }
        for (BuiltQuery.WordPair pair : adjacent) {
            score += PAIR
                    * (words.get(pair.first()).weight()
                            + words.get(pair.second()).weight());
        }
        return segment.heading() ? score * HEADING : score;
    }
}
