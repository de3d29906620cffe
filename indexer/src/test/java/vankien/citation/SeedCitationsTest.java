package vankien.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vankien.document.Citation;
import vankien.document.CodeRecogniser;
import vankien.document.SharedFolder;
import vankien.document.Unaccented;
import vankien.parse.DocumentReader;
import vankien.parse.ParseResult;

/** Five real documents whose citations a reader marked by hand: what is found against what is there. */
class SeedCitationsTest {
    private static final double BAR = 0.98;

    @Test
    void findsTheCitedCodes() {
        Map<String, List<Citation>> found = new HashMap<>();
        Set<String> expected = new TreeSet<>();
        List<String> differences = new ArrayList<>();
        List<String[]> rows = rows("seed-citations.tsv");
        for (Map.Entry<String, List<Citation>> file : citations(rows).entrySet()) {
            for (Citation citation : file.getValue()) {
                if (citation.code() != null) {
                    String pair = file.getKey() + " " + citation.code().key();
                    found.computeIfAbsent(pair, key -> new ArrayList<>()).add(citation);
                }
            }
        }
        CodeRecogniser recogniser = new CodeRecogniser();
        for (String[] row : rows) {
            String pair = row[0] + " " + recogniser.parse(row[1]).orElseThrow().key();
            expected.add(pair);
            List<Citation> mentions = found.getOrDefault(pair, List.of());
            if (!mentions.isEmpty()) {
                String marked = String.join(" ", row[3], row[4], row[5]);
                String read = yes(mentions.stream().allMatch(Citation::inferred)) + " "
                        + yes(mentions.stream().anyMatch(Citation::repaired)) + " " + date(mentions);
                if (!marked.equals(read)) {
                    differences.add(pair + ": marked " + marked + ", read " + read);
                }
            }
        }
        report("codes", expected, found.keySet());
        assertEquals(List.of(), differences, "inferred, repaired and date of the codes");
    }

    @Test
    void findsTheNamedDocuments() {
        Set<String> expected = new TreeSet<>();
        Set<String> found = new TreeSet<>();
        List<String[]> rows = rows("seed-names.tsv");
        rows.forEach(row -> expected.add(row[0] + " " + plain(row[1])));
        for (Map.Entry<String, List<Citation>> file : citations(rows).entrySet()) {
            for (Citation citation : file.getValue()) {
                if (citation.name() != null) {
                    found.add(file.getKey() + " " + plain(citation.name()));
                }
            }
        }
        report("names", expected, found);
    }

    private static void report(String what, Set<String> expected, Set<String> found) {
        Set<String> missed = new TreeSet<>(expected);
        missed.removeAll(found);
        Set<String> extra = new TreeSet<>(found);
        extra.removeAll(expected);
        double common = expected.size() - missed.size();
        double recall = common / expected.size();
        double precision = common / found.size();
        System.out.printf(
                "cited %s of the seeds: %d marked, recall %.4f, precision %.4f%n  missed %s%n  extra %s%n",
                what, expected.size(), recall, precision, missed, extra);
        assertTrue(recall >= BAR, () -> "recall " + recall + ", missed " + missed);
        assertTrue(precision >= BAR, () -> "precision " + precision + ", extra " + extra);
    }

    /** Without case, punctuation and the ở that one text leaves out of the name of a law. */
    private static String plain(String name) {
        return Unaccented.of(name)
                .replaceAll("[^a-z0-9]+", " ")
                .replace(" o ", " ")
                .strip();
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }

    private static String date(List<Citation> mentions) {
        Set<String> dates = new TreeSet<>();
        for (Citation mention : mentions) {
            if (mention.date() != null) {
                dates.add(mention.date().toString());
            }
        }
        return dates.isEmpty() ? "-" : String.join("+", dates);
    }

    private static List<String[]> rows(String name) {
        return GoldRows.read(SeedCitationsTest.class, name).stream()
                .filter(row -> !row[0].equals("file"))
                .toList();
    }

    private static Map<String, List<Citation>> citations(List<String[]> rows) {
        Path folder = SharedFolder.require("seeds");
        Map<String, List<Citation>> citations = new HashMap<>();
        for (String[] row : rows) {
            citations.computeIfAbsent(row[0], name -> {
                ParseResult result = new DocumentReader().read(folder.resolve(name), name);
                assertTrue(result instanceof ParseResult.Parsed, () -> name + ": " + result);
                return ((ParseResult.Parsed) result)
                        .documents()
                        .getFirst()
                        .document()
                        .citations();
            });
        }
        return citations;
    }
}
