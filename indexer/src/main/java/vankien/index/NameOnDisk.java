package vankien.index;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The path of a file in its folder as text. A name whose bytes are not UTF-8, or that this process cannot read because of
 * its locale, is told by its bytes: {@code Ngh%DE quyet.txt}. So two such names are never one.
 */
final class NameOnDisk {
    private static final char UNREADABLE = '\uFFFD';
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** A byte that is no part of a character; those of ASCII always are one. */
    private static final Pattern ODD_BYTE = Pattern.compile("%[89A-F][0-9A-F]");

    private NameOnDisk() {}

    /** Whether the system's name of a file cannot be told as it is. */
    static boolean isOdd(Path relative) {
        return relative.toString().indexOf(UNREADABLE) >= 0;
    }

    /**
     * The path with {@code /}.
     *
     * @param file the file, absolute
     * @param relative its path in its folder
     */
    static String of(Path file, Path relative) {
        if (!isOdd(relative)) {
            String separator = relative.getFileSystem().getSeparator();
            String text = relative.toString();
            return separator.equals("/") ? text : text.replace(separator, "/");
        }
        String[] bytes = file.toUri().getRawPath().split("/", -1);
        // A folder ends with a stroke.
        int last = bytes[bytes.length - 1].isEmpty() ? bytes.length - 1 : bytes.length;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < relative.getNameCount(); i++) {
            String name = relative.getName(i).toString();
            String raw = bytes[last - relative.getNameCount() + i];
            names.add(name.indexOf(UNREADABLE) < 0 ? name : decoded(raw));
        }
        return String.join("/", names);
    }

    /**
     * The folder that {@link #of} has told, as the system knows it.
     *
     * @param root the folder that it lies in
     * @param told its path there with {@code /}, e.g. {@code N%E3m/a}
     */
    static Path folder(Path root, String told) {
        Path folder = root;
        for (String name : told.split("/", -1)) {
            Path literal = folder.resolve(name);
            boolean odd = ODD_BYTE.matcher(name).find() && !Files.exists(literal, LinkOption.NOFOLLOW_LINKS);
            folder = odd ? withBytes(folder, name) : literal;
        }
        return folder;
    }

    private static Path withBytes(Path folder, String name) {
        StringBuilder raw = new StringBuilder(folder.toUri().toString());
        if (raw.charAt(raw.length() - 1) != '/') {
            raw.append('/');
        }
        Matcher odd = ODD_BYTE.matcher(name);
        int end = 0;
        while (odd.find()) {
            raw.append(percentEncoded(name.substring(end, odd.start()))).append(odd.group());
            end = odd.end();
        }
        return Path.of(
                URI.create(raw.append(percentEncoded(name.substring(end))).toString()));
    }

    private static String percentEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What is UTF-8 as characters, any other byte as {@code %DE}. */
    private static String decoded(String percentEncoded) {
        ByteBuffer bytes = ByteBuffer.wrap(bytes(percentEncoded));
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        CharBuffer chars = CharBuffer.allocate(bytes.remaining() + 1);
        StringBuilder text = new StringBuilder();
        while (true) {
            CoderResult result = utf8.decode(bytes, chars, true);
            chars.flip();
            text.append(chars);
            chars.clear();
            if (!result.isError()) {
                return text.toString();
            }
            for (int i = 0; i < result.length(); i++) {
                text.append('%').append(HEX.toHexDigits(bytes.get()).toUpperCase(Locale.ROOT));
            }
            utf8.reset();
        }
    }

    private static byte[] bytes(String percentEncoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < percentEncoded.length(); i++) {
            char c = percentEncoded.charAt(i);
            if (c == '%') {
                bytes.write(HexFormat.fromHexDigits(percentEncoded, i + 1, i + 3));
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
