package vankien.repair;

import vankien.analysis.vi.VietnameseFolding;
import vankien.analysis.vi.VietnameseSyllable;

/**
 * One look over a paragraph that says which repairs it may need, so that sound text costs this look only. What it says is
 * never too little: each repair then judges by itself.
 *
 * @param legacy a word of the Western page is no syllable, or signs of VIQR stand in words
 * @param decomposed a combining mark stands behind a letter
 * @param torn a hyphen ends a line
 * @param spaced letters stand alone, several one after the other
 * @param glued a word with marks is no syllable, or a digit stands right behind it
 */
record Screen(boolean legacy, boolean decomposed, boolean torn, boolean spaced, boolean glued) {
    /** What nearly every paragraph is. */
    private static final Screen SOUND = new Screen(false, false, false, false, false);

    static Screen of(String text) {
        Look look = new Look(text);
        look.overWords();
        boolean legacy = look.legacy || (!look.vietnamese && Viqr.mayBe(text));
        if (!legacy && !look.decomposed && !look.spaced && !look.glued && text.indexOf('\n') < 0) {
            return SOUND;
        }
        return new Screen(legacy, look.decomposed, Hyphenation.mayBe(text), look.spaced, look.glued);
    }

    private static final class Look {
        private final String text;
        /** A letter of the block that only Vietnamese and Unicode have. */
        private boolean vietnamese;

        private boolean legacy;
        private boolean decomposed;
        private boolean spaced;
        private boolean glued;
        private int alone;
        /** The letters of a word; more than these no syllable has. */
        private final char[] word = new char[16];

        Look(String text) {
            this.text = text;
        }

        void overWords() {
            int end;
            for (int start = 0; start < text.length(); start = end + 1) {
                end = plainEnd(start);
                if (end < text.length() && text.charAt(end) > 127 && Evidence.mayBeOfWord(text.charAt(end))) {
                    end = markedWord(start, end);
                } else if (end - start == 1) {
                    single();
                } else if (end > start) {
                    alone = 0;
                }
                // Some capitals of VISCII share their bytes with signs.
                legacy |= end > start
                        && end < text.length()
                        && CodeTable.isSign(text.charAt(end))
                        && Character.isUpperCase(text.charAt(end - 1));
            }
        }

        /** The end of the letters of ASCII. */
        private int plainEnd(int start) {
            int end = start;
            while (end < text.length() && isPlainLetter(text.charAt(end))) {
                end++;
            }
            return end;
        }

        private int markedWord(int start, int firstMarked) {
            int end = firstMarked;
            boolean western = true;
            for (; end < text.length() && Evidence.mayBeOfWord(text.charAt(end)); end++) {
                char c = text.charAt(end);
                if (c > 127) {
                    vietnamese |= c >= 'Ạ' && c <= 'ỹ';
                    decomposed |= VietnameseFolding.isCombining(c);
                    western &= c < 256 || CodeTable.westernByte(c) >= 0;
                }
            }
            text.getChars(start, Math.min(end, start + word.length), word, 0);
            boolean syllable = VietnameseSyllable.isValid(word, end - start);
            legacy |= western && !(syllable && Words.hasCaseOfWord(text, start, end));
            glued |= !syllable || (end < text.length() && Character.isDigit(text.charAt(end)));
            if (end - start == 1) {
                single();
            } else {
                alone = 0;
            }
            return end;
        }

        private void single() {
            alone++;
            spaced |= alone >= LetterSpacing.FEWEST;
        }
    }

    private static boolean isPlainLetter(char c) {
        int small = c | 0x20;
        return small >= 'a' && small <= 'z';
    }
}
