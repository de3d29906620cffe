package vankien.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What comes out of the printer. */
class PrintTest extends BrowserTest {

    @Test
    void aDocumentIsPrintedAsADocument() throws IOException {
        Page page = open(Look.DESK, "/documents/210-bc-duk-binh-an-2024-11-18?q=ket+nap+dang+vien");
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4"));
        try (PDDocument printed = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(printed).replaceAll("\\s+", " ");
            assertTrue(text.contains("ĐẢNG CỘNG SẢN VIỆT NAM"), text);
            assertTrue(text.contains("Số 210-BC/ĐUK"), text);
            assertTrue(text.contains("Nơi nhận:"), text);
            for (String ofThePage :
                    new String[] {"Trợ giúp", "Mục lục", "chỗ khớp", "Chép", "Quan hệ với", "Tệp gốc"}) {
                assertFalse(text.contains(ofThePage), ofThePage);
            }
        }
    }
}
