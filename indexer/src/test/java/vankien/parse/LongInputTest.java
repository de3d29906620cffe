package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.document.Section;

/** Texts of one thing only, which take as long as they are, not its square: minutes would be hours. */
class LongInputTest {
    /** No speed: what takes a second here takes an hour where each item looks at all others. */
    private static final Duration ENDLESS = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private ParseResult read(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
        return assertTimeoutPreemptively(ENDLESS, () -> new DocumentReader().read(file, name));
    }

    @Test
    void aListOfManyItems() throws IOException {
        StringBuilder html = new StringBuilder("<html><body><ol>");
        IntStream.range(0, 200_000).forEach(i -> html.append("<li>mục của ").append(i));
        ParseResult.Parsed parsed = assertInstanceOf(
                ParseResult.Parsed.class,
                read("danh mục.html", html.append("</ol>").toString()));
        Section last =
                parsed.documents().getFirst().document().body().children().getLast();
        String text = last.passages().getLast().text();
        assertTrue(text.endsWith("200000. mục của 199999"), text);
    }

    @Test
    void manyBrackets() throws IOException {
        assertInstanceOf(ParseResult.Parsed.class, read("ngoặc.txt", "Văn bản\n\n" + "(".repeat(3_000_000)));
        assertInstanceOf(ParseResult.Parsed.class, read("ngoặc.txt", "Văn bản\n\n" + "(a) ".repeat(500_000)));
    }

    @Test
    void manySignatures() throws IOException {
        ParseResult.Parsed parsed = assertInstanceOf(
                ParseResult.Parsed.class,
                read("chữ ký.txt", "Văn bản\n\n" + "T/M TỈNH ỦY\nBÍ THƯ\nNguyễn Văn A\n\n".repeat(20_000)));
        String authority = String.valueOf(
                parsed.documents().getFirst().document().metadata().authority());
        assertTrue(authority.startsWith("T/M TỈNH ỦY; T/M TỈNH ỦY"), authority);
    }

    @Test
    void manyDotsBehindARecipient() throws IOException {
        ParseResult.Parsed parsed = assertInstanceOf(
                ParseResult.Parsed.class,
                read(
                        "nơi nhận.txt",
                        "Văn bản\n\nnội dung\n\nT/M TỈNH ỦY\nBÍ THƯ\nNguyễn Văn A\n\nNơi nhận: " + ".".repeat(1_000_000)
                                + "a"));
        assertEquals(
                1_000_001,
                parsed.documents()
                        .getFirst()
                        .document()
                        .metadata()
                        .recipients()
                        .getFirst()
                        .length());
    }

    @Test
    void aTitleThatIsAText() throws IOException {
        String papers = "tài liệu mật a ".repeat(20_000);
        assertInstanceOf(
                ParseResult.Parsed.class,
                read(
                        "trang.html",
                        "<html><head><title>Về " + papers + "</title></head><body><p>nội dung</p></body></html>"));
        assertInstanceOf(
                ParseResult.HeldBack.class,
                read(
                        "trang.html",
                        "<html><head><title>Họp (tài liệu mật) " + papers
                                + "</title></head><body><p>nội dung</p></body></html>"));
    }
}
