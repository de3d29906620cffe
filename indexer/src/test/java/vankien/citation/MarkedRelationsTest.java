package vankien.citation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vankien.document.SharedFolder;

/** The share of citations in real documents whose relation is read as a reader marked it from the text alone. */
class MarkedRelationsTest {
    private static final double BAR = 0.90;

    @Test
    void mostRelationsAreThoseOfTheReader() {
        List<MarkedRelations.Row> rows = new MarkedRelations(SharedFolder.require("real-text")).read();
        List<MarkedRelations.Row> read =
                rows.stream().filter(row -> row.found() != null).toList();
        print(rows, MarkedRelations.Row::sample);
        print(rows, MarkedRelations.Row::marked);
        double right = share(read);
        System.out.printf(
                "relations: %d marked, %d of them cited, type right %.3f of these%n", rows.size(), read.size(), right);
        assertTrue(right >= BAR, () -> "type right: " + right);
    }

    private static double share(List<MarkedRelations.Row> rows) {
        return rows.stream().filter(MarkedRelations.Row::isTypeRight).count() / (double) rows.size();
    }

    private static void print(List<MarkedRelations.Row> rows, Function<MarkedRelations.Row, String> group) {
        Map<String, int[]> groups = new TreeMap<>();
        for (MarkedRelations.Row row : rows) {
            int[] counts = groups.computeIfAbsent(group.apply(row), absent -> new int[4]);
            counts[0]++;
            counts[1] += row.found() == null ? 0 : 1;
            counts[2] += row.isTypeRight() ? 1 : 0;
            counts[3] += row.isTypeRight() && row.isSubjectRight() ? 1 : 0;
        }
        groups.forEach((name, counts) -> System.out.printf(
                "%-20s %3d marked, %3d cited, %3d with the right type, %3d also with the right subject%n",
                name, counts[0], counts[1], counts[2], counts[3]));
    }
}
