package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.document.Passage;

/** What a note of an OpenDocument file says stands behind the paragraph that calls it, whose words stay together. */
class OdfNotesTest {
    @TempDir
    Path folder;

    private List<String> texts(String body) throws IOException {
        Path file = Files.write(folder.resolve("a.odt"), HostileFiles.odt("", body));
        ParseResult result = new DocumentReader().read(file, "a.odt");
        return assertInstanceOf(ParseResult.Parsed.class, result, result::toString)
                .documents()
                .getFirst()
                .document()
                .body()
                .passages()
                .stream()
                .map(Passage::text)
                .toList();
    }

    private static String note(String kind, String label, String body) {
        return "<text:note text:note-class=\"" + kind + "\"><text:note-citation>" + label
                + "</text:note-citation><text:note-body>" + body + "</text:note-body></text:note>";
    }

    private static String footnote(String label, String text) {
        return note("footnote", label, HostileFiles.odfParagraph(text));
    }

    private static final String NEXT = HostileFiles.odfParagraph("Đoạn sau.");

    @Test
    void aNoteStandsBehindTheParagraphThatCallsIt() throws IOException {
        String body = HostileFiles.odfParagraph("Mở rộng vườn cây" + footnote("1", "Xem quyển một.") + ", ao cá"
                + footnote("2", "Xem quyển hai.") + " của làng.");
        assertEquals(
                List.of("Mở rộng vườn cây¹, ao cá² của làng.", "¹ Xem quyển một.", "² Xem quyển hai.", "Đoạn sau."),
                texts(body + NEXT));
    }

    @Test
    void aNoteInASpanAndOneOfSeveralParagraphs() throws IOException {
        String body = HostileFiles.odfParagraph("Mở rộng <text:span>vườn"
                + note(
                        "footnote",
                        "12",
                        HostileFiles.odfParagraph("<text:s/>Xem quyển một.")
                                + HostileFiles.odfParagraph("Cả quyển hai."))
                + " cây</text:span> của làng.");
        assertEquals(
                List.of("Mở rộng vườn¹² cây của làng.", "¹² Xem quyển một. Cả quyển hai.", "Đoạn sau."),
                texts(body + NEXT));
    }

    @Test
    void endnotesAndOwnSignsAreCounted() throws IOException {
        String body = HostileFiles.odfParagraph(
                "Mở rộng vườn" + note("endnote", "iv", HostileFiles.odfParagraph("Xem quyển một.")) + " cây.");
        assertEquals(List.of("Mở rộng vườn¹ cây.", "¹ Xem quyển một.", "Đoạn sau."), texts(body + NEXT));
    }

    @Test
    void aNoteInAListIsNoItemOfIt() throws IOException {
        String body = "<text:list><text:list-item>"
                + HostileFiles.odfParagraph("Vườn" + footnote("1", "Xem quyển một.") + " cây;")
                + "</text:list-item><text:list-item>" + HostileFiles.odfParagraph("Ao cá.")
                + "</text:list-item></text:list>";
        assertEquals(List.of("- Vườn¹ cây;", "¹ Xem quyển một.", "- Ao cá.", "Đoạn sau."), texts(body + NEXT));
    }

    @Test
    void aNoteThatIsAListAndACommentInOne() throws IOException {
        String list = "<text:list><text:list-item>"
                + HostileFiles.odfParagraph("Xem<office:annotation>" + HostileFiles.odfParagraph("Hỏi lại.")
                        + "</office:annotation> quyển một.")
                + "</text:list-item></text:list>";
        String body = HostileFiles.odfParagraph("Mở rộng vườn" + note("footnote", "1", list) + " cây.");
        assertEquals(List.of("Mở rộng vườn¹ cây.", "¹ Xem quyển một.", "Hỏi lại.", "Đoạn sau."), texts(body + NEXT));
    }

    @Test
    void aNoteOfAHeading() throws IOException {
        String body = "<text:h text:outline-level=\"1\">Mở rộng" + footnote("1", "Xem quyển một.") + " vườn</text:h>";
        Path file = Files.write(folder.resolve("b.odt"), HostileFiles.odt("", body + NEXT));
        ParseResult.Parsed parsed =
                assertInstanceOf(ParseResult.Parsed.class, new DocumentReader().read(file, "b.odt"));
        String outline =
                Documents.outline(parsed.documents().getFirst().document()).toString();
        assertTrue(outline.contains("Mở rộng¹ vườn") && outline.contains("¹ Xem quyển một."), outline);
    }

    @Test
    void aNoteInACellStaysInIt() throws IOException {
        String row = "<table:table-row><table:table-cell>"
                + HostileFiles.odfParagraph("Vườn" + footnote("1", "Xem quyển một.") + " cây")
                + "</table:table-cell><table:table-cell>" + HostileFiles.odfParagraph("12")
                + "</table:table-cell></table:table-row>";
        String body = "<table:table xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\">" + row.repeat(2)
                + "</table:table>";
        String read = "Vườn¹ cây ¹ Xem quyển một. | 12";
        assertEquals(List.of(read, read, "Đoạn sau."), texts(body + NEXT));
    }
}
