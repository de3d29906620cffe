package vankien.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;
import org.jspecify.annotations.Nullable;
import vankien.repair.TextRepair;

/**
 * Bytes of a text file become characters: UTF-8, {@linkplain WideText UTF-16}, else the most likely encoding. The bytes
 * of an older Vietnamese encoding become the characters that ISO 8859-1 shows for them: {@link XhtmlRepair} reads them.
 */
final class TextDecoding {
    /** What stands for bytes that are no character. */
    private static final char WRONG = 0xFFFD;
    /** Text of UTF-8 has one wrong character at most in so many right ones beyond ASCII. */
    private static final int WRONG_IN = 20;
    /** More lines say no more. */
    private static final int MOST_LINES = 200;

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
        return utf8 != null ? utf8 : likely(bytes);
    }

    static @Nullable String strictly(byte[] bytes, Charset charset) {
        String lenient = new String(bytes, charset);
        if (lenient.indexOf(WRONG) < 0) {
            return lenient;
        }
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

    private static String likely(byte[] bytes) {
        String lenient = new String(bytes, StandardCharsets.UTF_8);
        if (isMostlyUtf8(lenient)) {
            return withOlderLines(bytes, lenient);
        }
        String western = new String(bytes, StandardCharsets.ISO_8859_1);
        if (isLegacy(western)) {
            return western;
        }
        CharsetMatch match = new CharsetDetector().setText(bytes).detect();
        return new String(
                bytes,
                match != null && Charset.isSupported(match.getName()) && keepsAscii(Charset.forName(match.getName()))
                        ? Charset.forName(match.getName())
                        : Charset.forName("windows-1258"));
    }

    /** Whether the characters beyond ASCII were right, but for a few: how much ASCII there is says nothing. */
    private static boolean isMostlyUtf8(String lenient) {
        long wrong = lenient.chars().filter(c -> c == WRONG).count();
        long right = lenient.chars().filter(c -> c > 0x7F && c != WRONG).count();
        return wrong * WRONG_IN < right;
    }

    /**
     * A few wrong bytes in a file that is UTF-8 otherwise cost those characters only, unless they are lines of an older
     * encoding that were put together with others: such lines are read by themselves.
     */
    private static String withOlderLines(byte[] bytes, String lenient) {
        String[] western = new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1);
        List<String> lines = new ArrayList<>(western.length);
        StringBuilder older = new StringBuilder();
        for (String line : western) {
            String read = new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            boolean other = read.indexOf(WRONG) >= 0 && !isMostlyUtf8(read);
            lines.add(other ? line : read);
            older.append(other ? line + "\n" : "");
        }
        return isLegacy(older.toString()) ? String.join("\n", lines) : lenient;
    }

    /** Whether a line, or all lines together that are not ASCII, are of an older encoding: each may be too short to tell. */
    private static boolean isLegacy(String western) {
        return TextRepair.isLegacy(western)
                || TextRepair.isLegacy(western.lines()
                        .filter(line -> line.chars().anyMatch(c -> c > 0x7F))
                        .limit(MOST_LINES)
                        .collect(Collectors.joining(" ")));
    }

    private static boolean keepsAscii(Charset charset) {
        String letters = "Ab 0,9";
        return new String(letters.getBytes(StandardCharsets.US_ASCII), charset).equals(letters);
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
