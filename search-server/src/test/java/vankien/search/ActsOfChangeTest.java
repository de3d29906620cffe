package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sentence makes of another document's status, from the text to the answer: {@code acts-of-change.tsv}. */
class ActsOfChangeTest {
    @TempDir
    Path folder;

    @Test
    void everySentenceGivesTheStateThatTheTableSays() throws Exception {
        List<String[]> rows = rows();
        TestArchive.Builder documents = TestArchive.of();
        for (int i = 0; i < rows.size(); i++) {
            int number = 101 + i;
            String meant = "Quy định số " + number + "-QĐ/TU, ngày 12/5/2019 của Ban Thường vụ Tỉnh ủy";
            documents.with(
                    "cu-" + i,
                    "Điều 1. Việc quản lý hồ sơ nhóm " + number * 7 + " do cơ quan số " + number + " thực hiện.",
                    "number",
                    number + "-QĐ/TU",
                    "type",
                    "QyĐ",
                    "title",
                    "Về hồ sơ nhóm " + number,
                    "date",
                    "2019-05-12",
                    "issuer",
                    "Tỉnh ủy Trà Vinh",
                    "place",
                    "Trà Vinh");
            documents.with(
                    "moi-" + i,
                    "Thường trực Tỉnh ủy nêu nội dung số " + number * 11 + " như sau:\n\n"
                            + rows.get(i)[1].replace("{X}", meant)
                            + "\n\nCác cơ quan phối hợp thực hiện nội dung " + number * 17 + ".",
                    "number",
                    (501 + i) + "-" + symbol(rows.get(i)[0]) + "/TU",
                    "type",
                    rows.get(i)[0],
                    "title",
                    "Về nội dung số " + number * 13,
                    "date",
                    "2023-10-10",
                    "issuer",
                    "Tỉnh ủy Trà Vinh",
                    "place",
                    "Trà Vinh");
        }
        List<String> wrong = new ArrayList<>();
        try (TestArchive archive = documents.in(folder)) {
            for (int i = 0; i < rows.size(); i++) {
                Status status = archive.archive()
                        .document("cu-" + i, null, Access.OPEN)
                        .orElseThrow()
                        .status();
                if (!List.of(rows.get(i)[2].split(",", -1)).contains(status.state())) {
                    wrong.add(status.state() + ": " + String.join(" | ", rows.get(i)));
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    private static String symbol(String type) {
        return type.equals("QyĐ") ? "QĐ" : type;
    }

    private static List<String[]> rows() throws Exception {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ActsOfChangeTest.class.getResourceAsStream("acts-of-change.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }
}
