package vankien.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The search box on a page of another origin with a strict content security policy. */
class EmbeddedSearchBoxTest extends BrowserTest {
    private static final Path EXAMPLE = Path.of("src/main/dist/examples/search-box.html");

    private static String example(String path, String server) throws IOException {
        String html = Files.readString(EXAMPLE, StandardCharsets.UTF_8).replace("http://127.0.0.1:8080", server);
        return ForeignPage.running()
                .page(path, html, "default-src 'self' " + server + "; form-action 'self' " + server);
    }

    @Test
    void itSuggestsAndListsResultsInPlace() throws IOException {
        Page page = open(Look.DESK, example("/portal", origin), false);
        Locator box = page.locator("vankien-search [role=combobox]");
        assertThat(box).hasCount(1);
        box.pressSequentially("ket nap");
        Locator options = page.locator("vankien-search [role=option]");
        assertThat(options.first()).hasText("kết nạp");
        assertThat(page.locator("vankien-search [aria-selected=true]")).hasCount(0);
        box.press("ArrowDown");
        assertThat(options.first()).hasAttribute("aria-selected", "true");
        box.press("Enter");
        Locator results = page.locator("vankien-search .results");
        assertThat(results.locator("li")).hasCount(5);
        assertThat(results.locator("mark").first()).isVisible();
        assertEquals(page.url(), ForeignPage.running().origin() + "/portal");
        assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
        results.locator("li a").first().click();
        assertThat(page).hasURL(Pattern.compile("^" + origin.replace(".", "\\.") + "/documents/.*"));
        assertThat(page.locator(".paper mark").first()).isVisible();
    }

    @Test
    void hostileTitlesStayText() throws IOException {
        Page page = open(Look.PHONE, example("/hostile", origin), false);
        Locator box = page.locator("vankien-search [role=combobox]");
        box.fill("999-BC/TU kiểm tra");
        box.press("Enter");
        Locator results = page.locator("vankien-search .results");
        assertThat(results.locator("a").first()).containsText("<script>");
        assertEquals(0, results.locator("script, img, i").count());
        assertEquals("Trang nội bộ có ô tìm văn bản", page.title());
        int beside = ((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue();
        assertTrue(beside <= 0, beside + " pixels beside the screen");
    }

    @Test
    void colorsComeFromThePage() throws IOException {
        Page page = open(Look.DESK, example("/colours", origin), false);
        page.locator("vankien-search [role=combobox]").waitFor();
        page.evaluate(
                "document.querySelector('vankien-search').style.setProperty('--vankien-accent', 'rgb(0, 70, 140)')");
        assertThat(page.locator("vankien-search [part=button]")).hasCSS("background-color", "rgb(0, 70, 140)");
    }

    @Test
    void withoutTheScriptAFormIsLeft() throws IOException {
        Page page = open(Look.DESK.withoutScripts(), example("/plain", origin), false);
        page.getByLabel("Tìm văn bản").fill("kết nạp");
        page.getByLabel("Tìm văn bản").press("Enter");
        assertThat(page).hasURL(Pattern.compile("/search\\?q=k%E1%BA%BFt\\+n%E1%BA%A1p$"));
        assertThat(page.locator(".hit").first()).isVisible();
    }

    @Test
    void aPageThatIsNotAllowedIsSentToTheServersOwn() throws IOException {
        // 127.0.0.1 instead of localhost: another origin, which is not on the list.
        String address = example("/other", origin).replace("localhost", "127.0.0.1");
        Page page = Chromium.browser().newPage();
        try {
            page.navigate(address);
            page.locator("vankien-search [role=combobox]").fill("kết nạp");
            page.locator("vankien-search [role=combobox]").press("Enter");
            assertThat(page).hasURL(Pattern.compile("^" + origin.replace(".", "\\.") + "/search\\?q="));
        } finally {
            page.close();
        }
    }
}
