package vankien.repair;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An 8-bit encoding of Vietnamese: which letter one byte, or two bytes one after the other, stand for. Characters are
 * looked up as the byte they show when text is read as Western (ISO 8859-1 or Windows-1252).
 */
final class CodeTable {
    static final String LETTERS = letters();

    private static final Charset WESTERN = Charset.forName("windows-1252");
    /** Word processors put these beside letters of every encoding, so they are signs even where they share a byte. */
    private static final String SIGNS = "‘’“”–—•…€™";

    private static final char FIRST_SIGN = '–';
    private static final String SIGN_BYTES = new String(SIGNS.getBytes(WESTERN), StandardCharsets.ISO_8859_1);

    private static final byte[] WESTERN_BYTE = westernBytes();

    private final char[] single = new char[256];
    private final char[] pair = new char[256 * 256];

    /** @param codes letter → one or two bytes as characters below 256 */
    private CodeTable(Map<Character, List<String>> codes) {
        codes.forEach((letter, spellings) -> spellings.forEach(code -> add(letter, code)));
    }

    private void add(char letter, String code) {
        if (code.length() == 1) {
            single[code.charAt(0)] = letter;
        } else {
            pair[code.charAt(0) << 8 | code.charAt(1)] = letter;
            // A small mark behind a capital is a common slip of the Shift key.
            char small = Character.toLowerCase(code.charAt(1));
            if (small < 256) {
                pair[code.charAt(0) << 8 | small] = letter;
            }
        }
    }

    /** The column of {@code legacy-encodings.tsv}. */
    static CodeTable ofColumn(String name) {
        try (InputStream stream = CodeTable.class.getResourceAsStream("legacy-encodings.tsv")) {
            if (stream == null) {
                throw new IllegalStateException("legacy-encodings.tsv is missing: install the program again");
            }
            List<String[]> rows = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
            int column = List.of(rows.getFirst()).indexOf(name);
            Map<Character, List<String>> codes = new LinkedHashMap<>();
            for (String[] row : rows.subList(1, rows.size())) {
                if (!row[column].equals("-")) {
                    codes.put(row[0].charAt(0), List.of(characters(row[column])));
                }
            }
            return new CodeTable(codes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String characters(String hexadecimal) {
        StringBuilder code = new StringBuilder();
        for (String each : hexadecimal.split(" ", -1)) {
            code.append((char) Integer.parseInt(each, 16));
        }
        return code.toString();
    }

    /** Windows-1258, from the JDK's charset: a letter of its own, or a base letter and a combining tone. */
    static CodeTable ofWindows1258() {
        CharsetEncoder encoder = Charset.forName("windows-1258").newEncoder();
        Map<Character, List<String>> codes = new LinkedHashMap<>();
        for (int at = 0; at < LETTERS.length(); at++) {
            char letter = LETTERS.charAt(at);
            String tone = MarkOrder.tone(letter);
            boolean toned = !tone.isEmpty();
            char base = MarkOrder.withoutTone(letter);
            List<String> spellings = new ArrayList<>();
            if (encoder.canEncode(letter)) {
                spellings.add(encoded(encoder, String.valueOf(letter)));
            }
            if (toned) {
                spellings.add(encoded(encoder, base + tone));
            }
            codes.put(letter, spellings);
        }
        return new CodeTable(codes);
    }

    private static String encoded(CharsetEncoder encoder, String text) {
        try {
            ByteBuffer bytes = encoder.encode(CharBuffer.wrap(text));
            return StandardCharsets.ISO_8859_1.decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException(text + " has no code in Windows-1258", e);
        }
    }

    /** The byte that is shown as {@code c} in a Western text, -1 if none is. */
    static int westernByte(char c) {
        if (c < 256) {
            return c;
        }
        return WESTERN_BYTE[c] == 0 ? -1 : WESTERN_BYTE[c] & 0xFF;
    }

    /** The letter of the two characters, 0 if they are none. */
    char letter(char first, char second) {
        int one = westernByte(first);
        int two = westernByte(second);
        return one < 0 || two < 0 ? 0 : pair[one << 8 | two];
    }

    /** The letter of the character, 0 if it stands for itself. */
    char letter(char c) {
        int code = westernByte(c);
        return code < 0 ? 0 : single[code];
    }

    /** Whether it is one of the signs that are written beside letters of every encoding. */
    static boolean isSign(char c) {
        return c > 127 && SIGNS.indexOf(c) >= 0;
    }

    /** The letter that shares its byte with a sign such as {@code “}, 0 for all other characters: VISCII has some. */
    char letterOfSign(char c) {
        int at = c < FIRST_SIGN ? -1 : SIGNS.indexOf(c);
        return at < 0 ? 0 : single[SIGN_BYTES.charAt(at)];
    }

    /** The sign of Windows-1252 for a control character of ISO 8859-1. */
    static char sign(char c) {
        return c >= 0x80 && c < 0xA0
                ? WESTERN.decode(ByteBuffer.wrap(new byte[] {(byte) c})).charAt(0)
                : c;
    }

    private static byte[] westernBytes() {
        byte[] bytes = new byte[65_536];
        for (int i = 0x80; i < 0xA0; i++) {
            char c = sign((char) i);
            if (c > 0xFF && c != 0xFFFD && SIGNS.indexOf(c) < 0) {
                bytes[c] = (byte) i;
            }
        }
        // Parsers of Word files give the soft hyphen, ư in TCVN3, as a place where a line may break.
        bytes['\u200B'] = (byte) 0xAD;
        return bytes;
    }

    /** All 134 Vietnamese letters beyond ASCII. */
    private static String letters() {
        StringBuilder letters = new StringBuilder("đĐ");
        String bases = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY";
        for (int at = 0; at < bases.length(); at++) {
            char base = bases.charAt(at);
            for (String tone : List.of("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")) {
                String letter = Normalizer.normalize(base + tone, Normalizer.Form.NFC);
                if (letter.charAt(0) > 127) {
                    letters.append(letter);
                }
            }
        }
        return letters.toString();
    }
}
