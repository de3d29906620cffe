package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an RTF file keeps beside its paragraphs is read: notes, text boxes, text before any form is set. */
class RtfTextTest {
    private static final String FONTS = "{\\fonttbl{\\f0 Times New Roman;}}{\\info{\\title Ten}}";

    @TempDir
    Path folder;

    private String read(String body) throws IOException {
        StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi\\ansicpg1252\\deff0" + FONTS + "\n");
        body.codePoints().forEach(c -> rtf.append(c < 128 ? Character.toString(c) : "\\u" + c + "?"));
        ParseResult result = new DocumentReader()
                .read(Files.writeString(folder.resolve("a.rtf"), rtf.append('}'), StandardCharsets.US_ASCII), "a.rtf");
        return Documents.outline(assertInstanceOf(ParseResult.Parsed.class, result, result::toString)
                        .documents()
                        .getFirst()
                        .document())
                .toString();
    }

    @Test
    void notesStandBehindTheParagraphThatCallsThem() throws IOException {
        for (String note : List.of(
                "{\\super\\chftn{\\*\\footnote\\chftn\\pard\\plain\\fs22{\\loch\nXem quyển %d.}}}",
                "{\\super\\chftn {\\footnote \\pard\\plain {\\super\\chftn } Xem quyển %d.}}")) {
            String text = read("\\pard Đoạn một dẫn lời" + note.formatted(1) + " của Bác.\\par\n"
                    + "\\pard Đoạn hai dẫn lời" + note.formatted(2) + " của Bác.\\par Đoạn ba.\\par");
            assertTrue(text.contains("Đoạn một dẫn lời¹ của Bác."), text);
            assertTrue(text.contains("¹ Xem quyển 1."), text);
            assertTrue(text.contains("Đoạn hai dẫn lời² của Bác."), text);
            assertTrue(text.contains("² Xem quyển 2."), text);
            assertTrue(text.indexOf("Xem quyển 1") < text.indexOf("Đoạn hai"), text);
            assertTrue(text.indexOf("Xem quyển 2") < text.indexOf("Đoạn ba"), text);
        }
    }

    @Test
    void aNoteOfTheLastWordsIsRead() throws IOException {
        String text = read("\\pard Đoạn cuối{\\footnote Xem \\{quyển\\} \\'31.}");
        assertTrue(text.contains("¹ Xem {quyển} 1."), text);
    }

    @Test
    void textBoxesAreReadOnce() throws IOException {
        String old = "{\\*\\do\\dobxpage\\dptxbx{\\dptxbxtext\\pard\\plain Trong khung.\\par}\\dpx1}";
        String shape = "{\\shp{\\*\\shpinst{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt\\pard\\plain Trong khung.\\par}}"
                + "{\\shprslt" + old + "}}";
        for (String box : List.of(old, shape)) {
            String text = read("\\pard Đoạn một.\\par " + box + "\\par Đoạn hai.\\par");
            assertEquals(text.indexOf("Trong khung."), text.lastIndexOf("Trong khung."), text);
            assertTrue(text.contains("Trong khung.") && text.contains("Đoạn hai."), text);
        }
    }

    @Test
    void textBeforeAnyFormOfAParagraphIsRead() throws IOException {
        String text = read("{\\f0 Đoạn đầu tiên.}\\par Đoạn hai.\\par");
        assertTrue(text.contains("Đoạn đầu tiên."), text);
        assertFalse(text.contains("Times"), text);
    }
}
