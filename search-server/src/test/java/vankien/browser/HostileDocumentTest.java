package vankien.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document that is an attack changes nothing but its own text. */
class HostileDocumentTest extends BrowserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/documents/doc-hai?q=ki%E1%BB%83m+tra",
                "/documents/doc-hai?find=%22%3E%3Cscript%3Edocument.title=1%3C/script%3E",
                "/search?q=999-BC/TU",
                "/search?q=%3C/title%3E%3Cscript%3Edocument.title='h%E1%BB%8Fng'%3C/script%3E",
                "/codes/999-BC~TU",
                "/compare?a=doc-hai&b=qua-dai",
                "/compare?a=%3Cscript%3Edocument.title='h%E1%BB%8Fng'%3C/script%3E"
            })
    void itStaysText(String address) {
        Page page = open(Look.DESK, address);
        assertFalse(page.title().equals("hỏng") || page.title().equals("1"), page.title());
        assertEquals(
                0,
                page.locator("main script, main img, main i, main [onmouseover], main [onclick]")
                        .count());
        assertEquals(0, page.locator("a[href^='javascript']").count());
        assertThat(page.locator("footer.bottom")).containsText("căn cứ cuối cùng là văn bản gốc");
        // Bidi controls end where the document's words end: the words beside them run from left to right.
        for (Locator beside :
                page.locator(".facts time, .dateline time, .links a").all()) {
            assertEquals("ltr", beside.evaluate("e => getComputedStyle(e).direction"));
        }
        Object turned = page.evaluate(
                "[...document.querySelectorAll('main *')].filter(e => [...e.childNodes].some(n => n.nodeType === 3"
                        + " && /[\\u202A-\\u202E\\u2066-\\u2069]/.test(n.data)) && !e.closest('bdi, .passage, input, textarea, pre'))"
                        + ".map(e => e.outerHTML.slice(0, 200)).join('\\n')");
        assertEquals("", turned, "not isolated");
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void everyWordIsThereAndFits(int width) {
        Page page = open(Look.DESK.wide(width), "/documents/doc-hai?q=ki%E1%BB%83m+tra");
        String text = page.locator(".paper").textContent();
        assertTrue(text.contains(HostileDocuments.LONG_WORD));
        assertTrue(text.contains("<script>document.title='hỏng'</script>"));
        assertTrue(text.contains("& &lt;b&gt;"));
        assertTrue(page.locator("h1").textContent().contains(HostileDocuments.TITLE.substring(3, 40)));
        assertTrue(page.locator(".paper mark").count() >= 2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLongLineIsReadInParts(boolean scripts) {
        Page page = open(
                scripts ? Look.DESK : Look.DESK.withoutScripts(),
                "/documents/" + HostileDocuments.LONG_ID + "?q=%22m%E1%BB%91c+cu%E1%BB%91i+c%C3%B9ng%22");
        assertThat(page.locator(".parts").first()).containsText("phần 5/5");
        assertThat(page.locator(".paper mark").first()).hasText("mốc cuối cùng");
        page.locator(".parts").first().locator("a").first().click();
        assertThat(page.locator(".parts").first()).containsText("phần 1/5");
        assertThat(page.locator(".paper")).containsText("đoạn văn số 0 nói về đê điều");
        int length = ((Number) page.evaluate("document.documentElement.outerHTML.length")).intValue();
        assertTrue(length < 400_000, "the page has " + length + " characters");
    }
}
