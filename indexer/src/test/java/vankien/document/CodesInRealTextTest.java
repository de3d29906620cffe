package vankien.document;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of what looks like a code in real administrative text, at least 95 % must be read. */
class CodesInRealTextTest {
    private static final Pattern LOOKS_LIKE_A_CODE =
            Pattern.compile("\\d+\\s*(/\\s*\\d{4}\\s*)?[-–/]\\s*[A-ZĐ]{1,4}[a-zđi]{0,3}\\s*[-–/]\\s*[A-ZĐ]");

    @Test
    void readsAlmostAllOfThem() throws IOException {
        Path folder = SharedFolder.require("real-text");
        CodeRecogniser recogniser = new CodeRecogniser();
        int candidates = 0;
        List<String> missed = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                List<CodeMention> mentions = recogniser.find(text);
                Matcher matcher = LOOKS_LIKE_A_CODE.matcher(text);
                while (matcher.find()) {
                    candidates++;
                    int from = matcher.start();
                    int to = matcher.end();
                    if (mentions.stream().noneMatch(mention -> mention.start() <= from && mention.end() >= to)) {
                        missed.add(file.getFileName() + ": " + matcher.group());
                    }
                }
            }
        }
        System.out.printf("codes in real text: %d of %d read%n", candidates - missed.size(), candidates);
        int most = candidates / 20;
        assertTrue(missed.size() <= most, () -> "not read: " + missed);
    }
}
