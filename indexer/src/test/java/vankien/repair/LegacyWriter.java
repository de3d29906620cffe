package vankien.repair;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes Vietnamese as an old program did, seen through Western eyes: every byte is a character below 256. */
final class LegacyWriter {
    private static final List<String> COLUMNS = List.of("letter", "tcvn3", "vni", "viscii");
    private static final Map<Character, String[]> CODES = codes();

    private LegacyWriter() {}

    static String write(String text, LegacyEncoding encoding) {
        StringBuilder written = new StringBuilder();
        String nfc = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (int i = 0; i < nfc.length(); i++) {
            char c = nfc.charAt(i);
            written.append(
                    switch (encoding) {
                        case TCVN3, VNI, VISCII ->
                            ofTable(c, COLUMNS.indexOf(encoding.repair().symbol()));
                        case CP1258 -> cp1258(c);
                        case VIQR -> viqr(nfc, i);
                    });
        }
        return written.toString();
    }

    private static String ofTable(char c, int column) {
        String[] codes = CODES.get(c);
        if (codes == null) {
            return String.valueOf(c);
        }
        String code = codes[column];
        return code.equals("-") ? ofTable(Character.toLowerCase(c), column) : characters(code);
    }

    private static String characters(String code) {
        StringBuilder characters = new StringBuilder();
        for (String each : code.split(" ", -1)) {
            characters.append((char) Integer.parseInt(each, 16));
        }
        return characters.toString();
    }

    /** As Windows types it: the letter with its hat, then the tone. */
    private static String cp1258(char c) {
        if (c < 128) {
            return String.valueOf(c);
        }
        String pieces = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        int tone = -1;
        String base = "";
        for (int k = 0; k < pieces.length(); k++) {
            char piece = pieces.charAt(k);
            int at = "\u0300\u0309\u0303\u0301\u0323".indexOf(piece);
            tone = at >= 0 ? at : tone;
            base = at >= 0 ? base : base + piece;
        }
        char letter = Normalizer.normalize(base, Normalizer.Form.NFC).charAt(0);
        int other = "ĂăĐđƠơƯư".indexOf(letter);
        String code =
                String.valueOf(other < 0 ? letter : "\u00C3\u00E3\u00D0\u00F0\u00D5\u00F5\u00DD\u00FD".charAt(other));
        return tone < 0 ? code : code + "\u00CC\u00D2\u00DE\u00EC\u00F2".charAt(tone);
    }

    private static String viqr(String text, int at) {
        char c = text.charAt(at);
        if (c == 'đ' || c == 'Đ') {
            return c == 'đ' ? "dd" : "DD";
        }
        if (c < 128) {
            boolean literal = "'`?~.^(+".indexOf(c) >= 0 && at > 0 && Character.isLetter(text.charAt(at - 1));
            return literal ? "\\" + c : String.valueOf(c);
        }
        StringBuilder written = new StringBuilder();
        String pieces = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        String marks = "\u0306\u0302\u031B\u0301\u0300\u0309\u0303\u0323";
        for (int k = 0; k < pieces.length(); k++) {
            char shape = pieces.charAt(k);
            int mark = marks.indexOf(shape);
            written.append(mark < 0 ? shape : mark < 3 ? "(^+".charAt(mark) : ' ');
        }
        for (int k = 0; k < pieces.length(); k++) {
            char tone = pieces.charAt(k);
            int mark = marks.indexOf(tone);
            if (mark >= 3) {
                written.append("'`?~.".charAt(mark - 3));
            }
        }
        return written.toString().replace(" ", "");
    }

    private static Map<Character, String[]> codes() {
        try (InputStream stream =
                Objects.requireNonNull(LegacyWriter.class.getResourceAsStream("legacy-encodings.tsv"))) {
            Map<Character, String[]> codes = new HashMap<>();
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList()) {
                String[] row = line.split("\t", -1);
                if (!row[0].equals("letter")) {
                    codes.put(row[0].charAt(0), row);
                } else if (!List.of(row).equals(COLUMNS)) {
                    throw new IllegalStateException("columns are " + List.of(row));
                }
            }
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
