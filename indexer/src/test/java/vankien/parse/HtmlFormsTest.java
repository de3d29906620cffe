package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Portals put their whole page into a form: its text is read, its fields are not. */
class HtmlFormsTest {
    private static String text(String body) {
        String page = "<html><body>" + body + "</body></html>";
        return HtmlExtractor.extract(page.getBytes(StandardCharsets.UTF_8))
                .body()
                .text();
    }

    @Test
    void theTextOfAFormIsRead() {
        assertEquals(
                "BÁO CÁO về công tác dân vận",
                text(
                        "<form><input type=hidden value=x><input value='Tìm'><div><p>BÁO CÁO</p><p>về công tác dân vận</p></div>"
                                + "<select><option>Năm 2020</select><textarea>Ý kiến</textarea><button>Gửi</button></form>"));
    }

    @Test
    void whatAnObjectShowsInsteadIsRead() {
        assertEquals("Toàn văn nghị quyết", text("<object data=x.pdf><p>Toàn văn nghị quyết</p></object>"));
    }
}
