package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A tree comes back as it went, also one that no HTML could say. */
class ExtractionStreamTest {
    private static byte[] bytes(Extraction extraction) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ExtractionStream.write(extraction, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static Extraction back(byte[] bytes) throws IOException {
        return ExtractionStream.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    private static Document tree() {
        Document document = Document.createShell("");
        Element page = document.body().appendElement("div").attr("class", "page");
        // A paragraph in a paragraph and a row outside a table: no parser of HTML would leave them so.
        page.appendElement("p")
                .appendText("  Điều 1\u0000\t ")
                .appendElement("p")
                .appendText("trong");
        page.appendElement("tr")
                .appendElement("td")
                .attr("style", "font-family: .VnTimeH")
                .appendText("a < b & c");
        page.appendElement("p").appendText("nửa đôi \uD83D và \uDE00, ghép Đa\u0309ng, \uD83D\uDE00");
        page.appendElement("p").appendText("đảng ủy ".repeat(20_000));
        Element deep = page;
        for (int i = 0; i < 3_000; i++) {
            deep = deep.appendElement("div");
        }
        deep.appendText("đáy");
        return document;
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        Extraction extraction = new Extraction(tree(), List.of("tcvn3", "ocr"), StatedReading.NOTHING);
        Extraction back = back(bytes(extraction));
        assertEquals(List.of("tcvn3", "ocr"), back.repairs());
        assertEquals(extraction.xhtml().wholeText(), back.xhtml().wholeText());
        assertEquals(
                extraction.xhtml().select("*").eachAttr("class"),
                back.xhtml().select("*").eachAttr("class"));
        assertEquals(
                "font-family: .VnTimeH",
                String.valueOf(back.xhtml().selectFirst("div.page > tr > td")).replaceAll("(?s).*style=\"|\".*", ""));
        assertEquals("trong", back.xhtml().select("p > p").text());
        assertTrue(back.xhtml().select("p").stream().allMatch(p -> p.tag().isBlock()));
        assertEquals(
                extraction.xhtml().getAllElements().size(),
                back.xhtml().getAllElements().size());
    }

    @Test
    void whatIsCutShortIsNotTakenForAll() throws IOException {
        byte[] bytes = bytes(Extraction.of(tree()));
        for (int length : new int[] {0, 3, 10, 100, bytes.length / 2, bytes.length - 1}) {
            assertThrows(IOException.class, () -> back(Arrays.copyOf(bytes, length)));
        }
    }
}
