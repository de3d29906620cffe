package vankien.citation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vankien.document.Citation;
import vankien.document.CodeRecogniser;
import vankien.document.Passage;
import vankien.document.Section;
import vankien.document.SharedFolder;

/** Of what looks like a code in real administrative text at least 95 % is part of a citation; the rest by pattern. */
class CitationsInRealTextTest {
    private static final Pattern LOOKS_LIKE_A_CODE =
            Pattern.compile("\\d+\\s*(/\\s*\\d{4}\\s*)?[-–/]\\s*[A-ZĐ]{1,4}[a-zđi]{0,3}\\s*[-–/]\\s*[A-ZĐ]");

    @Test
    void citesAlmostAllOfThem() throws IOException {
        Path folder = SharedFolder.require("real-text");
        CodeRecogniser recogniser = new CodeRecogniser();
        Map<String, Integer> missed = new TreeMap<>();
        int candidates = 0;
        int misses = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file).replaceAll("\\s+", " ");
                List<Citation> citations = CitationReader.read(recogniser, null, null, sectionOf(text));
                Matcher matcher = LOOKS_LIKE_A_CODE.matcher(text);
                while (matcher.find()) {
                    candidates++;
                    if (citations.stream().noneMatch(citation -> covers(citation, matcher))) {
                        misses++;
                        missed.merge(patternOf(matcher.group()), 1, Integer::sum);
                    }
                }
            }
        }
        System.out.printf(
                "cited in real text: %d of %d, others by pattern %s%n", candidates - misses, candidates, missed);
        assertTrue(misses <= candidates / 20, () -> "not cited, by pattern: " + missed);
    }

    static Section sectionOf(String text) {
        return new Section("", 0, "", null, List.of(new Passage("p1", text, null)), List.of());
    }

    private static boolean covers(Citation citation, Matcher candidate) {
        return citation.code() != null && citation.start() <= candidate.start() && citation.end() >= candidate.end();
    }

    private static String patternOf(String printed) {
        return printed.replaceAll("\\d", "9").replaceAll("[A-ZĐ]", "A").replaceAll("[a-zđ]", "a");
    }
}
