package vankien.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vankien.document.SharedFolder;

/** No sound document is changed; phrases of real documents come back from every encoding. */
class RepairOnSharedTextTest {
    private static final int PHRASES = 500;

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(SharedFolder.require("real-text"))) {
            for (Path file : files.sorted().toList()) {
                texts.add(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    @Test
    void noSoundDocumentIsTakenForALegacyOne() throws IOException {
        Map<Repair, Integer> documents = new EnumMap<>(Repair.class);
        List<String> texts = texts();
        for (String text : texts) {
            Set<Repair> repairs = EnumSet.noneOf(Repair.class);
            TextRepair.repair(text.lines().toList()).forEach(read -> repairs.addAll(read.repairs()));
            repairs.forEach(repair -> documents.merge(repair, 1, Integer::sum));
        }
        System.out.println("repaired of " + texts.size() + " documents: " + documents);
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            assertEquals(0, documents.getOrDefault(encoding.repair(), 0), encoding::name);
        }
        assertEquals(0, documents.getOrDefault(Repair.LETTER_SPACING, 0));
        assertEquals(0, documents.getOrDefault(Repair.HYPHENATION, 0));
        // These documents do have words glued together; each was read by eye.
        assertTrue(documents.getOrDefault(Repair.LOST_SPACES, 0) <= texts.size() / 20, documents::toString);
    }

    @ParameterizedTest
    @EnumSource(LegacyEncoding.class)
    void phrasesComeBack(LegacyEncoding encoding) throws IOException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<String[]> lines = texts().stream()
                .flatMap(String::lines)
                .map(line -> line.strip().split("[^\\p{L}]+", -1))
                .filter(words -> words.length >= 12)
                .toList();
        for (int syllables : new int[] {3, 5, 10}) {
            int right = 0;
            for (int i = 0; i < PHRASES; ) {
                String[] words = lines.get(random.nextInt(lines.size()));
                int from = random.nextInt(words.length - syllables);
                List<String> phrase = List.of(words).subList(from, from + syllables);
                if (phrase.stream().allMatch(Words::isSyllable)) {
                    i++;
                    String text = String.join(" ", phrase);
                    String read = TextRepair.repair(List.of(LegacyWriter.write(text, encoding)))
                            .getFirst()
                            .text();
                    right += read.equals(text) || (!encoding.hasCapitals() && read.equalsIgnoreCase(text)) ? 1 : 0;
                }
            }
            double share = 100.0 * right / PHRASES;
            System.out.printf(Locale.ROOT, "%s, %d syllables: %.1f %%%n", encoding, syllables, share);
            // The bounds leave room for the luck of the draw; the figures over many draws stand in the log.
            assertTrue(share >= (syllables == 10 ? 99.5 : syllables == 5 ? 97.5 : 0), encoding + " " + share);
        }
    }
}
