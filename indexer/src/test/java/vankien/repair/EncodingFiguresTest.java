package vankien.repair;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How many phrases of the sample documents come back from each encoding, as bytes and as the signs that a Western program
 * made of them. The table is printed.
 */
class EncodingFiguresTest {
    private static final Path CORPUS = Path.of(System.getProperty("vankien.root", ".."), "corpus");
    private static final int PHRASES = 2_000;

    /** What became of the bytes before the text got into the file. */
    private enum View {
        BYTES,
        WINDOWS_1252;

        String see(String written) {
            return this == BYTES ? written : western(written);
        }
    }

    private enum Case {
        AS_WRITTEN,
        CAPITALS;

        String set(String phrase) {
            return this == CAPITALS ? phrase.toUpperCase(Locale.ROOT) : phrase;
        }
    }

    /** The signs of Windows-1252; the five bytes that have none stay control characters, as browsers do it. */
    private static String western(String written) {
        StringBuilder seen = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            char sign = CodeTable.sign(c);
            seen.append(sign == 0xFFFD ? c : sign);
        }
        return seen.toString();
    }

    static List<List<String>> sentences() throws IOException {
        List<List<String>> sentences = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CORPUS)) {
            for (Path file : files.filter(path ->
                            path.toString().endsWith(".txt") || path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                String text = Normalizer.normalize(Files.readString(file, StandardCharsets.UTF_8), Normalizer.Form.NFC);
                for (String piece : text.split("[^\\p{L} ]+", -1)) {
                    List<String> words = List.of(piece.strip().split(" +", -1));
                    if (words.size() >= 3 && words.stream().allMatch(Words::isSyllable)) {
                        sentences.add(words);
                    }
                }
            }
        }
        return sentences;
    }

    /** Phrases that the encoding changes: {@code ba con trâu} has nothing to be read in most of them. */
    private static List<String> phrases(int syllables, Case letters, LegacyEncoding encoding, Random random)
            throws IOException {
        List<List<String>> sentences =
                sentences().stream().filter(words -> words.size() >= syllables).toList();
        List<String> phrases = new ArrayList<>();
        while (phrases.size() < PHRASES) {
            List<String> words = sentences.get(random.nextInt(sentences.size()));
            int from = random.nextInt(words.size() - syllables + 1);
            String phrase = letters.set(String.join(" ", words.subList(from, from + syllables)));
            if (!LegacyWriter.write(phrase, encoding).equals(phrase)) {
                phrases.add(phrase);
            }
        }
        return phrases;
    }

    /** The phrases that do not come back. */
    private static List<String> wrong(List<String> phrases, LegacyEncoding encoding, View view) {
        return phrases.stream()
                .filter(phrase -> {
                    String written = view.see(LegacyWriter.write(phrase, encoding));
                    String read = TextRepair.repair(List.of(written)).getFirst().text();
                    // TCVN3 has no toned capitals: those come back small.
                    return !(encoding.hasCapitals() ? read.equals(phrase) : read.equalsIgnoreCase(phrase));
                })
                .toList();
    }

    @ParameterizedTest
    @EnumSource(LegacyEncoding.class)
    void phrasesComeBack(LegacyEncoding encoding) throws IOException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (Case letters : Case.values()) {
            for (View view : View.values()) {
                StringBuilder row = new StringBuilder();
                for (int syllables : new int[] {3, 5, 10}) {
                    List<String> wrong = wrong(phrases(syllables, letters, encoding, random), encoding, view);
                    double share = 100.0 - 100.0 * wrong.size() / PHRASES;
                    row.append(String.format(Locale.ROOT, "  %d syllables %6.2f %%", syllables, share));
                    double bar = syllables == 10 ? 100 : syllables == 5 ? 99 : 0;
                    assertTrue(share >= bar, () -> encoding + " " + letters + " " + view + ": " + share + " " + wrong);
                }
                System.out.printf(Locale.ROOT, "%-6s  %-10s  %-12s%s%n", encoding, letters, view, row);
            }
        }
    }
}
