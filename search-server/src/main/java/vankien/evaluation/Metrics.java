package vankien.evaluation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The means over a number of topics; each value from 0 to 1. nDCG uses the grade as gain and log2 of the rank as discount,
 * as trec_eval does.
 *
 * @param queries the number of topics
 */
public record Metrics(int queries, double ndcg10, double mrr10, double recall10, double recall100) {

    /**
     * The metrics of one topic.
     *
     * @param ranked the documents found, best first
     * @param grades the documents that answer it, with their grade
     */
    public static Metrics of(List<String> ranked, Map<String, Integer> grades) {
        double gain = 0;
        double reciprocal = 0;
        for (int i = 0; i < Math.min(10, ranked.size()); i++) {
            int grade = grades.getOrDefault(ranked.get(i), 0);
            gain += grade / log2(i + 2);
            if (grade > 0 && reciprocal == 0) {
                reciprocal = 1.0 / (i + 1);
            }
        }
        double ideal = 0;
        List<Integer> best =
                grades.values().stream().sorted(Comparator.reverseOrder()).toList();
        for (int i = 0; i < Math.min(10, best.size()); i++) {
            ideal += best.get(i) / log2(i + 2);
        }
        return new Metrics(
                1, ideal == 0 ? 0 : gain / ideal, reciprocal, recall(ranked, grades, 10), recall(ranked, grades, 100));
    }

    /** The means of the metrics of single topics. */
    public static Metrics mean(Collection<Metrics> topics) {
        return new Metrics(
                topics.size(),
                topics.stream().mapToDouble(Metrics::ndcg10).average().orElse(0),
                topics.stream().mapToDouble(Metrics::mrr10).average().orElse(0),
                topics.stream().mapToDouble(Metrics::recall10).average().orElse(0),
                topics.stream().mapToDouble(Metrics::recall100).average().orElse(0));
    }

    private static double recall(List<String> ranked, Map<String, Integer> grades, int depth) {
        if (grades.isEmpty()) {
            return 0;
        }
        long found = ranked.stream().limit(depth).filter(grades::containsKey).count();
        return (double) found / grades.size();
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
