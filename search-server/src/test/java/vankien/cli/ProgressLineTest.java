package vankien.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressLineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1     | 4     | 2      | 1 of 4 files, 0.5 files/s, 0:06 left",
                "1260  | 3000  | 36     | 1,260 of 3,000 files, 35 files/s, 0:50 left",
                "100   | 30000 | 10     | 100 of 30,000 files, 10 files/s, 49:50 left",
                "10    | 30000 | 10     | 10 of 30,000 files, 1.0 files/s, 8:19:50 left",
                "30000 | 30000 | 600    | 30,000 of 30,000 files, 50 files/s, 0:00 left",
            })
    void rateAndRemainingTime(int done, int all, double seconds, String line) {
        assertEquals(line, ProgressLine.line(done, all, seconds));
    }

    @Test
    void theBarGrows() {
        assertEquals("[                        ]   0 %  ", ProgressLine.bar(1, 3000));
        assertEquals("[============            ]  50 %  ", ProgressLine.bar(2, 4));
        assertEquals("[========================] 100 %  ", ProgressLine.bar(30_000, 30_000));
    }

    @Test
    void onATerminalItIsOneLineThatEndsWithTheRun() throws InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        ProgressLine progress = new ProgressLine(new Terminal(err, err, true));
        Thread.sleep(150);
        progress.advanced(1, 2);
        progress.advanced(2, 2);
        progress.end();
        String shown = bytes.toString(StandardCharsets.UTF_8);
        assertTrue(shown.startsWith("\r[============            ]  50 %  1 of 2 files"), shown);
        assertTrue(shown.contains("\r[========================] 100 %  2 of 2 files"), shown);
        assertTrue(shown.endsWith(System.lineSeparator()), shown);
    }

    @Test
    void aShortRunSaysNothing() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        ProgressLine progress = new ProgressLine(new Terminal(err, err, false));
        progress.advanced(1, 2);
        progress.advanced(2, 2);
        progress.end();
        assertEquals("", bytes.toString(StandardCharsets.UTF_8));
    }
}
