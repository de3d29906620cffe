package vankien.repair;

import java.util.Locale;

/**
 * What the words of a paragraph say for and against reading it in one encoding. Words are counted; abbreviations, which no
 * grammar knows, are not.
 *
 * @param gained no syllables as they stand, syllables when decoded
 * @param ambiguous syllables both ways
 * @param broken no syllables either way, though decoding changes them
 * @param lost syllables as they stand, none when decoded
 * @param same syllables with marks that the encoding writes as they stand
 * @param sound syllables with marks that decoding leaves alone because the encoding cannot write them
 * @param strange letters beyond ASCII that decoding leaves alone and that make no syllable
 * @param plain syllables without marks
 * @param foreign other words without marks
 * @param signs gained words that hold a sign or a letter that no language has at such a place
 * @param common syllables with marks, when decoded, that are among the commonest
 */
record Evidence(
        int gained,
        int ambiguous,
        int broken,
        int lost,
        int same,
        int sound,
        int strange,
        int plain,
        int foreign,
        int signs,
        int common) {

    static Evidence of(String text, LegacyEncoding encoding) {
        return of(text, encoding.decode(text), encoding);
    }

    static Evidence of(String text, TracedText decoded, LegacyEncoding encoding) {
        Count count = new Count(encoding);
        int end = 0;
        for (int start = 0; start < decoded.length(); start = end + 1) {
            end = start;
            while (end < decoded.length() && isOfWord(decoded.charAt(end))) {
                end++;
            }
            if (end > start) {
                int rawEnd = end < decoded.length() ? decoded.origin(end) : text.length();
                count.word(decoded.text(start, end), text.substring(decoded.origin(start), rawEnd));
            }
        }
        return count.evidence();
    }

    /** Letters, and the signs of the Western page that only stand beside letters when those were read wrongly. */
    static boolean isOfWord(char c) {
        return Character.isLetter(c)
                || (c >= 0xA1 && c <= 0xFF && c != '«' && c != '»')
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Whether it may turn out to be of a word: also guillemets, and control characters that show no sign at all. */
    static boolean mayBeOfWord(char c) {
        return isOfWord(c)
                || c == '«'
                || c == '»'
                || (c >= 0x80 && c < 0xA0)
                || (c > 0xFF && CodeTable.westernByte(c) >= 0);
    }

    int changed() {
        return gained + ambiguous + broken + lost;
    }

    /** How well the encoding explains the paragraph; comparable between encodings of the same paragraph. */
    int score() {
        return 4 * gained + ambiguous + same - 4 * broken - 6 * lost - 4 * sound - 4 * strange + 3 * common;
    }

    /** Whether the paragraph proves the encoding by itself. */
    boolean proves() {
        int against = lost + sound;
        int odd = broken + strange;
        int words = changed() + plain + foreign + same + sound + strange;
        if (gained < 4 * against || gained < 3 * odd || 10 * (gained + ambiguous + same + plain) < 6 * words) {
            return false;
        }
        if (gained >= 3 || (gained == 2 && odd == 0)) {
            return true;
        }
        return gained >= 1 && odd + foreign == 0 && words >= (signs > 0 ? 2 : 4);
    }

    /** Whether it fits in a document whose other paragraphs prove the encoding. */
    boolean fits(boolean noOtherMarks) {
        return sound + lost + strange == 0 && changed() > 0 && (gained > broken || (broken == 0 && noOtherMarks));
    }

    private static final class Count {
        private final LegacyEncoding encoding;
        private int gained;
        private int ambiguous;
        private int broken;
        private int lost;
        private int sound;
        private int same;
        private int strange;
        private int plain;
        private int foreign;
        private int signs;
        private int common;

        Count(LegacyEncoding encoding) {
            this.encoding = encoding;
        }

        Evidence evidence() {
            return new Evidence(gained, ambiguous, broken, lost, same, sound, strange, plain, foreign, signs, common);
        }

        void word(String word, String raw) {
            boolean valid = isWord(word, encoding.hasCapitals());
            if (raw.length() == 1 && !Character.isLetter(raw.charAt(0))) {
                return; // ± or § between spaces says nothing
            }
            if (word.equals(raw)) {
                unchanged(word, valid);
                return;
            }
            boolean before = isWord(raw, true);
            common += valid && CommonSyllables.contains(word) ? 1 : 0;
            if (valid && before) {
                ambiguous++;
            } else if (valid) {
                gained++;
                signs += hasSign(raw) ? 1 : 0;
            } else if (before) {
                lost++;
            } else if (!isAbbreviation(word)) {
                broken++;
            }
        }

        private void unchanged(String word, boolean valid) {
            boolean marked = word.chars().anyMatch(c -> c > 127);
            if (marked && !valid && isAbbreviation(word)) {
                return;
            }
            if (marked && valid && encoding.writes(word)) {
                same++;
                common += CommonSyllables.contains(word) ? 1 : 0;
            } else if (marked) {
                sound += valid ? 1 : 0;
                strange += valid ? 0 : 1;
            } else if (valid) {
                plain++;
            } else if (!isAbbreviation(word)) {
                foreign++;
            }
        }
    }

    /** @param capitals whether toned capitals can be written; where not, small letters stand for them */
    static boolean isWord(String word, boolean capitals) {
        return Words.isSyllable(word)
                || (!capitals
                        && LetterCase.isSmallAmongCapitals(word)
                        && Words.isSyllable(word.toUpperCase(Locale.ROOT)));
    }

    private static boolean isAbbreviation(String word) {
        return word.length() <= 6 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static boolean hasSign(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if ((c > 127 && !Character.isLetter(c)) || c == 'ø' || c == 'Ø') {
                return true;
            }
        }
        return false;
    }
}
