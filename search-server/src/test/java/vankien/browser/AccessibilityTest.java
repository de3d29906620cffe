package vankien.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What axe-core finds, and what it cannot find: pages that do not fit a narrow screen. */
class AccessibilityTest extends BrowserTest {

    @ParameterizedTest
    @MethodSource("vankien.browser.EveryPage#templates")
    void noTemplateHasAViolation(String address) {
        requireAccessible(address);
    }

    @ParameterizedTest
    @MethodSource("vankien.browser.EveryPage#variants")
    @Tag("full")
    void noPageHasAViolation(String address) {
        requireAccessible(address);
    }

    /** In both themes, and nothing stands beside the screen. */
    private void requireAccessible(String address) {
        Page page = open(Look.DESK, address);
        List<String> found = new ArrayList<>(violations(page));
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
        // The page is the same but for its colours.
        found.addAll(violations(page, "color-contrast", "link-in-text-block"));
        // 640 pixels are a window of 1280 at 200 %.
        for (int width : new int[] {640, 390, 320}) {
            page.setViewportSize(width, 800);
            int beside =
                    ((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).intValue();
            if (beside > 0) {
                found.add(beside + " pixels are beside a screen of " + width + ": " + page.evaluate(WIDE));
            }
        }
        assertEquals(List.of(), found);
    }

    /** Which elements stand out to the right. */
    private static final String WIDE =
            "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1"
                    + " && !e.closest('.scroll')).slice(0, 4).map(e => e.outerHTML.slice(0, 120)).join(' | ')";

    /** What is right need not be described: that would take most of the time. */
    private static final String VIOLATIONS = """
            async rules => {
                const run = {resultTypes: ['violations'], ...(rules.length ? {runOnly: rules} : {})};
                const found = (await axe.run(run)).violations;
                return found.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html));
            }""";

    @Test
    void openSuggestionsAreAccessible() {
        Page page = open(Look.DESK, "/");
        page.locator("#q").pressSequentially("nghi quyet");
        page.locator("#goi-y [role=option]").first().waitFor();
        page.keyboard().press("ArrowDown");
        assertEquals(List.of(), violations(page));
    }

    @Test
    void motionAndColourAreNotNeeded() {
        Page page = open(Look.DESK, "/search?q=ket+nap");
        // A forced palette, as of people who see badly: the marks are still to be seen.
        page.emulateMedia(
                new Page.EmulateMediaOptions().setForcedColors(com.microsoft.playwright.options.ForcedColors.ACTIVE));
        Object background = page.evaluate("getComputedStyle(document.querySelector('mark')).backgroundColor");
        Object around = page.evaluate("getComputedStyle(document.body).backgroundColor");
        assertTrue(!background.equals(around), background + " on " + around);
    }

    private static List<String> violations(Page page, String... rules) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        Object found = page.evaluate(VIOLATIONS, List.of(rules));
        return ((List<?>) Objects.requireNonNull(found))
                .stream().map(String::valueOf).toList();
    }
}
