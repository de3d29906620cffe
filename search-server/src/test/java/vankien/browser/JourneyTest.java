package vankien.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff do in the morning, from the first letter to the chain of implementation. */
class JourneyTest extends BrowserTest {
    private static final int MOST_TABS = 150;

    @ParameterizedTest
    @ValueSource(ints = {1280, 390, 320})
    void fromAFewLettersToTheChain(int width) {
        Page page = open(Look.DESK.wide(width), "/");
        Locator box = page.locator("#q");
        box.pressSequentially("ket nap");
        Locator options = page.locator("#goi-y [role=option]");
        assertThat(options.first()).containsText("kết nạp");
        assertThat(box).hasAttribute("aria-expanded", "true");
        assertThat(page.locator("[role=option][aria-selected=true]")).hasCount(0);
        options.first().click();
        assertThat(page).hasURL(Pattern.compile("/search\\?q=k%E1%BA%BFt\\+n%E1%BA%A1p$"));

        boolean small = width < 896;
        if (small) {
            page.locator(".side details.small-only > summary").click();
        }
        page.locator((small ? ".small-only" : ".large-only") + " .group a.choose:has-text('Kế hoạch')")
                .click();
        assertThat(page.locator(".chips")).containsText("Thể loại: Kế hoạch");

        page.locator(".hit .passage .text a").first().click();
        assertThat(page.locator(".paper .passage:target, .paper section:target"))
                .isVisible();
        page.locator("button.next-match").click();
        Locator now = page.locator("mark.now");
        assertThat(now).isInViewport();
        assertThat(page.locator(".matches .position")).containsText("đang ở ");
        String first = String.valueOf(now.getAttribute("id"));
        page.locator("button.next-match").click();
        assertThat(now).not().hasAttribute("id", first);

        page.locator(".beside button.copy").click();
        assertThat(page.locator("#da-chep")).hasText("Đã chép cách viện dẫn.");
        String copied = String.valueOf(page.evaluate("navigator.clipboard.readText()"));
        assertTrue(copied.matches("Kế hoạch số [0-9]+-KH/\\p{L}+, ngày [0-9/]+ của .*"), copied);
        toTheChain(page, false);
    }

    @Test
    void theSameByKeyboardOnly() {
        Page page = open(Look.DESK, "/help");
        page.keyboard().press("/");
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().type("ket nap dang vien");
        assertThat(page.locator("#goi-y")).isVisible();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/search\\?q=ket\\+nap\\+dang\\+vien$"));

        page.waitForLoadState(); // before that, no script hears the keys
        page.keyboard().press("/");
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().type("ket nap");
        assertThat(page.locator("#goi-y")).isVisible();
        page.keyboard().press("ArrowDown");
        Locator chosen = page.locator("#goi-y [aria-selected=true]");
        assertThat(chosen).hasCount(1);
        assertEquals(chosen.getAttribute("id"), page.locator("#q").getAttribute("aria-activedescendant"));
        page.keyboard().press("Escape");
        assertThat(page.locator("#goi-y")).isHidden();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#goi-y")).isVisible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("q=k%E1%BA%BFt\\+n%E1%BA%A1p$"));
        page.waitForLoadState();

        tabTo(page, ".large-only a.choose:has-text('Kế hoạch')");
        page.keyboard().press("Enter");
        assertThat(page.locator(".chips")).containsText("Kế hoạch");
        page.waitForLoadState();
        tabTo(page, ".hit .passage .text a");
        page.keyboard().press("Enter");
        assertThat(page.locator(".paper")).isVisible();
        page.waitForLoadState();
        page.keyboard().press("n");
        assertThat(page.locator("mark.now")).isInViewport();
        page.keyboard().press("p");
        assertThat(page.locator("mark.now")).isInViewport();
        tabTo(page, ".paper .cited a");
        Locator hint = page.locator(".cited:focus-within .hint");
        assertThat(hint).isVisible();
        page.keyboard().press("Escape");
        assertThat(hint).isHidden();
        tabTo(page, ".beside button.copy");
        page.keyboard().press("Enter");
        assertThat(page.locator("#da-chep")).hasText("Đã chép cách viện dẫn.");

        tabBackTo(page, ".paper .cited a");
        String here = page.url();
        page.keyboard().press("Enter");
        assertThat(page).not().hasURL(here);
        page.waitForLoadState();
        if (page.url().contains("/documents/")) {
            tabTo(page, ".own-number a");
            page.keyboard().press("Enter");
        }
        assertThat(page).hasURL(Pattern.compile("/codes/"));
        page.waitForLoadState();
        tabTo(page, "svg.chain .node");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/(documents|codes)/"));
    }

