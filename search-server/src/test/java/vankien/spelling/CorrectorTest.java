package vankien.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectorTest {
    @TempDir
    static Path folder;

    private static SampleIndex index;

    @BeforeAll
    static void index() throws IOException {
        index = SampleIndex.of(
                folder,
                List.of(
                        "Hướng dẫn kết nạp đảng viên mới ở chi bộ.",
                        "Nghị quyết đại hội về kết nạp đảng viên và công tác cán bộ.",
                        "Nghị quyết đại hội bàn công tác cán bộ; đảng viên nêu gương.",
                        "Công tác cán bộ, đảng viên dự bị và chế độ đảng phí trên internet.",
                        "Món chòe nướng; nước vối; lá chòe khô."));
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @Test
    void keysComeFirstThenMarksThenLetters() throws IOException {
        assertEquals(List.of("nghị"), corrections("nghij"));
        assertEquals("quyết", corrections("quye61t").getFirst());
        assertEquals("đảng", corrections("đãng").getFirst());
        assertEquals("đảng", corrections("đnảg").getFirst());
        assertEquals(List.of("internet"), corrections("intermet"));
    }

    @Test
    void aSoundWordKeepsItsLetters() throws IOException {
        assertFalse(corrections("chó").contains("chòe"), corrections("chó").toString());
        assertEquals(List.of(), corrections("chó"));
        assertNull(index.offer("chó"));
    }

    @Test
    void whatIsNotNearIsNotGuessed() throws IOException {
        for (String word : List.of("ks", "dntn", "2021", "qh15", "x", "zzzzzzzz", "a".repeat(500))) {
            assertEquals(List.of(), corrections(word), word);
        }
    }

    @Test
    void offersKeepTheRestOfTheQuery() throws IOException {
        String[][] queries = {
            {"kết nạp đãng viên", "kết nạp đảng viên"},
            {"KẾT NẠP ĐÃNG VIÊN", "KẾT NẠP ĐẢNG VIÊN"},
            {"Nghij quyeets ddaij hooij", "Nghị quyết đại hội"},
            {"nghi5 quye61t d9a5i ho65i", "nghị quyết đại hội"},
            {"“kết nạp đãng viên”  type:CT -đãng 21-KL/TW", "“kết nạp đảng viên”  type:CT -đãng 21-KL/TW"},
            {"(công tác cán bọ) OR đãng*", "(công tác cán bộ) OR đãng*"},
            {"title:\"đãng viên\" công tac cán bọ", "title:\"đãng viên\" công tác cán bộ"},
            {"ket nap dang vein", "ket nap dang vien"},
        };
        for (String[] query : queries) {
            assertEquals(query[1], index.offer(query[0]), query[0]);
            String decomposed = index.offer(Normalizer.normalize(query[0], Normalizer.Form.NFD));
            assertEquals(
                    query[1],
                    decomposed == null ? null : Normalizer.normalize(decomposed, Normalizer.Form.NFC),
                    query[0]);
        }
    }

    @Test
    void whatIsFoundOrForeignIsLeftAlone() throws IOException {
        for (String query : List.of(
                "",
                "kết nạp đảng viên",
                "ket nap dang vien",
                "công tác cán bộ",
                "test",
                "bas",
                "ks",
                "DNTN",
                "internet online",
                "công tác online",
                "công tác DNTN",
                "21-KL/TW",
                "type:NQ",
                "\"",
                "đảng ".repeat(60))) {
            assertNull(index.offer(query), query);
        }
    }

    private static List<String> corrections(String word) throws IOException {
        return Corrector.corrections(index.reader(), word, 5);
    }
}
