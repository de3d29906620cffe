package vankien.parse;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;

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

    /** Larger files stay on disk while their parser reads them; text formats are always taken whole. */
    private static final int MOST_IN_MEMORY = 32 * 1024 * 1024;

    private static final int HEAD = 65_536;

    private final @Nullable Path file;
    private final byte[] head;
    private final byte[] tail;
    private byte @Nullable [] bytes;

    Content(byte[] bytes) {
        this.file = null;
        this.head = Arrays.copyOf(bytes, Math.min(bytes.length, HEAD));
        this.tail = Arrays.copyOfRange(bytes, Math.max(0, bytes.length - TAIL), bytes.length);
        this.bytes = bytes;
    }

    private Content(Path file, byte[] head, byte[] tail) {
        this.file = file;
        this.head = head;
        this.tail = tail;
    }

    /** The content of a file that does not change meanwhile. */
    static Content of(Path file) throws IOException {
        if (Files.size(file) <= MOST_IN_MEMORY) {
            return new Content(Files.readAllBytes(file));
        }
        try (FileChannel channel = FileChannel.open(file)) {
            return new Content(file, part(channel, 0, HEAD), part(channel, channel.size() - TAIL, TAIL));
        }
    }

    private static byte[] part(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer part = ByteBuffer.allocate(length);
        for (long at = from; part.hasRemaining(); ) {
            int read = channel.read(part, at);
            if (read < 0) {
                throw new EOFException();
            }
            at += read;
        }
        return part.array();
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
        try (TikaInputStream stream = tikaStream()) {
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
        return new String(tail, StandardCharsets.ISO_8859_1).contains(signature);
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
        return SIGNATURES.stream().anyMatch(this::startsWith) || (WideText.encoding(head) == null && hasNul());
    }

    private boolean hasNul() {
        for (byte at : head) {
            if (at == 0) {
                return true;
            }
        }
        return false;
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
        if (head.length < expected.length) {
            return false;
        }
        return Arrays.equals(head, 0, expected.length, expected, 0, expected.length);
    }

    /** Whether the bytes hold the text, its characters being bytes. */
    boolean holds(String text) {
        return new String(bytes(), StandardCharsets.ISO_8859_1).contains(text);
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
        return new String(head, 0, Math.min(head.length, most), StandardCharsets.ISO_8859_1);
    }

    boolean isEmpty() {
        return head.length == 0;
    }

    /** All of it. */
    byte[] bytes() {
        if (bytes == null) {
            try {
                bytes = Files.readAllBytes(Objects.requireNonNull(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return bytes;
    }

    /** From the beginning; to be closed. */
    InputStream stream() throws IOException {
        return file == null || bytes != null
                ? new ByteArrayInputStream(bytes())
                : new BufferedInputStream(Files.newInputStream(file));
    }

    /** For PDFBox, which reads a large file where it lies; to be closed. */
    RandomAccessRead randomAccess() throws IOException {
        return file == null || bytes != null
                ? new RandomAccessReadBuffer(bytes())
                : new RandomAccessReadBufferedFile(file);
    }

    /** For Tika's parsers, which read a large file where it lies; to be closed. */
    TikaInputStream tikaStream() throws IOException {
        return file == null || bytes != null ? TikaInputStream.get(bytes()) : TikaInputStream.get(file);
    }
}
