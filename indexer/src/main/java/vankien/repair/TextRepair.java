package vankien.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The one entrance to this package. */
public final class TextRepair {
    private TextRepair() {}

    /**
     * Repairs a document.
     *
     * @param paragraphs its paragraphs in order, lines parted by line feeds; read as Western where the encoding was unknown
     * @return as many, in the same order
     */
    public static List<RepairedText> repair(List<String> paragraphs) {
        List<Screen> screens = screens(paragraphs);
        List<@Nullable Reading> readings = EncodingRepair.of(paragraphs, screens);
        List<RepairedText> repaired = new ArrayList<>(paragraphs.size());
        for (int i = 0; i < paragraphs.size(); i++) {
            repaired.add(repair(paragraphs.get(i), screens.get(i), readings.get(i)));
        }
        return repaired;
    }

    /** Whether a text of unknown encoding, its bytes read as ISO 8859-1, is Vietnamese of an older encoding. */
    public static boolean isLegacy(String western) {
        return western.lines().anyMatch(line -> Screen.of(line).legacy() && EncodingRepair.proven(line) != null);
    }

    /**
     * A text that is too short to prove its encoding, as it would be in each of the older ones.
     *
     * @param western the text, its bytes read as Western, composed
     */
    public static List<String> readings(String western) {
        List<String> readings = new ArrayList<>();
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            if (encoding != LegacyEncoding.VIQR || Viqr.mayBe(western)) {
                readings.add(encoding.decode(western).text());
            }
        }
        return readings;
    }

    private static List<Screen> screens(List<String> paragraphs) {
        List<Screen> screens = new ArrayList<>(paragraphs.size());
        for (String paragraph : paragraphs) {
            screens.add(Screen.of(paragraph));
        }
        return screens;
    }

    private static RepairedText repair(String paragraph, Screen screen, @Nullable Reading reading) {
        RepairedText text = RepairedText.sound(paragraph);
        Screen seen = screen;
        if (reading != null) {
            text = text.then(
                    EncodingRepair.decode(paragraph, reading),
                    reading.encoding().repair());
            seen = Screen.of(text.text());
        }
        if (seen.decomposed()) {
            text = step(text, Composition::compose, Repair.NFC);
            seen = Screen.of(text.text());
        }
        if (seen.torn()) {
            text = step(text, Hyphenation::join, Repair.HYPHENATION);
        }
        if (seen.spaced()) {
            text = step(text, LetterSpacing::close, Repair.LETTER_SPACING);
        }
        return seen.glued() ? step(text, LostSpaces::restore, Repair.LOST_SPACES) : text;
    }

    private static RepairedText step(RepairedText text, Function<String, @Nullable TracedText> step, Repair repair) {
        TracedText next = step.apply(text.text());
        return next == null ? text : text.then(next, repair);
    }
}
