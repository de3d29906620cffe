package vankien.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

/** What the bytes of a file are, whatever its name says. */
final class Content {
    private static final Detector DETECTOR = new DefaultDetector();

    /** Pictures and programs that may have no NUL among their first bytes: PNG, JPEG, GIF, TIFF, Windows and Unix programs. */
    private static final List<String> SIGNATURES = List.of(
            "\u0089PNG", "\u00FF\u00D8\u00FF", "GIF87a", "GIF89a", "II*\u0000", "MM\u0000*", "MZ\u0090", "\u007FELF");

    /** A zip's directory ends within 64 KB of the end of the file. */
    private static final int TAIL = 66_000;

    /** The kinds that are told apart. */
    enum Kind {
        TEXT,
        HTML,
        RTF,
        PDF,
        DOCX,
        DOC,
        ODT,
        /** A password protected Office file. */
        LOCKED,
        OTHER
    }

    private final byte[] bytes;

    Content(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The kind by its first bytes. Text formats are one kind here: only their name tells them apart. */
    Kind kind() {
        if (startsWith("%PDF-") || indexOfPdfHeader()) {
            return Kind.PDF;
        }
        if (startsWith("{\\rtf")) {
            return Kind.RTF;
        }
        if (startsWith("PK\u0003\u0004") || startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return kindOfContainer(mediaType());
        }
        if (isBinary()) {
            return Kind.OTHER;
        }
        return looksLikeHtml() ? Kind.HTML : Kind.TEXT;
    }

    /** The media type as Tika sees it, {@code image/png}. */
    String mediaType() {
        try (TikaInputStream stream = TikaInputStream.get(bytes)) {
            return DETECTOR.detect(stream, new Metadata()).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the end that the format demands is missing: parsers read such files without a word, and lose text. */
    boolean isCutShort(Kind kind) {
        return switch (kind) {
            case DOCX, ODT -> !tailHolds("PK\u0005\u0006");
            case PDF -> !tailHolds("%%EOF");
            default -> false;
        };
    }

    private boolean tailHolds(String signature) {
        int from = Math.max(0, bytes.length - TAIL);
        return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1).contains(signature);
    }

    private static Kind kindOfContainer(String mediaType) {
        if (mediaType.contains("ooxml-protected")) {
            return Kind.LOCKED;
        }
        if (mediaType.contains("wordprocessingml") || mediaType.contains("ms-word.document.macroenabled")) {
            return Kind.DOCX;
        }
        if (mediaType.contains("opendocument.text")) {
            return Kind.ODT;
        }
        return mediaType.equals("application/msword") ? Kind.DOC : Kind.OTHER;
    }

    private boolean isBinary() {
        return SIGNATURES.stream().anyMatch(this::startsWith) || (!isUtf16() && hasNul());
    }

    private boolean hasNul() {
        for (int i = 0; i < Math.min(bytes.length, 65_536); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isUtf16() {
        return startsWith("\u00FF\u00FE") || startsWith("\u00FE\u00FF");
    }

    private boolean looksLikeHtml() {
        String head = latin(1024).stripLeading().toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype html") || head.startsWith("<html") || head.contains("<html ");
    }

    /** Some writers put a few bytes before the header. */
    private boolean indexOfPdfHeader() {
        return latin(1024).contains("%PDF-1.") && hasNul();
    }

    private boolean startsWith(String signature) {
        byte[] expected = signature.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < expected.length) {
            return false;
        }
        return Arrays.equals(bytes, 0, expected.length, expected, 0, expected.length);
    }

    /** Whether the bytes hold the text, its characters being bytes. */
    boolean holds(String text) {
        return latin(bytes.length).contains(text);
    }

    /** Whether a part of a zip holds the text, as far as its first 16 MB. */
    boolean holdsPacked(String part, String text) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(stream())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(part)) {
                    return new String(zip.readNBytes(1 << 24), StandardCharsets.ISO_8859_1).contains(text);
                }
            }
            return false;
        }
    }

    private String latin(int most) {
        return new String(bytes, 0, Math.min(bytes.length, most), StandardCharsets.ISO_8859_1);
    }

    byte[] bytes() {
        return bytes;
    }

    ByteArrayInputStream stream() {
        return new ByteArrayInputStream(bytes);
    }
}
