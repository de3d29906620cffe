package vankien.analysis.vi;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The 24 syllables that are written with i or y at will: {@code kỉ luật = kỷ luật}, {@code quí = quý}.
 *
 * <p>Only these: alone, i and y differ ({@code ý ≠ í}), and so do all rimes that merely contain them
 * ({@code hai ≠ hay}, {@code túi ≠ túy}).
 */
public final class SpellingVariants {
    private static final String PAIRS = "hi hy kì kỳ kí ký kỉ kỷ kĩ kỹ kị kỵ li ly lí lý lị lỵ mì mỳ mĩ mỹ mị mỵ sĩ sỹ"
            + " tì tỳ tí tý tỉ tỷ tị tỵ vĩ vỹ qui quy quì quỳ quí quý quỉ quỷ quĩ quỹ quị quỵ";

    private static final Map<String, String> OTHER = new HashMap<>();
    private static final Map<String, String> OTHER_FOLDED = new HashMap<>();

    static {
        String[] spellings = PAIRS.split(" ", -1);
        for (int i = 0; i < spellings.length; i += 2) {
            String withI = spellings[i];
            String withY = spellings[i + 1];
            OTHER.put(withI, withY);
            OTHER.put(withY, withI);
            OTHER_FOLDED.put(VietnameseFolding.fold(withI), VietnameseFolding.fold(withY));
            OTHER_FOLDED.put(VietnameseFolding.fold(withY), VietnameseFolding.fold(withI));
        }
    }

    private static final int ROW_I = 6;
    private static final int ROW_Y = 12;

    /** For each onset of one letter, bit n: the pair with tone n exists. */
    private static final byte[] MERGED_TONES = new byte[128];

    static {
        for (String spelling : PAIRS.split(" ", -1)) {
            if (spelling.length() == 2) {
                int tone = VietnameseLetters.tone(VietnameseLetters.code(spelling.charAt(1)));
                MERGED_TONES[spelling.charAt(0)] |= (byte) (1 << tone);
            }
        }
    }

    private SpellingVariants() {}

    /** {@code kì → kỳ}, {@code kỳ → kì}; null for all but the 24 pairs. Any case and tone placement in, lower case out. */
    public static @Nullable String of(String syllable) {
        return OTHER.get(VietnameseSyllable.canonical(syllable.toLowerCase(Locale.ROOT)));
    }

    /** The same for folded terms: {@code ki → ky}, because both kì and kỳ may be meant; null for all others. */
    public static @Nullable String ofFolded(String folded) {
        return OTHER_FOLDED.get(folded.toLowerCase(Locale.ROOT));
    }

    /**
     * Changes i to y in one of the pairs, in place; lower case, canonical tone placement.
     *
     * @return whether it was one
     */
    static boolean mergeIntoY(char[] term, int length) {
        if (length != 2 && length != 3) {
            return false;
        }
        int code = VietnameseLetters.code(term[length - 1]);
        if (VietnameseLetters.row(code) != ROW_I || (length == 3 && (term[0] != 'q' || term[1] != 'u'))) {
            return false;
        }
        int tone = VietnameseLetters.tone(code);
        if (length == 2 && (MERGED_TONES[Math.min(term[0], 127)] & 1 << tone) == 0) {
            return false;
        }
        term[length - 1] = VietnameseLetters.withTone(ROW_Y << 3, tone);
        return true;
    }
}
