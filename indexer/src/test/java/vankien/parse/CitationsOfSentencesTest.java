package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vankien.citation.CitationReader;
import vankien.citation.GoldRows;
import vankien.document.Citation;

/** Sentences whose citations a reader of the tables can check, read as files are: composed and decomposed. */
class CitationsOfSentencesTest {

    @TestFactory
    List<DynamicTest> findsWhatTheSentencesCite() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String[] row : GoldRows.read(CitationReader.class, "citations.tsv")) {
            for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
                String sentence = Normalizer.normalize(row[0], form);
                tests.add(DynamicTest.dynamicTest(form + " " + row[0], () -> assertEquals(row[1], cited(sentence))));
            }
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> readsWhatStandsBesideThem() {
        return GoldRows.read(CitationReader.class, "citation-details.tsv").stream()
                .map(row -> DynamicTest.dynamicTest(row[0], () -> assertEquals(expected(row), details(row[0]))))
                .toList();
    }

    @TestFactory
    List<DynamicTest> givesAMentionWithoutADateTheOneDateOfItsCode() {
        return GoldRows.read(CitationReader.class, "citation-dates.tsv").stream()
                .map(row -> DynamicTest.dynamicTest(row[0], () -> assertEquals(row[1], dated(row[0]))))
                .toList();
    }

    private static String dated(String text) {
        return Documents.ofText(text).citations().stream()
                .map(citation -> named(citation) + " " + Objects.toString(citation.date(), "-")
                        + (citation.dateInferred() ? " (suy ra)" : ""))
                .collect(Collectors.joining(" + "));
    }

    @Test
    void aListSharesTheDateAndTheBodyBehindIt() {
        String sentence =
                "Theo các Kết luận số 20, 21-KL/TW và 22-KL/TW, ngày 25/10/2021 của Bộ Chính trị về nêu gương";
        List<Citation> citations = Documents.ofText(sentence).citations();
        assertEquals(3, citations.size());
        for (Citation citation : citations) {
            assertEquals(
                    "2021-10-25 Bộ Chính trị KL",
                    citation.date() + " " + citation.issuer() + " "
                            + Objects.requireNonNull(citation.type()).symbol());
        }
    }

    @Test
    void rawIsWhatStandsAtItsOffsets() {
        for (String[] row : GoldRows.read(CitationReader.class, "citations.tsv")) {
            var document = Documents.ofText(row[0]);
            String text = document.body().passages().getFirst().text();
            for (Citation citation : document.citations()) {
                assertEquals(citation.raw(), text.substring(citation.start(), citation.end()));
            }
        }
    }

    private static String cited(String sentence) {
        String cited = Documents.ofText(sentence).citations().stream()
                .map(citation -> named(citation)
                        + (citation.inferred() ? " (suy ra)" : "")
                        + (citation.repaired() ? " (sửa)" : ""))
                .collect(Collectors.joining(" + "));
        return cited.isEmpty() ? "-" : cited;
    }

    private static String named(Citation citation) {
        return citation.code() == null
                ? String.valueOf(citation.name())
                : citation.code().canonical();
    }

    private static String expected(String[] row) {
        return String.join(" | ", List.of(row).subList(1, row.length));
    }

    private static String details(String sentence) {
        return Documents.ofText(sentence).citations().stream()
                .map(citation -> String.join(
                        " | ",
                        named(citation),
                        citation.type() == null ? "-" : citation.type().symbol(),
                        Objects.toString(citation.date(), "-"),
                        Objects.requireNonNullElse(citation.issuer(), "-"),
                        citation.raw()))
                .collect(Collectors.joining(" + "));
    }
}
