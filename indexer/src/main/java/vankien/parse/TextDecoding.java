package vankien.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;
import org.jspecify.annotations.Nullable;
import vankien.repair.TextRepair;

/**
 * Bytes of a text file become characters: UTF-8, {@linkplain WideText UTF-16}, else the most likely encoding. The bytes
 * of an older Vietnamese encoding become the characters that ISO 8859-1 shows for them: {@link XhtmlRepair} reads them.
 */
final class TextDecoding {
    private TextDecoding() {}

    static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        Charset wide = WideText.encoding(bytes);
        if (wide != null) {
            String text = new String(bytes, wide);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
        String utf8 = strictly(bytes, StandardCharsets.UTF_8);
        return utf8 != null ? utf8 : new String(bytes, likely(bytes));
    }

    static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static Charset likely(byte[] bytes) {
        // A few wrong bytes in a file that is UTF-8 otherwise cost those characters only.
        String lenient = new String(bytes, StandardCharsets.UTF_8);
        long wrong = lenient.chars().filter(c -> c == 0xFFFD).count();
        if (wrong * 200 < lenient.length()) {
            return StandardCharsets.UTF_8;
        }
        if (TextRepair.isLegacy(new String(bytes, StandardCharsets.ISO_8859_1))) {
            return StandardCharsets.ISO_8859_1;
        }
        CharsetMatch match = new CharsetDetector().setText(bytes).detect();
        return match != null && Charset.isSupported(match.getName())
                ? Charset.forName(match.getName())
                : Charset.forName("windows-1258");
    }

    private static boolean startsWith(byte[] bytes, int... signature) {
        if (bytes.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((bytes[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
