package vankien.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of a passage with matches and citations. */
class MarkedPassageTest {
    private static final CitedLink PLAN = new CitedLink("Kế hoạch số 19-KH/TU", "<a>", "</a>");

    private static String html(String html, String text, CitedLink... cited) {
        MarkedPassage passage = MarkedPassage.of(html, text);
        return passage.html(0, text.length(), passage.find(List.of(cited)), new MatchNumbers());
    }

    @Test
    void matchesAreNumberedAndTextIsEscapedAnew() {
        assertEquals(
                "<mark id=\"khop-1\">Đảng</mark> &amp; &lt;b&gt; <mark id=\"khop-2\">đảng</mark>",
                html("<mark>Đảng</mark> &amp; &lt;b&gt; <mark>đảng</mark>", "Đảng & <b> đảng"));
    }

    @Test
    void aMatchIsCutWhereACitationBeginsAndEnds() {
        String text = "theo Kế hoạch số 19-KH/TU ngày";
        assertEquals(
                "<mark id=\"khop-1\">theo </mark><a><mark>Kế</mark> hoạch số 19-KH/TU</a> ngày",
                html("<mark>theo Kế</mark> hoạch số 19-KH/TU ngày", text, PLAN));
        assertEquals(
                "theo <a>Kế hoạch số <mark id=\"khop-1\">19-KH/TU</mark></a><mark> ngày</mark>",
                html("theo Kế hoạch số <mark>19-KH/TU ngày</mark>", text, PLAN));
    }

    @Test
    void eachMentionIsLinkedWhereItStands() {
        String text = "Kế hoạch số 19-KH/TU sửa Kế hoạch số 19-KH/TU cũ";
        assertEquals(
                "<a>Kế hoạch số 19-KH/TU</a> sửa <a>Kế hoạch số 19-KH/TU</a> cũ", html(text, text, PLAN, PLAN, PLAN));
    }

    /** What does not say the same as the text is not believed. */
    @ParameterizedTest
    @CsvSource({
        "<script>x</script>, <script>x</script>, &lt;script&gt;x&lt;/script&gt;",
        "<mark>a</mark><i>b</i>, ab, ab",
        "<mark>a</mark>b&amp, ab&, ab&amp;",
        "<mark>ab, ab, ab",
        "a</mark>b, ab, ab",
    })
    void wrongMarkupDoesNoHarm(String html, String text, String expected) {
        assertEquals(expected, html(html, text));
    }

    @Test
    void aPieceHoldsItsOwnMatchesOnly() {
        String text = "một hai ba";
        MarkedPassage passage = MarkedPassage.of("<mark>một</mark> hai <mark>ba</mark>", text);
        assertEquals("<mark id=\"khop-1\">ba</mark>", passage.html(8, 10, List.of(), new MatchNumbers()));
    }
}
