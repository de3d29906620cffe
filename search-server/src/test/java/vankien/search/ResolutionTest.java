package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.document.DocumentType;
import vankien.document.IssuerLevel;
import vankien.index.HandMadeDocument;
import vankien.index.HandMadeIndex;

/** Which held document a citation means, by place, date, type and district: the table of {@code resolution.tsv}. */
class ResolutionTest {
    @TempDir
    Path folder;

    private static List<HandMadeDocument> held() {
        return List.of(
                HandMadeDocument.of("kl-21")
                        .number("21-KL/TW", DocumentType.CONCLUSION, "2021-10-25")
                        .by("Ban Chấp hành Trung ương", IssuerLevel.CENTRAL, "Hà Nội"),
                HandMadeDocument.of("nq-02-2016")
                        .number("02-NQ/ĐUK", DocumentType.RESOLUTION, "2016-03-01")
                        .by("Đảng ủy Khối các cơ quan tỉnh", IssuerLevel.COMMITTEE, "Trà Vinh"),
                HandMadeDocument.of("nq-02-2021")
                        .number("02-NQ/ĐUK", DocumentType.RESOLUTION, "2021-12-09")
                        .by("", IssuerLevel.COMMITTEE, Normalizer.normalize("Trà Vinh", Normalizer.Form.NFD)),
                HandMadeDocument.of("nq-02-hue")
                        .number("02-NQ/ĐUK", DocumentType.RESOLUTION, "2020-09-10")
                        .by("", IssuerLevel.COMMITTEE, "Huế"),
                HandMadeDocument.of("qd-109")
                        .number("109-QĐ/TU", DocumentType.DECISION, "2018-05-02")
                        .by("Tỉnh ủy Trà Vinh", IssuerLevel.PROVINCE, "Trà Vinh"),
                HandMadeDocument.of("qyd-109")
                        .number("109-QĐ/TU", DocumentType.REGULATION, "2018-06-01")
                        .by("Tỉnh ủy Trà Vinh", IssuerLevel.PROVINCE, "Trà Vinh"),
                HandMadeDocument.of("nq-05-ct")
                        .number("05-NQ/HU", DocumentType.RESOLUTION, "2019-04-04")
                        .by("Huyện ủy Châu Thành, tỉnh Trà Vinh", IssuerLevel.DISTRICT, "Châu Thành"),
                HandMadeDocument.of("nq-05-cl")
                        .number("05-NQ/HU", DocumentType.RESOLUTION, "2019-07-07")
                        .by("Huyện ủy Càng Long, tỉnh Trà Vinh", IssuerLevel.DISTRICT, "Càng Long"),
                HandMadeDocument.of("ct-07")
                        .number("07-CT/TU", DocumentType.DIRECTIVE, "")
                        .by("", IssuerLevel.PROVINCE, "Trà Vinh")
                        .term("2015-2020"),
                HandMadeDocument.of("qd-12-tinh")
                        .number("12/QĐ-UBND", DocumentType.DECISION, "2020-02-02")
                        .by("Ủy ban nhân dân tỉnh Trà Vinh", IssuerLevel.PROVINCE, "Trà Vinh"),
                HandMadeDocument.of("qd-12-huyen")
                        .number("12/QĐ-UBND", DocumentType.DECISION, "2020-03-03")
                        .by("Ủy ban nhân dân huyện Châu Thành, tỉnh Trà Vinh", IssuerLevel.DISTRICT, "Châu Thành"),
                directive("ct-12-tv", "12-CT/TU", "2018-03-03", "Trà Vinh"),
                directive("ct-12-bt", "12-CT/TU", "2019-04-04", "Bến Tre"),
                directive("ct-13-vl", "13-CT/TU", "2025-09-09", "Vĩnh Long"),
                directive("ct-14-tv", "14-CT/TU", "2017-07-07", "Trà Vinh"));
    }

    private static HandMadeDocument directive(String id, String code, String date, String province) {
        return HandMadeDocument.of(id)
                .number(code, DocumentType.DIRECTIVE, date)
                .by("Tỉnh ủy " + province, IssuerLevel.PROVINCE, province);
    }

    @Test
    void everyCitationMeansWhatTheTableSays() throws Exception {
        List<String[]> rows = rows();
        List<HandMadeDocument> documents = new ArrayList<>(held());
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i);
            documents.add(HandMadeDocument.of("row-" + i)
                    .number((i + 100) + "-BC/CB", DocumentType.REPORT, row[2])
                    .by(row[1], null, row[0])
                    .says("Chi bộ học tập " + row[3] + " trong quý này."));
        }
        HandMadeIndex index = new HandMadeIndex(folder).publish(documents.stream());
        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        try (LuceneArchive archive = LuceneArchive.open(index.store())) {
            for (int i = 0; i < rows.size(); i++) {
                String[] row = rows.get(i);
                DocumentDetail detail =
                        archive.document("row-" + i, null, Access.OPEN).orElseThrow();
                DocumentDetail.CitationView citation = detail.citations().getFirst();
                expected.add(String.join("\t", row));
                actual.add(String.join(
                        "\t",
                        row[0],
                        row[1],
                        row[2],
                        row[3],
                        String.join(",", citation.resolved()),
                        citation.ambiguous() ? "yes" : "no"));
                for (String id : citation.resolved()) {
                    // The other side says the same: one rule for both.
                    DocumentDetail meant =
                            archive.document(id, null, Access.OPEN).orElseThrow();
                    String citing = "row-" + i;
                    boolean listed = meant.relations().in().stream().anyMatch(in -> citing.equals(in.id()));
                    assertEquals(true, listed, id + " is cited by " + citing + ": " + row[3]);
                }
            }
        }
        assertEquals(String.join("\n", expected), String.join("\n", actual));
    }

    private static List<String[]> rows() throws Exception {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ResolutionTest.class.getResourceAsStream("resolution.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }
}
