package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of files: once for the same content, nothing of what is secret, and none that could be wrong. */
class KeptExtractionsTest {
    private static final ExtractionSettings SETTINGS = new ExtractionSettings(ReadLimits.DEFAULT, null);

    @TempDir
    Path folder;

    private int extracted;

    private Path kept() {
        return folder.resolve("index/extracted");
    }

    private DocumentReader reader() throws IOException {
        Files.createDirectories(folder.resolve("index"));
        LocalExtraction local = new LocalExtraction(SETTINGS);
        return new DocumentReader()
                .through((file, format) -> {
                    extracted++;
                    return local.extract(file, format);
                })
                .keeping(kept());
    }

    private Path docx(String name, String... paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (String paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
            document.write(bytes);
            return Files.write(folder.resolve(name), bytes.toByteArray());
        }
    }

    private static String hash(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private List<Path> entries() throws IOException {
        if (!Files.exists(kept())) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(kept())) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private ParseResult.Parsed read(Path file) throws IOException {
        ParseResult result = reader().read(file, String.valueOf(file.getFileName()), hash(file));
        return assertInstanceOf(ParseResult.Parsed.class, result);
    }

    @Test
    void theSameContentIsExtractedOnce() throws IOException {
        Path file = docx("a.docx", "Số 12-NQ/HU", "Họp lúc tám giờ.");
        ParseResult.Parsed first = read(file);
        assertFalse(first.reused());
        Path copy = Files.copy(file, folder.resolve("b.docx"));
        ParseResult.Parsed second = read(copy);
        assertTrue(second.reused());
        assertEquals(1, extracted);
        assertEquals(first.documents(), second.documents());
        assertEquals(List.of(kept().resolve(hash(file).substring(0, 2)).resolve(hash(file) + ".gz")), entries());
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(kept())));
    }

    @Test
    void whatIsHeldBackIsNotKept() throws IOException {
        Path file = docx("a.docx", "MẬT", "nội dung");
        assertInstanceOf(ParseResult.HeldBack.class, reader().read(file, "a.docx", hash(file)));
        assertEquals(List.of(), entries());
        Path open = docx("b.docx", "nội dung");
        read(open);
        assertEquals(1, entries().size());
        // Its name or its sidecar may say so later.
        assertInstanceOf(ParseResult.HeldBack.class, reader().read(open, "b (MẬT).docx", hash(open)));
        assertEquals(List.of(), entries());
    }

    @Test
    void aDamagedEntryIsWrittenAnew() throws IOException {
        Path file = docx("a.docx", "Họp lúc tám giờ.");
        read(file);
        Path entry = entries().getFirst();
        byte[] whole = Files.readAllBytes(entry);
        for (int at = 0; at < whole.length; at += Math.max(1, whole.length / 25)) {
            byte[] wrong = whole.clone();
            wrong[at] ^= 0x55;
            Files.write(entry, wrong);
            read(file);
            Files.write(entry, java.util.Arrays.copyOf(whole, at));
            assertFalse(read(file).reused());
            assertTrue(read(file).reused());
        }
    }

    @Test
    void anEntryOfAnotherVersionOrContentIsNotUsed() throws IOException {
        Path one = docx("a.docx", "Họp lúc tám giờ.");
        Path other = docx("b.docx", "Họp lúc chín giờ.");
        read(one);
        Path place = kept().resolve(hash(other).substring(0, 2)).resolve(hash(other) + ".gz");
        Files.createDirectories(place.getParent());
        Files.copy(entries().getFirst(), place);
        assertFalse(read(other).reused());
        KeptExtractions same = new KeptExtractions(kept(), SETTINGS);
        assertNotNull(same.find(hash(one), FileFormat.DOCX));
        assertNull(same.find(hash(one), FileFormat.ODT));
    }

    @Test
    void whatChangedMeanwhileIsNotKept() throws IOException {
        Path file = docx("a.docx", "Họp lúc tám giờ.");
        String before = hash(file);
        docx("a.docx", "Họp lúc chín giờ.");
        reader().read(file, "a.docx", before);
        assertEquals(List.of(), entries());
    }

    @Test
    void textIsNotKept() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "Họp lúc tám giờ.");
        assertFalse(read(file).reused());
        assertFalse(read(file).reused());
        assertEquals(List.of(), entries());
    }

    @Test
    void aFolderThatCannotBeWrittenStopsNothing() throws IOException {
        Files.createDirectories(folder.resolve("index"));
        Files.writeString(kept(), "a file in the place of the folder");
        assertFalse(read(docx("a.docx", "Họp lúc tám giờ.")).reused());
    }

    @Test
    void whatIsNoLongerNeededGoes() throws IOException {
        Path one = docx("a.docx", "Họp lúc tám giờ.");
        Path other = docx("b.docx", "Họp lúc chín giờ.");
        read(one);
        read(other);
        Files.writeString(entries().getFirst().resolveSibling("x.1.new"), "half written");
        reader().retain(Set.of(hash(other)));
        assertEquals(1, entries().size());
        assertTrue(read(other).reused());
        reader().forget(hash(other));
        assertEquals(List.of(), entries());
    }
}
