package vankien.ocr;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vankien.analysis.vi.VietnameseSyllable;

/** Whether what was read of a page is Vietnamese at all, by the grammar of its syllables. */
final class ReadableText {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
    /** The head of a document has more words than these. */
    private static final int HEAD_WORDS = 60;
    /** What a head has at least: {@code ĐẢNG CỘNG SẢN VIỆT NAM}. */
    private static final int FEWEST_SYLLABLES = 5;

    private static final double SMALLEST_SHARE = .6;

    private ReadableText() {}

    /** Whether any word of it is a syllable. */
    static boolean hasSyllable(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .anyMatch(word -> word.length() > 1 && VietnameseSyllable.isValid(word));
    }

    /** Whether a head of this text was read: at least five syllables, and not fewer than six of ten words. */
    static boolean isHead(String text) {
        int words = 0;
        int syllables = 0;
        Matcher matcher = WORD.matcher(text);
        while (words < HEAD_WORDS && matcher.find()) {
            words++;
            // A letter alone is noise more often than a word.
            if (matcher.end() - matcher.start() > 1 && VietnameseSyllable.isValid(matcher.group())) {
                syllables++;
            }
        }
        return syllables >= FEWEST_SYLLABLES && syllables >= words * SMALLEST_SHARE;
    }
}
