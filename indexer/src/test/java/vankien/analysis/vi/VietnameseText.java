package vankien.analysis.vi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Text for tests: the golden tables, all syllables of the grammar, random Vietnamese. */
final class VietnameseText {
    private static final String[] SYLLABLES = allSyllables().toArray(String[]::new);
    private static final String NOISE = "\u00A0\u200B\u00AD\uFEFF_№ⅫÐ\u0301\u0302\u0344-/.,0129";

    private VietnameseText() {}

    /** The lines of a table beside this class, without comments and empty ones. */
    static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(VietnameseText.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every syllable that the grammar allows, in every tone, canonical spelling. */
    static List<String> allSyllables() {
        List<String> all = new ArrayList<>();
        for (String onset : SyllableGrammar.ONSETS) {
            for (String rime : SyllableGrammar.rimes()) {
                if (!SyllableGrammar.allows(onset, rime)) {
                    continue;
                }
                for (Tone tone : Tone.values()) {
                    if (!SyllableGrammar.isStopped(rime) || tone == Tone.SAC || tone == Tone.NANG) {
                        all.add(new VietnameseSyllable(onset, rime, tone).spelling());
                    }
                }
            }
        }
        return all;
    }

    static String random(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            String syllable = SYLLABLES[random.nextInt(SYLLABLES.length)];
            text.append(random.nextBoolean() ? syllable : Normalizer.normalize(syllable, Normalizer.Form.NFD));
            text.append(random.nextInt(4) == 0 ? NOISE.charAt(random.nextInt(NOISE.length())) : ' ');
        }
        return text.toString();
    }
}
