package vankien.repair;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the encoding of each paragraph: first where the paragraph proves it, then, for a document that has such
 * paragraphs, the short ones between them.
 */
final class EncodingRepair {
    private EncodingRepair() {}

    /** The encoding that the text proves by itself, whole or in part, or null. */
    static @Nullable Reading proven(String text) {
        LegacyEncoding best = null;
        int most = 0;
        boolean mixed = false;
        boolean oneMixed = false;
        List<Reading.Span> doubtful = DoubtfulWords.in(text);
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            boolean possible =
                    encoding == LegacyEncoding.VIQR ? Viqr.mayBe(text) : Evidence.gainsAny(text, doubtful, encoding);
            if (!possible) {
                continue;
            }
            Evidence evidence = Evidence.of(text, encoding);
            boolean proof = encoding == LegacyEncoding.VIQR ? Viqr.proves(evidence, text) : evidence.proves();
            boolean parts = encoding != LegacyEncoding.VIQR && evidence.mayBeMixed();
            oneMixed |= parts;
            if (evidence.score() > most && proof) {
                best = encoding;
                most = evidence.score();
                mixed = parts;
            }
        }
        if (best != null && !mixed) {
            return Reading.ofAll(best, text);
        }
        return oneMixed ? MixedText.read(text) : null;
    }

    /**
     * For each paragraph how it is to be read, null where it is sound.
     *
     * @param screens what a first look at each paragraph said
     */
    static List<@Nullable Reading> of(List<String> paragraphs, List<Screen> screens) {
        List<@Nullable Reading> found = new ArrayList<>(paragraphs.size());
        Map<LegacyEncoding, Integer> lengths = new EnumMap<>(LegacyEncoding.class);
        for (int i = 0; i < paragraphs.size(); i++) {
            Reading reading = screens.get(i).legacy() ? proven(paragraphs.get(i)) : null;
            found.add(reading);
            if (reading != null) {
                lengths.merge(reading.encoding(), paragraphs.get(i).length(), Integer::sum);
            }
        }
        LegacyEncoding main = lengths.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
        if (main != null) {
            complete(paragraphs, found, main);
        }
        return found;
    }

    /** What a short paragraph leaves open, the nearest paragraphs around it that say something decide. */
    private static void complete(List<String> paragraphs, List<@Nullable Reading> found, LegacyEncoding main) {
        List<Evidence> evidence = new ArrayList<>(paragraphs.size());
        for (String paragraph : paragraphs) {
            evidence.add(Evidence.of(paragraph, main));
        }
        boolean[] soundBehind = new boolean[paragraphs.size()];
        boolean sound = false;
        for (int i = paragraphs.size() - 1; i >= 0; i--) {
            soundBehind[i] = sound;
            sound = isSound(found.get(i), evidence.get(i), sound);
        }
        sound = false;
        for (int i = 0; i < paragraphs.size(); i++) {
            boolean soundBefore = sound;
            sound = isSound(found.get(i), evidence.get(i), sound);
            if (found.get(i) == null && evidence.get(i).fits(!soundBefore && !soundBehind[i])) {
                found.set(i, Reading.ofAll(main, paragraphs.get(i)));
            }
        }
    }

    private static boolean isSound(@Nullable Reading reading, Evidence evidence, boolean otherwise) {
        return reading == null && (evidence.sound() > 0 || otherwise);
    }

    static TracedText decode(String text, Reading reading) {
        TracedText decoded = new TracedText(text.length());
        int next = 0;
        for (Reading.Span span : reading.spans()) {
            decoded.copy(text, next, span.start());
            TracedText part = reading.encoding().decode(text.substring(span.start(), span.end()));
            if (!reading.encoding().hasCapitals()) {
                LetterCase.raise(part);
            }
            decoded.append(part, span.start());
            next = span.end();
        }
        decoded.copy(text, next, text.length());
        return decoded;
    }
}
