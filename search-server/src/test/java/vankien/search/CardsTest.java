package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.document.CodeRecogniser;

/** The cards of documents that are cited but not held: {@code cards.tsv}. */
class CardsTest {
    @TempDir
    Path folder;

    @Test
    void everyCodeHasTheCardsThatTheTableSays() throws Exception {
        List<String[]> rows = rows();
        TestArchive.Builder documents = TestArchive.of();
        Set<String> codes = new LinkedHashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i);
            codes.add(row[0]);
            if (row[1].equals("document")) {
                documents.with(
                        "vb-" + i,
                        "Nội dung số " + i * 13 + " của " + row[3] + ".\n\n" + row[4],
                        "number",
                        (700 + i) + "-QĐ/TU",
                        "type",
                        "QyĐ",
                        "title",
                        "Về nội dung số " + i * 7,
                        "date",
                        row[2],
                        "issuer",
                        "Tỉnh ủy " + row[3],
                        "place",
                        row[3]);
            }
        }
        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        try (TestArchive archive = documents.in(folder)) {
            for (String code : codes) {
                rows.stream()
                        .filter(row -> row[0].equals(code) && row[1].equals("card"))
                        .forEach(row -> expected.add(String.join("\t", row)));
                CodeRequest request =
                        new CodeRequest(new CodeRecogniser().parse(code).orElseThrow(), 5, null);
                for (CodeCard.Identity card : archive.archive()
                        .code(request, Access.OPEN)
                        .orElseThrow()
                        .identities()) {
                    String all = String.join(
                            "\t",
                            code,
                            "card",
                            card.date() == null ? "-" : card.date().toString(),
                            card.title() == null ? "-" : card.title(),
                            String.valueOf(card.citedBy()),
                            card.status().state(),
                            String.valueOf(card.term()).replace("null", "-"),
                            String.valueOf(card.place()).replace("null", "-"));
                    int place = actual.size();
                    int columns = place < expected.size() ? expected.get(place).split("\t", -1).length : 8;
                    actual.add(String.join("\t", List.of(all.split("\t", -1)).subList(0, columns)));
                }
            }
        }
        assertEquals(String.join("\n", expected), String.join("\n", actual));
    }

    private static List<String[]> rows() throws Exception {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CardsTest.class.getResourceAsStream("cards.tsv")), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }
}
