package vankien.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes a text as programs before Unicode did; every byte is a character below 256, signs such as “ stay. */
final class OldWriter {
    private final Map<Character, String> codes = new HashMap<>();

    /** @param encoding {@code tcvn3}, {@code vni} or {@code viscii} */
    OldWriter(String encoding) throws IOException {
        try (InputStream table =
                Objects.requireNonNull(OldWriter.class.getResourceAsStream("/vankien/repair/legacy-encodings.tsv"))) {
            List<String[]> rows = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
            int column = List.of(rows.getFirst()).indexOf(encoding);
            for (String[] row : rows.subList(1, rows.size())) {
                if (!row[column].equals("-")) {
                    StringBuilder code = new StringBuilder();
                    for (String each : row[column].split(" ", -1)) {
                        code.append((char) Integer.parseInt(each, 16));
                    }
                    codes.put(row[0].charAt(0), code.toString());
                }
            }
        }
    }

    String write(String text) {
        StringBuilder written = new StringBuilder();
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            // TCVN3 has no toned capitals: they were small letters in another font.
            String code = codes.getOrDefault(c, codes.get(Character.toLowerCase(c)));
            written.append(code == null ? String.valueOf(c) : code);
        }
        return written.toString();
    }

    /** The bytes of a file: signs as Windows-1252 has them. */
    static byte[] bytes(String written) {
        byte[] bytes = new byte[written.length()];
        Charset western = Charset.forName("windows-1252");
        for (int i = 0; i < bytes.length; i++) {
            char c = written.charAt(i);
            bytes[i] = c < 256 ? (byte) c : String.valueOf(c).getBytes(western)[0];
        }
        return bytes;
    }

    /** Windows-1258: the letter with its hat, then the tone. */
    static byte[] windows1258(String text) {
        StringBuilder pieces = new StringBuilder();
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            String base = apart.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
            pieces.append(Normalizer.normalize(base, Normalizer.Form.NFC))
                    .append(apart.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", ""));
        }
        return pieces.toString().getBytes(Charset.forName("windows-1258"));
    }
}
