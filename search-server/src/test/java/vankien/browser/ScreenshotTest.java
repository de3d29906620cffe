package vankien.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Takes the pictures of the README: {@code mvn -q test -pl search-server -am -Dtest=ScreenshotTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dvankien.screenshots=search-server/docs}.
 */
@EnabledIfSystemProperty(
        named = "vankien.screenshots",
        matches = ".+",
        disabledReason = "pictures are taken when -Dvankien.screenshots names a folder")
class ScreenshotTest extends BrowserTest {

    @ParameterizedTest
    @CsvSource({
        "search, /search?q=ket+nap+dang+vien, 1280, 900, false",
        "document, /documents/210-bc-duk-binh-an-2024-11-18?q=ket+nap+dang+vien, 1280, 900, false",
        "chain, /codes/12-CT~TU, 1280, 900, false",
        "browse, /browse, 1280, 900, true",
        "phone, /search?q=ket+nap+dang+vien, 390, 844, true",
    })
    void pages(String name, String address, int width, int height, boolean dark) throws Exception {
        Look look = new Look(width, height, dark, true, "vi-VN");
        Page page = open(look, address);
        Path folder =
                Path.of(System.getProperty("vankien.root", "..")).resolve(System.getProperty("vankien.screenshots"));
        Path picture = Files.createDirectories(folder).resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(picture));
        assertTrue(Files.size(picture) > 10_000, picture::toString);
    }

    /** Every page at three widths in both themes, for whoever looks at the design: {@code -Dvankien.screenshots.all=true}. */
    @ParameterizedTest
    @CsvSource({"320", "390", "768", "1280"})
    @EnabledIfSystemProperty(named = "vankien.screenshots.all", matches = "true", disabledReason = "not asked for")
    void everyPage(int width) throws Exception {
        Path folder =
                Path.of(System.getProperty("vankien.root", "..")).resolve(System.getProperty("vankien.screenshots"));
        Files.createDirectories(folder);
        for (String address : EveryPage.all().toList()) {
            for (boolean dark : new boolean[] {false, true}) {
                Page page = open(new Look(width, 900, dark, true, "vi-VN"), address);
                String name = address.replaceAll("[^A-Za-z0-9]+", "-") + "-" + width + (dark ? "-dark" : "") + ".png";
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(folder.resolve(name))
                        .setFullPage(true));
                page.context().close();
            }
        }
    }
}
