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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
        List<String> wrong = new ArrayList<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            ParseResult.Parsed parsed = assertInstanceOf(ParseResult.Parsed.class, READER.read(file, name), name);
            Map<String, Integer> read = words(parsed.documents().toString());
            Map<String, Integer> visible = words(secondReading(file, name));
            int all = 0;
            int missing = 0;
            StringBuilder which = new StringBuilder();
            for (Map.Entry<String, Integer> word : visible.entrySet()) {
                int lost = Math.max(0, word.getValue() - read.getOrDefault(word.getKey(), 0));
                all += word.getValue();
                missing += lost;
                if (lost > 0) {
                    which.append(' ').append(lost).append('×').append(word.getKey());
                }
            }
            System.out.println("OfficeSamplesTest: " + name + ": " + (all - missing) + " of " + all + " words" + which);
            if (all == 0 || missing > 0) {
                wrong.add(name + which);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private String secondReading(Path file, String name) throws Exception {
        Path text = temp.resolve(name.replaceFirst("\\.[a-z]+$", ".txt"));
        if (name.endsWith(".txt")) {
            return Files.readString(file);
        }
        List<String> command = name.endsWith(".pdf")
                ? List.of("pdftotext", "-enc", "UTF-8", file.toString(), text.toString())
                : List.of(
                        "soffice",
                        "-env:UserInstallation=" + temp.resolve("soffice").toUri(),
                        "--headless",
                        "--convert-to",
                        "txt:Text (encoded):UTF8",
                        "--outdir",
                        temp.toString(),
                        file.toString());
        assumeTrue(runs(command), "there is no " + command.getFirst() + ", or it cannot read " + name);
        return Files.readString(text, StandardCharsets.UTF_8);
    }

    private static boolean runs(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(5, TimeUnit.MINUTES);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .forEach(word -> words.merge(word, 1, Integer::sum));
        return words;
    }
}
