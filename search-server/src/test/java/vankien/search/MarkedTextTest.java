package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
    /** Marks each place of the words in the text. */
    private static List<Occurrence> occurrences(String text, String... words) {
        List<Occurrence> found = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            for (int word = 0; word < words.length; word++) {
                if (text.startsWith(words[word], i)) {
                    found.add(new Occurrence(word, found.size(), i, i + words[word].length(), true));
                }
            }
        }
        return found;
    }

    private static String html(String text, String... words) {
        return MarkedText.of(text, 0, text.length(), occurrences(text, words), false, false)
                .html();
    }

    @Test
    void marksWords() {
        assertEquals("công tác <mark>cán bộ</mark> trẻ", html("công tác cán bộ trẻ", "cán bộ"));
    }

    @Test
    void neighboursAreOneMark() {
        assertEquals(
                "<mark>kết nạp</mark> và <mark>kết</mark>-<mark>nạp</mark>", html("kết nạp và kết-nạp", "kết", "nạp"));
    }

    @Test
    void whatOverlapsIsMarkedOnce() {
        assertEquals("<mark>21-KL/TW</mark> ngày", html("21-KL/TW ngày", "21-KL/TW", "KL"));
    }

    @Test
    void everySignOfHtmlIsEscaped() {
        assertEquals("&lt;script&gt;&quot;&#39;&amp; <mark>&lt;b&gt;</mark>", html("<script>\"'& <b>", "<b>"));
    }

    @Test
    void ellipsesShowWhatIsLeftOut() {
        MarkedText marked = MarkedText.of("một hai ba", 4, 7, List.of(), true, true);
        assertEquals("…hai…", marked.text());
        assertEquals("…hai…", marked.html());
    }

    @Test
    void placesOutsideThePieceArePassedOver() {
        String text = "hai một hai";
        assertEquals(
                "một",
                MarkedText.of(text, 4, 7, occurrences(text, "hai"), false, false)
                        .html());
    }
}
