package vankien.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The few places that are decoded say the same as the whole text. */
class DoubtfulWordsTest {
    private static final List<String> SOUND = List.of("Đảng", "uỷ", "hoà", "và", "nghị", "quyết", "ý", "của", "Hồ");
    private static final List<String> OTHER =
            List.of("Lênin", "café", "Pátti", "cạnhđó", "ban", "UBND", "12-KH/HU", "©", "±");
    private static final List<String> BETWEEN =
            List.of(" ", " ", " ", "\n", ", ", "; ", " (", ") ", "”", " – ", "-", "\t", "«");

    @Test
    void soundSyllablesWithSignsAreNone() {
        String text = "Đảng uỷ (huyện) – Lênin, “Hồ Chí Minh”\nsố 12-KH/HU; cạnhđó";
        assertEquals(
                List.of("–", "Lênin,", "“Hồ", "Minh”", "cạnhđó"),
                DoubtfulWords.in(text).stream()
                        .map(span -> text.substring(span.start(), span.end()))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(
            value = LegacyEncoding.class,
            names = {"TCVN3", "VNI", "VISCII", "CP1258"})
    void sayTheSameAsTheWhole(LegacyEncoding encoding) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int gaining = 0;
        for (int i = 0; i < 4_000; i++) {
            String text = text(random, encoding);
            boolean gains = Evidence.of(text, encoding).gained() > 0;
            gaining += gains ? 1 : 0;
            assertEquals(
                    gains,
                    Evidence.gainsAny(text, DoubtfulWords.in(text), encoding),
                    () -> "seed " + seed + ": " + text);
        }
        assertTrue(gaining > 400 && gaining < 3_600, gaining + " of 4,000 gain, seed " + seed);
    }

    private static String text(Random random, LegacyEncoding encoding) {
        StringBuilder text = new StringBuilder();
        for (int words = random.nextInt(1, 12); words > 0; words--) {
            String word = one(random.nextInt(4) == 0 ? OTHER : SOUND, random);
            switch (random.nextInt(12)) {
                case 0 -> text.append(LegacyWriter.write(word, encoding));
                case 1 -> text.append((char) random.nextInt(1, 256)).append(word);
                case 2 -> text.append(word).append((char) random.nextInt(0x80, 0x100));
                case 3 -> text.append(word.toUpperCase(Locale.ROOT));
                default -> text.append(word);
            }
            text.append(one(BETWEEN, random));
        }
        return text.toString();
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
