package vankien.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The one browser of a test run: the system's own, started when a test first needs it and ended with the process. */
final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private Chromium() {}

    /** Where the system has a browser; {@code VANKIEN_CHROMIUM} names another. */
    static Optional<Path> installed() {
        String named = System.getenv("VANKIEN_CHROMIUM");
        String path = System.getenv("PATH");
        Stream<Path> places = Stream.of((path == null ? "" : path).split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return (named == null ? places : Stream.of(Path.of(named)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser browser() {
        return Running.BROWSER;
    }

    /** Started when it is first asked for. */
    private static final class Running {
        static final Browser BROWSER = launch();

        private static Browser launch() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(installed().orElseThrow())
                            .setArgs(List.of("--no-sandbox", "--disable-quic", "--font-render-hinting=none")));
        }
    }
}
