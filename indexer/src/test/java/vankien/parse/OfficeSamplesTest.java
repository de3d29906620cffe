package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.document.SharedFolder;

/**
 * Real files of offices, in {@code -Dvankien.shared}: every word that a second extractor sees in them, LibreOffice for Word
 * files and pdftotext for PDFs, is in the document that is indexed.
 */
@Tag("full")
class OfficeSamplesTest {
    private static final DocumentReader READER = new DocumentReader().withWorkers(WorkerLimits.DEFAULT);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Read alone: what follows takes page headers and the fixed words of a form out. */
    private static final LocalExtraction EXTRACTION =
            new LocalExtraction(new ExtractionSettings(ReadLimits.DEFAULT, null));

    /** The national title and the labels that every document prints, which are read as such and are no text of it. */
    private static final Set<String> FORM = Set.of(
            "cộng", "hòa", "xã", "hội", "chủ", "nghĩa", "việt", "nam", "độc", "lập", "tự", "do", "hạnh", "phúc", "nơi",
            "nhận", "số");

    /** The head and the closing of a form that is not filled in: a symbol without a number, KT. before a position. */
    private static final int MOST_DROPPED = 3;

    @TempDir
    Path temp;

    @AfterAll
    static void rest() {
        READER.rest();
    }

    @Test
    void allThatIsVisibleIsRead() throws Exception {
        Path samples = SharedFolder.require("office-samples");
        List<Path> files;
        try (Stream<Path> all = Files.list(samples)) {
            files = all.sorted().toList();
        }
        convert(files.stream()
                .map(Path::toString)
                .filter(name -> name.endsWith(".doc") || name.endsWith(".docx"))
                .toList());
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            ParseResult.Parsed parsed = assertInstanceOf(ParseResult.Parsed.class, READER.read(file, name), name);
            Extraction extraction =
                    EXTRACTION.extract(file, FileFormat.ofFileName(name).orElseThrow());
            Set<String> visible = words(secondReading(file, name));
            Set<String> unread = new TreeSet<>(visible);
            String all = squeezed(extraction.xhtml().wholeText());
            unread.removeIf(word -> all.contains(word)
                    || isJoined(word, words(extraction.xhtml().wholeText())));
            Set<String> dropped = new TreeSet<>(visible);
            String kept = squeezed(parsed.documents().toString());
            Set<String> keptWords = words(parsed.documents().toString());
            dropped.removeIf(word -> kept.contains(word) || FORM.contains(word) || isJoined(word, keptWords));
            if (parsed.documents().getFirst().repairs().contains("page_furniture")) {
                dropped.removeIf(word -> word.matches("\\d{1,3}"));
            }
            System.out.println("OfficeSamplesTest: " + name + ": " + visible.size() + " different words, not extracted "
                    + unread + ", not in the document " + dropped);
            compared++;
            if (visible.isEmpty() || !unread.isEmpty() || dropped.size() > MOST_DROPPED) {
                wrong.add(name + " " + unread + " " + dropped);
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(files.size(), compared);
    }

    /** All in one call: LibreOffice takes longer to start than to read them. */
    private void convert(List<String> words) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + temp.resolve("soffice").toUri(),
                "--headless",
                "--convert-to",
                "txt:Text (encoded):UTF8",
                "--outdir",
                temp.toString()));
        command.addAll(words);
        assumeTrue(runs(command), "there is no soffice, or it cannot read the Word files");
    }

    /** In columns pdftotext joins the end of one line with the beginning of another. */
    private static boolean isJoined(String word, Set<String> words) {
        return IntStream.range(1, word.length())
                .anyMatch(at -> words.contains(word.substring(0, at)) && words.contains(word.substring(at)));
    }

    /** Without what stands between letters: the extractors disagree about the ends of lines and about hyphens. */
    private static String squeezed(String text) {
        return String.join("", list(text));
    }

    private String secondReading(Path file, String name) throws Exception {
        Path text = temp.resolve(name.replaceFirst("\\.[a-z]+$", ".txt"));
        if (name.endsWith(".txt")) {
            return Files.readString(file);
        }
        if (name.endsWith(".pdf")) {
            assumeTrue(
                    runs(List.of("pdftotext", "-enc", "UTF-8", file.toString(), text.toString())),
                    "there is no pdftotext, or it cannot read " + name);
        }
        return Files.readString(text, StandardCharsets.UTF_8);
    }

    private static boolean runs(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(15, TimeUnit.MINUTES);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(list(text));
    }

    private static List<String> list(String text) {
        return WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
