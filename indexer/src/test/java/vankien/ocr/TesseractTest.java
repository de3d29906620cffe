package vankien.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The protocol with the program, against one that the test writes. */
@DisabledOnOs(OS.WINDOWS)
class TesseractTest {
    private static final PageImage IMAGE = new PageImage(2, 2, 300, new byte[4]);
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void isFoundOnTheSearchPath() throws IOException {
        Path program = FakeTesseract.script(folder, "cat");
        String path = File.pathSeparator + folder.resolve("none") + File.pathSeparator + folder;
        assertEquals(program, Tesseract.find(path).orElseThrow().program());
        assertTrue(Tesseract.find(folder.resolve("none").toString()).isEmpty());
    }

    @Test
    void withoutVietnameseItIsNone() throws IOException {
        FakeTesseract.program(folder, "echo eng; echo vie_old");
        assertTrue(Tesseract.find(folder.toString()).isEmpty());
        FakeTesseract.program(folder, "echo vie; exit 1");
        assertTrue(Tesseract.find(folder.toString()).isEmpty());
    }

    @Test
    void thePictureGoesInAndTheTextComesOut() throws IOException, OcrFailedException {
        Path program = FakeTesseract.script(folder, "head -c 11 | tr '\\n' ' '; cat > /dev/null; echo 'Điều 1'");
        Tesseract tesseract = FakeTesseract.at(program, LONG).orElseThrow();
        assertEquals("P5 2 2 255 Điều 1\n", tesseract.read(IMAGE, Tesseract.Layout.PAGE));
    }

    @Test
    void aFailureIsTold() throws IOException {
        Path program = FakeTesseract.script(folder, "echo half; exit 3");
        Tesseract tesseract = FakeTesseract.at(program, LONG).orElseThrow();
        OcrFailedException failure =
                assertThrows(OcrFailedException.class, () -> tesseract.read(IMAGE, Tesseract.Layout.PAGE));
        assertEquals("tesseract ended with status 3", failure.getMessage());
    }

    @Test
    void oneThatHangsIsEnded() throws IOException {
        Path program = FakeTesseract.script(folder, "sleep 600");
        Tesseract tesseract = FakeTesseract.at(program, LONG).orElseThrow();
        Tesseract impatient =
                FakeTesseract.at(tesseract.program(), Duration.ofSeconds(1)).orElseThrow();
        OcrFailedException failure =
                assertThrows(OcrFailedException.class, () -> impatient.read(IMAGE, Tesseract.Layout.PAGE));
        assertEquals("tesseract took longer than 1 s for a page", failure.getMessage());
    }
}
