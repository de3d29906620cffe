package vankien.cli;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * UTF-8 on its way to a person's terminal. A name of a file or a text may hold control characters, and a terminal obeys
 * them: it renames its window, hides lines, types answers. They are shown instead, ESC as {@code \x1b}, except for the end
 * of a line, the tab, and the carriage return with which a bar moves.
 */
final class PrintableOutput extends FilterOutputStream {
    /** The first of the two bytes of U+0080 to U+00BF, of which the first half controls. */
    private static final int C1 = 0xC2;

    private boolean after;

    PrintableOutput(OutputStream terminal) {
        super(terminal);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        ByteArrayOutputStream shown = new ByteArrayOutputStream(length + 16);
        for (int i = from; i < from + length; i++) {
            int at = bytes[i] & 0xFF;
            if (after) {
                after = false;
                if (at < 0xA0) {
                    show(at, shown);
                    continue;
                }
                shown.write(C1);
            }
            if (at == C1) {
                after = true;
            } else if (at == 0x7F || (at < 0x20 && at != '\n' && at != '\t' && at != '\r')) {
                show(at, shown);
            } else {
                shown.write(at);
            }
        }
        out.write(shown.toByteArray());
    }

    private static void show(int control, ByteArrayOutputStream shown) {
        shown.writeBytes(String.format(Locale.ROOT, "\\x%02x", control).getBytes(StandardCharsets.US_ASCII));
    }
}
