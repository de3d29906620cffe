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

    /** The encoding that the text proves by itself, or null. */
    static @Nullable LegacyEncoding proven(String text) {
        if (!mayBeLegacy(text)) {
            return null;
        }
        LegacyEncoding best = null;
        int most = 0;
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            if (encoding == LegacyEncoding.VIQR && !Viqr.mayBe(text)) {
                continue;
            }
            Evidence evidence = Evidence.of(text, encoding);
            boolean proof = encoding == LegacyEncoding.VIQR ? Viqr.proves(evidence, text) : evidence.proves();
            if (evidence.score() > most && proof) {
                best = encoding;
                most = evidence.score();
            }
        }
        return best;
    }

    /** For each paragraph its encoding, null where it is sound. */
    static List<@Nullable LegacyEncoding> of(List<String> paragraphs) {
        List<@Nullable LegacyEncoding> found = new ArrayList<>(paragraphs.size());
        Map<LegacyEncoding, Integer> lengths = new EnumMap<>(LegacyEncoding.class);
        for (String paragraph : paragraphs) {
            LegacyEncoding encoding = proven(paragraph);
            found.add(encoding);
            if (encoding != null) {
                lengths.merge(encoding, paragraph.length(), Integer::sum);
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

    private static void complete(List<String> paragraphs, List<@Nullable LegacyEncoding> found, LegacyEncoding main) {
        boolean noOtherMarks = true;
        for (int i = 0; i < paragraphs.size(); i++) {
            noOtherMarks &=
                    found.get(i) != null || Evidence.of(paragraphs.get(i), main).sound() == 0;
        }
        for (int i = 0; i < paragraphs.size(); i++) {
            if (found.get(i) == null && Evidence.of(paragraphs.get(i), main).fits(noOtherMarks)) {
                found.set(i, main);
            }
        }
    }

    static TracedText decode(String text, LegacyEncoding encoding) {
        TracedText decoded = encoding.decode(text);
        if (!encoding.hasCapitals()) {
            LetterCase.raise(decoded);
        }
        return decoded;
    }

    /** Whether a word of the Western page is no syllable: sound text, nearly always, ends here. */
    private static boolean mayBeLegacy(String text) {
        int end;
        for (int start = 0; start < text.length(); start = end + 1) {
            end = start;
            boolean marked = false;
            boolean western = true;
            for (; end < text.length() && Evidence.mayBeOfWord(text.charAt(end)); end++) {
                char c = text.charAt(end);
                marked |= c > 127;
                western &= CodeTable.westernByte(c) >= 0;
            }
            if (marked && western && !Evidence.isWord(text.substring(start, end), true)) {
                return true;
            }
        }
        return Viqr.mayBe(text);
    }
}
