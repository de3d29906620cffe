package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.parse.ParseResult.Parsed;
import vankien.parse.ParseResult.Reason;
import vankien.parse.ParseResult.Rejected;

/** A worker process that hangs, eats memory or crashes costs its file and nothing else. */
class WorkerExtractionTest {
    private static final ExtractionSettings SETTINGS = new ExtractionSettings(ReadLimits.DEFAULT, null);

    @TempDir
    Path folder;

    private final WorkerLimits limits = new WorkerLimits(Duration.ofSeconds(60), 64);
    private final DocumentReader reader = reader(limits);

    private static DocumentReader reader(WorkerLimits limits, String... arguments) {
        List<String> command = new ArrayList<>(WorkerExtraction.command(MisbehavingWorker.class, SETTINGS, limits));
        command.subList(command.size() - SETTINGS.arguments().size(), command.size())
                .clear();
        command.addAll(List.of(arguments));
        return new DocumentReader().through(new WorkerExtraction(new LocalExtraction(SETTINGS), limits, command));
    }

    @AfterEach
    void end() {
        reader.rest();
    }

    private ParseResult read(DocumentReader by, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("Công văn ☂.docx"), text);
        return by.read(file, "Công văn.docx");
    }

    private String process(DocumentReader by) throws IOException {
        Parsed parsed = assertInstanceOf(Parsed.class, read(by, "công văn"));
        String text =
                Documents.outline(parsed.documents().getFirst().document()).toString();
        assertTrue(text.contains("công văn"), text);
        return text;
    }

    private Rejected rejected(DocumentReader by, String text) throws IOException {
        return assertInstanceOf(Rejected.class, read(by, text));
    }

    @Test
    void oneProcessReadsManyFilesAndOutlivesWhatItRefuses() throws IOException {
        String process = process(reader);
        assertEquals(new Rejected(Reason.ENCRYPTED, "locked"), read(reader, "refuses"));
        Rejected thrown = rejected(reader, "throws");
        assertEquals(Reason.DAMAGED, thrown.reason());
        assertFalse(thrown.detail().contains("lời"), thrown.detail());
        assertEquals(Reason.DAMAGED, rejected(reader, "recurses").reason());
        assertInstanceOf(Parsed.class, read(reader, "prints"));
        assertEquals(process, process(reader));
        reader.rest();
        assertNotEquals(process, process(reader));
    }

    @Test
    void whatNeedsTooMuchMemoryIsTooLarge() throws IOException {
        String process = process(reader);
        Rejected rejected = rejected(reader, "eats memory");
        assertEquals(Reason.TOO_LARGE, rejected.reason());
        assertTrue(rejected.detail().contains("64 MB"), rejected.detail());
        assertNotEquals(process, process(reader));
    }

    @Test
    void whatCrashesItIsDamaged() throws IOException {
        Rejected rejected = rejected(reader, "crashes");
        assertEquals(Reason.DAMAGED, rejected.reason());
        assertTrue(rejected.detail().contains("status 9"), rejected.detail());
        process(reader);
    }

    @Test
    void whatHangsIsEnded() throws IOException {
        DocumentReader hasty = reader(new WorkerLimits(Duration.ofSeconds(2), 64));
        Rejected rejected = rejected(hasty, "hangs");
        assertEquals(Reason.TIMED_OUT, rejected.reason());
        assertTrue(rejected.detail().contains("2 seconds"), rejected.detail());
        hasty.rest();
    }

    /** A scan of hundreds of pages takes hours and does not hang. */
    @Test
    void aScanIsGivenItsTimeForEachPage() throws IOException {
        DocumentReader hasty = reader(new WorkerLimits(Duration.ofSeconds(4), 64));
        process(hasty);
        assertInstanceOf(Parsed.class, read(hasty, "scan of fifteen pages"));
        hasty.rest();
    }

    /** Our own parser is tried where it harms nobody. */
    @Test
    void aLongTextOverWhichTheParserHangsIsEnded() throws IOException {
        DocumentReader hasty = reader(new WorkerLimits(Duration.ofSeconds(2), 64));
        for (String name : List.of("a.docx", "a.txt", "a.jsonl")) {
            Rejected rejected = assertInstanceOf(Rejected.class, readLong(hasty, name, "parser hangs"), name);
            assertEquals(Reason.TIMED_OUT, rejected.reason());
        }
        hasty.rest();
        assertInstanceOf(Parsed.class, read(reader, "parser hangs"), "not tried, being short");
    }

    @Test
    void aLongTextThatNeedsMoreMemoryThanAProcessHasIsReadWithout() throws IOException {
        for (String name : List.of("a.docx", "a.txt")) {
            assertInstanceOf(Parsed.class, readLong(reader, name, "parser eats memory"), name);
        }
        assertInstanceOf(Parsed.class, readLong(reader, "a.txt", "eats memory"));
        assertInstanceOf(Parsed.class, readLong(reader, "a.txt", "parser throws"));
        assertInstanceOf(Parsed.class, readLong(reader(limits, "dies"), "a.txt", "công văn"));
        assertEquals(
                Reason.TOO_LARGE,
                assertInstanceOf(Rejected.class, readLong(reader, "a.docx", "eats memory"))
                        .reason());
    }

    private ParseResult readLong(DocumentReader by, String name, String text) throws IOException {
        String paragraph = (name.endsWith("jsonl") ? " " : "\n\n") + "Công văn này nói về nhiều việc và còn dài.";
        Path file = Files.writeString(
                folder.resolve(name), text + paragraph.repeat(Rehearsal.LONG / paragraph.length() + 1));
        return by.read(file, name);
    }

    @Test
    void textNeedsNoProcess() throws IOException {
        DocumentReader dying = reader(limits, "dies");
        Path file = Files.writeString(folder.resolve("a.txt"), "công văn");
        assertInstanceOf(Parsed.class, dying.read(file, "a.txt"));
    }

    /** A file of a million short lines is as a million short files: trying it would take as long again. */
    @Test
    void manyShortLinesAreNotTried() throws IOException {
        DocumentReader hasty = reader(new WorkerLimits(Duration.ofSeconds(2), 64));
        String line = "{\"text\":\"parser hangs\"}\n";
        Path file = Files.writeString(folder.resolve("a.jsonl"), line.repeat(Rehearsal.LONG / line.length() + 1));
        Parsed parsed = assertInstanceOf(Parsed.class, hasty.read(file, "a.jsonl"));
        assertEquals(Rehearsal.LONG / line.length() + 1, parsed.documents().size());
        hasty.rest();
    }

    @Test
    void aProcessThatDoesNotStartIsAFaultOfTheProgram() throws IOException {
        Rejected rejected = rejected(reader(limits, "dies"), "công văn");
        assertEquals(Reason.PROGRAM_FAULT, rejected.reason());
        assertTrue(rejected.detail().contains("status 7"), rejected.detail());
        assertTrue(rejected.detail().contains("--worker-memory"), rejected.detail());
        DocumentReader absent = new DocumentReader()
                .through(new WorkerExtraction(new LocalExtraction(SETTINGS), limits, List.of(folder + "/no/java")));
        assertEquals(Reason.PROGRAM_FAULT, rejected(absent, "công văn").reason());
    }

    /** As at kill -9 of the process that started it: nobody is left who could end it. */
    @Test
    void itEndsWithItsInputAlsoWhileItsParserHangs() throws Exception {
        Process process = new ProcessBuilder(WorkerExtraction.command(MisbehavingWorker.class, SETTINGS, limits))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path file = Files.writeString(folder.resolve("a.docx"), "hangs");
        try (var requests = new java.io.DataOutputStream(process.getOutputStream())) {
            byte[] uri = file.toUri().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            requests.writeInt(uri.length);
            requests.write(uri);
            requests.writeUTF("DOCX");
        }
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        } finally {
            process.destroyForcibly();
        }
    }
}
