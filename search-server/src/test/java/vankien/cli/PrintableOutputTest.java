package vankien.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PrintableOutputTest {
    @Test
    void controlsAreShown() {
        assertEquals("Đảng ủy xã, § 5 «ba» £", printed("Đảng ủy xã, § 5 «ba» £"));
        assertEquals("\\x1b]0;x\\x07.txt", printed("\u001B]0;x\u0007.txt"));
        assertEquals("\\x9b31m a\\x85b", printed("\u009B31m a\u0085b"));
        assertEquals("\\x7f", printed("\u007F"));
    }

    @Test
    void linesAndTheMovingBarStay() {
        assertEquals("\r[==]\tmột\n", printed("\r[==]\tmột\n"));
    }

    @Test
    void aCharacterMayComeInTwoWrites() throws Exception {
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        try (PrintableOutput out = new PrintableOutput(terminal)) {
            for (byte each : "«\u009B»\u0081".getBytes(StandardCharsets.UTF_8)) {
                out.write(each);
            }
        }
        assertEquals("«\\x9b»\\x81", terminal.toString(StandardCharsets.UTF_8));
    }

    private static String printed(String text) {
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(new PrintableOutput(terminal), true, StandardCharsets.UTF_8)) {
            out.print(text);
        }
        return terminal.toString(StandardCharsets.UTF_8);
    }
}
