package vankien.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Compares answers value by value. What an answer took differs, and the last digits of scores do: they are added up in
 * another order. A cursor holds a score, so only that there is one is compared.
 */
final class SameAnswers {
    private static final Set<String> DIFFERENT = Set.of("took_ms");
    private static final Set<String> OPAQUE = Set.of("next");
    private static final double ROUNDING = 1e-5;

    private SameAnswers() {}

    static void require(JsonNode expected, JsonNode found, String where) {
        assertEquals(expected.getNodeType(), found.getNodeType(), where + ": " + expected + " is " + found);
        if (expected.isObject()) {
            assertEquals(names(expected), names(found), where);
            for (String name : names(expected)) {
                if (OPAQUE.contains(name)) {
                    assertEquals(expected.path(name).isNull(), found.path(name).isNull(), where + "/" + name);
                } else if (!DIFFERENT.contains(name)) {
                    require(expected.path(name), found.path(name), where + "/" + name);
                }
            }
        } else if (expected.isArray()) {
            assertEquals(expected.size(), found.size(), where + ": " + expected + " is " + found);
            for (int i = 0; i < expected.size(); i++) {
                require(expected.path(i), found.path(i), where + "/" + i);
            }
        } else if (expected.isFloatingPointNumber() || found.isFloatingPointNumber()) {
            double one = expected.asDouble();
            double other = found.asDouble();
            assertTrue(
                    Math.abs(one - other) <= Math.max(1e-4, Math.abs(one) * ROUNDING),
                    where + ": " + one + " is " + other);
        } else {
            assertEquals(expected, found, where);
        }
    }

    private static Set<String> names(JsonNode object) {
        return new TreeSet<>(object.propertyNames());
    }
}
