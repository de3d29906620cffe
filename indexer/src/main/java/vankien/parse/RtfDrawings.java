package vankien.parse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of WordArt and of text boxes in RTF. */
final class RtfDrawings {
    private static final Pattern ART = Pattern.compile("\\\\sn\\s+gtextUNICODE\\}\\s*\\{\\\\sv\\s([^{}]*)\\}");
    private static final Pattern BOX = Pattern.compile("\\\\(?:shptxt|dptxbxtext)(?![a-z])");
    /** A letter of Unicode with what is shown by programs that do not know it, a byte, or another word of control. */
    private static final Pattern CONTROL = Pattern.compile(
            "\\\\u(-?\\d{1,6}) ?(?:\\\\'[0-9a-fA-F]{2}|[^\\\\{}])?|\\\\'([0-9a-fA-F]{2})|\\\\(par|line|tab|cell|row|sect|page)(?![a-z])-?\\d* ?"
                    + "|\\\\[a-zA-Z]+-?\\d* ?|\\\\[^a-zA-Z]|[{}\\r\\n]");
    /** Of a box, so many characters of the file: a stamp is short, and its fonts and colours are named. */
    private static final int MOST = 8_192;
    /** In which Vietnamese bytes are written; of those of older fonts it gives what they look like in a western font. */
    private static final Charset BYTES = Charset.forName("windows-1258");

    private RtfDrawings() {}

    /** They, a line each. */
    static List<String> words(Content content) {
        List<String> words = new ArrayList<>();
        if (!content.holds("gtextUNICODE") && !content.holds("txbxtext") && !content.holds("shptxt")) {
            return words;
        }
        String rtf = new String(content.bytes(), StandardCharsets.ISO_8859_1);
        Matcher art = ART.matcher(rtf);
        while (art.find()) {
            words.addAll(lines(String.valueOf(art.group(1))));
        }
        Matcher box = BOX.matcher(rtf);
        while (box.find()) {
            words.addAll(lines(rtf.substring(box.end(), end(rtf, box.end()))));
        }
        return words;
    }

    /** Where the group ends that a place is in. */
    private static int end(String rtf, int from) {
        int depth = 1;
        int most = Math.min(rtf.length(), from + MOST);
        for (int i = from; i < most; i++) {
            switch (rtf.charAt(i)) {
                case '\\' -> i++;
                case '{' -> depth++;
                case '}' -> depth--;
                default -> {}
            }
            if (depth == 0) {
                return i;
            }
        }
        return most;
    }

    private static List<String> lines(String rtf) {
        return CONTROL.matcher(rtf)
                .replaceAll(control ->
                        Matcher.quoteReplacement(shown(control.group(1), control.group(2), control.group(3))))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String shown(@Nullable String letter, @Nullable String octet, @Nullable String end) {
        if (letter != null) {
            return String.valueOf((char) Integer.parseInt(letter));
        }
        if (octet != null) {
            return new String(new byte[] {(byte) Integer.parseInt(octet, 16)}, BYTES);
        }
        return end == null ? "" : "\n";
    }
}
