package vankien.citation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vankien.document.SharedFolder;

/**
 * The share of all citations marked in real documents whose relation is read as a reader marked it from the text alone. What is
 * not cited at all counts as wrong.
 */
class MarkedRelationsTest {
    private static final double BAR = 0.90;
    /** Who relates is harder: it needs the other citation of the clause as well. */
    private static final double BAR_WITH_SUBJECT = 0.88;

    @Test
    void mostRelationsAreThoseOfTheReader() {
        List<MarkedRelations.Row> rows = new MarkedRelations(SharedFolder.require("real-text")).read();
        print(rows, MarkedRelations.Row::sample);
        print(rows, MarkedRelations.Row::marked);
        double type = share(rows, MarkedRelations.Row::isTypeRight);
        double subject = share(rows, row -> row.isTypeRight() && row.isSubjectRight());
        System.out.printf(
                "relations: %d marked, %.3f cited, type right %.3f, type and subject right %.3f of all%n",
                rows.size(), share(rows, row -> row.found() != null), type, subject);
        assertTrue(type >= BAR, () -> "type right: " + type);
        assertTrue(subject >= BAR_WITH_SUBJECT, () -> "type and subject right: " + subject);
    }

    private static double share(List<MarkedRelations.Row> rows, Predicate<MarkedRelations.Row> right) {
        return rows.stream().filter(right).count() / (double) rows.size();
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
