package vankien.spelling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The likeliest choice of one candidate for each word (Viterbi): how likely a word follows the one before, by the
 * documents that hold both side by side, less the cost of its change.
 */
final class LikeliestPath {
    /** How much the neighbour tells, against the frequency of the word alone. */
    private static final double BESIDE = 0.8;

    /** What a word counts that no document holds, in documents. */
    private static final double UNSEEN = 0.05;

    private final Neighbours neighbours;
    private final double occurrences;

    LikeliestPath(Lexicon terms, Neighbours neighbours) throws IOException {
        this.neighbours = neighbours;
        occurrences = terms.occurrences();
    }

    /** One of each list, in order; no list is empty. */
    List<Candidate> through(List<List<Candidate>> choices) throws IOException {
        double[] best = choices.getFirst().stream()
                .mapToDouble(choice -> Math.log(alone(choice)) - choice.cost())
                .toArray();
        List<int[]> cameFrom = new ArrayList<>();
        for (int word = 1; word < choices.size(); word++) {
            List<Candidate> before = choices.get(word - 1);
            List<Candidate> now = choices.get(word);
            double[] next = new double[now.size()];
            int[] from = new int[now.size()];
            Arrays.fill(next, Double.NEGATIVE_INFINITY);
            for (int i = 0; i < now.size(); i++) {
                for (int j = 0; j < before.size(); j++) {
                    double score = best[j] + Math.log(following(before.get(j), now.get(i)));
                    if (score > next[i]) {
                        next[i] = score;
                        from[i] = j;
                    }
                }
                next[i] -= now.get(i).cost();
            }
            cameFrom.add(from);
            best = next;
        }
        return back(choices, cameFrom, highest(best));
    }

    private static List<Candidate> back(List<List<Candidate>> choices, List<int[]> cameFrom, int last) {
        List<Candidate> path = new ArrayList<>();
        int at = last;
        for (int word = choices.size() - 1; word >= 0; word--) {
            path.add(choices.get(word).get(at));
            at = word == 0 ? 0 : cameFrom.get(word - 1)[at];
        }
        Collections.reverse(path);
        return path;
    }

    private static int highest(double[] scores) {
        int highest = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[highest]) {
                highest = i;
            }
        }
        return highest;
    }

    private double alone(Candidate word) {
        return (word.documents() + UNSEEN) / occurrences;
    }

    private double following(Candidate before, Candidate word) throws IOException {
        double share = before.documents() == 0 || word.documents() == 0
                ? 0
                : Math.min(1.0, (double) neighbours.documents(before.term(), word.term()) / before.documents());
        return BESIDE * share + (1 - BESIDE) * alone(word);
    }
}