    @Test
    void twoVersionsAreComparedByKeyboardOnly() {
        Page page = open(Look.DESK, "/documents/" + EveryPage.REPLACED);
        tabTo(page, ".standing a[href^='/compare']");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/compare\\?a=47-.*&b=112-"));
        page.waitForLoadState();
        page.keyboard().press("n");
        assertThat(page.locator("#khac-1")).hasClass(Pattern.compile("now"));
        assertThat(page.locator("#khac-1")).isInViewport();
        page.keyboard().press("n");
        assertThat(page.locator("#khac-2")).hasClass(Pattern.compile("now"));
        assertThat(page.locator(".matches .position")).containsText("đang ở 2/");
        // Not by colour alone.
        assertThat(page.locator(".compared del").first()).hasCSS("text-decoration-line", "line-through");
        assertThat(page.locator(".compared ins").first()).hasCSS("text-decoration-line", "underline");
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void twoVersionsAreComparedWithoutScripts(int width) {
        Page page = open(Look.DESK.wide(width).withoutScripts(), "/compare");
        page.locator("#a").fill("03-QC/TU");
        page.locator("#b").fill("01 qc tu");
        page.locator(".draft button").click();
        assertThat(page).hasURL(Pattern.compile("/compare\\?a=03-qc-tu-.*&b=01-qc-tu-"));
        Locator pair = page.locator(".compared .pair").first();
        double[] tops = {
            top(pair.locator("> div").first()), top(pair.locator("> div").last())
        };
        assertEquals(width > 640, Math.abs(tops[0] - tops[1]) < 2, "side by side where there is room");
        page.locator(".matches summary").click();
        page.locator(".numbers a").nth(1).click();
        assertThat(page.locator("#khac-2")).isInViewport();
    }

    private static double top(Locator element) {
        return element.boundingBox().y;
    }

    @Test
    void theCardOfACitationSaysThatItIsReplaced() {
        Page page = open(Look.DESK, "/search?q=%2247-Q%C4%90/TU%22&type=-Qy%C4%90");
        page.locator(".hit .passage .text a").first().click();
        Locator cited = page.locator(".paper .cited:has(> .hint em)").first();
        cited.locator("> a").hover();
        assertThat(cited.locator(".hint em")).isVisible();
        assertThat(cited.locator(".hint em")).containsText("thay thế");
    }

    @Test
    void onAPhoneTheFormToFindStaysOutOfTheWay() {
        Page page = open(Look.PHONE, "/documents/210-bc-duk-binh-an-2024-11-18");
        assertThat(page.locator("#tim-trong-nho")).isHidden();
        assertTrue(page.locator(".paper").boundingBox().y < 300, "the paper begins on the first screen");
        page.locator(".aids summary").first().click();
        page.locator("#tim-trong-nho").fill("doanh nghiep");
        page.locator("#tim-trong-nho").press("Enter");
        assertThat(page.locator(".paper h1 mark").first()).hasText("doanh nghiệp");
    }

    @Test
    void relatedDocumentsAreBesideIt() {
        Page page = open(Look.DESK, "/documents/210-bc-duk-binh-an-2024-11-18");
        Locator related = page.locator("section[aria-labelledby=lien-quan] li");
        assertTrue(related.count() >= 3);
        related.first().locator(".title a").click();
        assertThat(page).not().hasURL(Pattern.compile("/documents/210-"));
        assertThat(page.locator(".paper")).isVisible();
    }

    @Test
    void theSameWithoutScripts() {
        Page page = open(Look.DESK.withoutScripts(), "/");
        page.locator("#q").fill("ket nap");
        page.locator("#q").press("Enter");
        page.locator(".large-only .group a.choose:has-text('Kế hoạch')").click();
        page.locator(".hit .passage .text a").first().click();
        assertThat(page.locator(".paper .passage:target, .paper section:target"))
                .isVisible();
        page.locator(".matches summary").click();
        page.locator(".numbers a").nth(1).click();
        assertThat(page.locator("mark:target")).isInViewport();
        assertThat(page.locator("#cach-vien-dan")).containsText("Kế hoạch số ");
        page.locator("#tim-trong").fill("dang vien");
        page.locator("#tim-trong").press("Enter");
        assertThat(page.locator(".paper mark").first()).containsText(Pattern.compile("[đĐ]ảng|viên"));
        assertEquals(0, page.locator("button:visible:not([type=submit])").count(), "no button without a script");
        toTheChain(page, true);
    }

    private static void toTheChain(Page page, boolean plain) {
        Locator cited = page.locator(".paper .cited > a").first();
        if (!plain) {
            cited.hover();
            assertThat(page.locator(".cited:hover .hint")).isVisible();
        }
        cited.click();
        assertThat(page).hasURL(Pattern.compile("/(documents|codes)/"));
        if (page.url().contains("/documents/")) {
            page.locator(".own-number a").click();
        }
        assertThat(page).hasURL(Pattern.compile("/codes/"));
        assertThat(page.locator("svg.chain")).isVisible();
        assertTrue(page.locator("svg.chain .node").count() > 1);
    }

    @Test
    void aPassageIsCopiedWithItsPlaceAndSource() {
        Page page = open(Look.DESK, "/search?q=%22luân+chuyển%22&type=QyĐ");
        page.locator(".hit .passage .text a").first().click();
        page.locator(".paper .passage:target, .paper section:target .passage")
                .first()
                .hover();
        page.locator("button.quote").click();
        String copied = String.valueOf(page.evaluate("navigator.clipboard.readText()"));
        assertTrue(
                Pattern.compile("^“.+” \\((?:điểm .+, |khoản .+, |Điều .+, |mục .+, )?Quy định số .+\\)$")
                        .matcher(copied)
                        .find(),
                copied);
        assertTrue(!copied.contains("#"), copied);
    }

    @Test
    void searchesAreKeptInTheBrowserOnly() {
        Page page = open(Look.DESK, "/search?q=h%E1%BB%99i+ngh%E1%BB%8B&type=BC");
        page.locator("button.keep").click();
        assertThat(page.locator("button.keep")).hasAttribute("aria-pressed", "true");
        page.navigate(origin + "/");
        Locator saved = page.locator("[data-kept=saved]");
        assertThat(saved.locator("a")).hasText("hội nghị · Thể loại: Báo cáo");
        assertThat(page.locator("[data-kept=recent] li")).hasCount(1);
        assertEquals(0, page.context().cookies().size());
        saved.locator("button.drop").click();
        assertThat(saved).isHidden();
        page.locator("#q").click();
        assertThat(page.locator("#goi-y [role=option]").first())
                .containsText("hội nghị", new LocatorAssertions.ContainsTextOptions().setIgnoreCase(true));
        page.locator("[data-kept=recent] button.clear").click();
        assertThat(page.locator("[data-kept=recent]")).isHidden();
    }

    @Test
    void keysOfOneCharacterCanBeTurnedOff() {
        Page page = open(Look.DESK, "/help");
        page.locator("[data-keys] input").uncheck();
        page.keyboard().press("/");
        page.navigate(origin + "/");
        page.locator("body").press("/");
        assertThat(page.locator("#q")).not().isFocused();
    }

    private static void tabTo(Page page, String selector) {
        tabTo(page, selector, "Tab");
    }

    private static void tabBackTo(Page page, String selector) {
        tabTo(page, selector, "Shift+Tab");
    }

    private static void tabTo(Page page, String selector, String key) {
        Locator target = page.locator(selector).first();
        assertThat(target).isVisible();
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press(key);
            if ((boolean) target.evaluate("element => element === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError(selector + " is not reached by " + MOST_TABS + " tabs");
    }
}
