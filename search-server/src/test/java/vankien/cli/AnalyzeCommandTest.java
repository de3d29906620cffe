package vankien.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnalyzeCommandTest extends CommandTest {
    private static final List<String> FIELDS = List.of("body", "pairs", "title", "title_pairs", "signer_text");

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(run("analyze", text, "--json").out());
    }

    /** The tokens of a field as {@code position start-end type term}. */
    private static List<String> tokens(String text, String field) {
        return json(text)
                .get("fields")
                .get(field)
                .valueStream()
                .map(token -> token.get("position").asInt() + " "
                        + token.get("start").asInt() + "-"
                        + token.get("end").asInt() + " " + token.get("type").asString() + " "
                        + token.get("term").asString())
                .toList();
    }

    @Test
    void printsEveryFieldInAlignedColumns() {
        Finished analyzed = run("analyze", "Kết nạp 10 đảng viên");
        assertEquals(0, analyzed.status());
        assertEquals("", analyzed.err());
        assertEquals("""
                body
                  0    0-3  <ALPHANUM>  kết
                  1    4-7  <ALPHANUM>  nạp
                  2   8-10  <NUM>       10
                  3  11-15  <ALPHANUM>  đảng
                  4  16-20  <ALPHANUM>  viên
                pairs
                  0    0-7  pair  ket nap
                  1   4-10  pair  nap 10
                  2   8-15  pair  10 dang
                  3  11-20  pair  dang vien
                """, analyzed.out().substring(0, analyzed.out().indexOf("title\n")));
        assertTrue(analyzed.out().endsWith("query\n  (any (words Kết nạp 10 đảng viên))\n"), analyzed.out());
        assertEquals(FIELDS, List.copyOf(json("Kết nạp").get("fields").propertyNames()));
    }

    @Test
    void decomposedTextHasTheSameTermsAndItsOwnOffsets() {
        String decomposed = Normalizer.normalize("Nghị quyết", Normalizer.Form.NFD);
        assertEquals(12, decomposed.length() - 1, "ị has one mark, ế two");
        for (String field : List.of("body", "title", "signer_text")) {
            assertEquals(List.of("0 0-5 <ALPHANUM> nghị", "1 6-13 <ALPHANUM> quyết"), tokens(decomposed, field), field);
        }
        assertEquals(List.of("0 0-13 pair nghi quyet"), tokens(decomposed, "pairs"));
    }

    @Test
    void aCodeIsATokenBesideItsWords() {
        String text = "theo 21 - KL/TW";
        List<String> terms = json(text)
                .get("fields")
                .get("body")
                .valueStream()
                .map(token -> token.get("position").asInt() + "x"
                        + token.get("position_length").asInt() + " "
                        + token.get("term").asString())
                .toList();
        assertEquals(List.of("0x1 theo", "1x1 21", "1x3 21-kl/tw", "2x1 kl", "3x1 tw"), terms);
        Finished printed = run("analyze", text);
        assertTrue(printed.out().contains("  1   5-15  <CODE>      21-kl/tw  x3\n"), printed.out());
        assertTrue(printed.out().contains("(code 21-KL/TW)"), printed.out());
    }

    @Test
    void numeralsAndDatesKeepTheirPlaces() {
        List<String> numeral = tokens("khóa XIII", "body");
        assertTrue(numeral.contains("0 0-4 <ALPHANUM> khoá"), numeral.toString());
        assertTrue(numeral.contains("1 5-9 <ALPHANUM> xiii"), numeral.toString());
        List<String> date = tokens("ngày 25/10/2021", "body");
        for (String token : List.of("1 5-7 <NUM> 25", "2 8-10 <NUM> 10", "3 11-15 <NUM> 2021")) {
            assertTrue(date.contains(token), date.toString());
        }
    }

    @Test
    void nothingIsNoToken() {
        JsonNode analyzed = json(" … – “ ” ");
        for (String field : FIELDS) {
            assertEquals(0, analyzed.get("fields").get(field).size(), field);
        }
    }
}
