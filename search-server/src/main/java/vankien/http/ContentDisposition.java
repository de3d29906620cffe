package vankien.http;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** The header that names a file to save (RFC 6266), for old clients in ASCII and for others in Unicode (RFC 8187). */
final class ContentDisposition {
    private static final String PLAIN = "!#$&+-.^_`|~";

    private ContentDisposition() {}

    static String of(boolean inline, String name) {
        return (inline ? "inline" : "attachment") + "; filename=\"" + ascii(name) + "\"; filename*=UTF-8''"
                + encoded(name);
    }

    private static String ascii(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
        return folded.replaceAll("[^ !#-\\[\\]-~]", "_").replace('%', '_').replace('/', '_');
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.replaceAll("[\\p{Cc}\\p{Cf}/\\\\]", "_").getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (letterOrDigit || PLAIN.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append("0123456789ABCDEF".charAt(c >> 4)).append("0123456789ABCDEF".charAt(c & 15));
            }
        }
        return encoded.toString();
    }
}
