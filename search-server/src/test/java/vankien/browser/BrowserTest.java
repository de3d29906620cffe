package vankien.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/**
 * A test in a browser. Every page that it opens is watched: a script error, a refusal by the content security policy or a
 * request to another machine is a failure, wherever it happens.
 */
abstract class BrowserTest {
    private static final String SKIPPED =
            "no Chromium on this machine: tests in a browser are skipped (apt-get install chromium)";
    private static boolean said;

    private static final int PATIENCE = 60_000;

    static String origin = "";

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() {
        boolean installed = Chromium.installed().isPresent();
        if (!installed && !said) {
            said = true;
            System.out.println(SKIPPED);
        }
        assumeTrue(installed, SKIPPED);
        origin = SampleServer.running().origin();
    }

    @AfterEach
    void end() {
        contexts.forEach(BrowserContext::close);
        assertEquals(List.of(), complaints);
    }

    /** How a page is looked at. */
    record Look(int width, int height, boolean dark, boolean scripts, String language) {
        static final Look DESK = new Look(1280, 900, false, true, "vi-VN");
        static final Look PHONE = new Look(390, 844, false, true, "vi-VN");

        Look wide(int pixels) {
            return new Look(pixels, height, dark, scripts, language);
        }

        Look inDark() {
            return new Look(width, height, true, scripts, language);
        }

        Look withoutScripts() {
            return new Look(width, height, dark, false, language);
        }

        Look in(String other) {
            return new Look(width, height, dark, scripts, other);
        }
    }

    Page open(Look look, String address) {
        return open(look, address, true);
    }

    /**
     * A new page in a browser of its own, without memory of others.
     *
     * @param closed whether the page may load from our server only
     */
    Page open(Look look, String address, boolean closed) {
        BrowserContext context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(look.width(), look.height())
                        .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setJavaScriptEnabled(look.scripts())
                        .setLocale(look.language())
                        .setTimezoneId("Asia/Ho_Chi_Minh")
                        .setPermissions(List.of("clipboard-read", "clipboard-write"))
                        .setAcceptDownloads(true));
        // Nothing here is a measurement: on a busy machine a page may take its time.
        context.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        contexts.add(context);
        Page page = context.newPage();
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            // A page that is not there is an error to the console, but not to the test that asks for one.
            boolean missing = message.location().startsWith(origin + "/nope");
            if (message.type().equals("error") && !missing) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onRequest(request -> {
            if (closed && !request.url().startsWith(origin + "/")) {
                complaints.add(page.url() + " asks for " + request.url());
            }
        });
        page.navigate(address.startsWith("http") ? address : origin + address);
        return page;
    }
}
