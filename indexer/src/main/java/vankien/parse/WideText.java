package vankien.parse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Text whose characters take two bytes each, UTF-16: as its byte order mark says, and where a program wrote none, as the
 * blocks say that its characters come from. Of Vietnamese text four of five are ASCII, nearly all others Latin letters with
 * marks or combining marks, the rest punctuation.
 */
final class WideText {
    private static final int LOOKED_AT = 8_192;
    private static final int LEAST_CHARACTERS = 8;

    private WideText() {}

    /** The encoding of a file that begins so; null for text of single bytes and for what is no text. */
    static @Nullable Charset encoding(byte[] head) {
        if (head.length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.length >= 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (isText(head, 1)) {
            return StandardCharsets.UTF_16LE;
        }
        return isText(head, 0) ? StandardCharsets.UTF_16BE : null;
    }

    /** Whether these are characters of text if the block of each is told by the byte at this place, 0 or 1, of two. */
    private static boolean isText(byte[] head, int place) {
        int characters = Math.min(head.length, LOOKED_AT) / 2;
        int ascii = 0;
        int letters = 0;
        for (int i = 0; i < characters; i++) {
            int block = head[2 * i + place] & 0xFF;
            int within = head[2 * i + 1 - place] & 0xFF;
            if (block == 0 && within < 0x20 && within != '\n' && within != '\r' && within != '\t' && within != '\f') {
                return false;
            }
            if (block == 0 && within < 0x7F) {
                ascii++;
            } else if (block <= 0x03 || block == 0x1E || block == 0x20 || block == 0x22 || block == 0x25) {
                letters++;
            }
        }
        return characters >= LEAST_CHARACTERS && ascii * 2 > characters && (ascii + letters) * 50 >= characters * 49;
    }
}
