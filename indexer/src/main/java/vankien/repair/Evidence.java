package vankien.repair;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

    private static final boolean[] MAY_BE_OF_WORD = mayBeOfWord();

    /** What one word says. */
    enum Kind {
        GAINED,
        AMBIGUOUS,
        BROKEN,
        LOST,
        SAME,
        SOUND,
        STRANGE,
        PLAIN,
        FOREIGN,
        /** An abbreviation, or a sign alone. */
        NOTHING
    }

    /** A word and its place in the text as it stands. */
    record Word(int start, int end, Kind kind) {}

    static Evidence of(String text, LegacyEncoding encoding) {
        Count count = new Count(encoding);
        count.words(text, encoding.decode(text), text.length());
        return count.evidence();
    }

    /** Whether a word is gained at one of these places; where none is, nothing is proven. */
    static boolean gainsAny(String text, List<Reading.Span> places, LegacyEncoding encoding) {
        Count count = new Count(encoding);
        for (Reading.Span place : places) {
            count.words(text, encoding.decode(text, place.start(), place.end()), place.end());
            if (count.of(Kind.GAINED) > 0) {
                return true;
            }
        }
        return false;
    }

    /** The words of a text in their order. */
    static List<Word> words(String text, LegacyEncoding encoding) {
        Count count = new Count(encoding);
        count.words(text, encoding.decode(text), text.length());
        return count.all;
    }

    /** Letters, and the signs of the Western page that only stand beside letters when those were read wrongly. */
    static boolean isOfWord(char c) {
        return Character.isLetter(c)
                || (c >= 0xA1 && c <= 0xFF && c != '«' && c != '»')
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Whether it may turn out to be of a word: also guillemets, and control characters that show no sign at all. */
    static boolean mayBeOfWord(char c) {
        return c < MAY_BE_OF_WORD.length ? MAY_BE_OF_WORD[c] : judgedOfWord(c);
    }

    private static boolean[] mayBeOfWord() {
        boolean[] table = new boolean['ỹ' + 1];
        for (char c = 0; c < table.length; c++) {
            table[c] = judgedOfWord(c);
        }
        return table;
    }

    private static boolean judgedOfWord(char c) {
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

    /** Whether it speaks both for the encoding and for sound text. */
    boolean mayBeMixed() {
        return gained >= 2 && sound + lost > 0;
    }

    private static final class Count {
        private final LegacyEncoding encoding;
        private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        private final List<Word> all = new ArrayList<>();
        private int signs;
        private int common;

        Count(LegacyEncoding encoding) {
            this.encoding = encoding;
        }

        private int of(Kind kind) {
            return counts.getOrDefault(kind, 0);
        }

        Evidence evidence() {
            return new Evidence(
                    of(Kind.GAINED),
                    of(Kind.AMBIGUOUS),
                    of(Kind.BROKEN),
                    of(Kind.LOST),
                    of(Kind.SAME),
                    of(Kind.SOUND),
                    of(Kind.STRANGE),
                    of(Kind.PLAIN),
                    of(Kind.FOREIGN),
                    signs,
                    common);
        }

        /** @param to where in the text ends what was decoded */
        void words(String text, TracedText decoded, int to) {
            int end;
            for (int start = 0; start < decoded.length(); start = end + 1) {
                end = start;
                while (end < decoded.length() && isOfWord(decoded.charAt(end))) {
                    end++;
                }
                if (end > start) {
                    int rawStart = decoded.origin(start);
                    int rawEnd = end < decoded.length() ? decoded.origin(end) : to;
                    boolean unchanged = decoded.holds(start, end, text, rawStart, rawEnd);
                    String word = decoded.text(start, end);
                    Kind kind = kind(word, unchanged ? word : text.substring(rawStart, rawEnd));
                    counts.merge(kind, 1, Integer::sum);
                    all.add(new Word(rawStart, rawEnd, kind));
                }
            }
        }

        private Kind kind(String word, String raw) {
            if (raw.length() == 1 && !Character.isLetter(raw.charAt(0))) {
                return Kind.NOTHING; // ± or § between spaces says nothing
            }
            boolean valid = isWord(word, encoding.hasCapitals());
            if (word.equals(raw)) {
                return unchanged(word, valid);
            }
            common += valid && CommonSyllables.contains(word) ? 1 : 0;
            if (isWord(raw, true)) {
                return valid ? Kind.AMBIGUOUS : Kind.LOST;
            }
            if (valid) {
                signs += hasSign(raw) ? 1 : 0;
                return Kind.GAINED;
            }
            return isAbbreviation(word) ? Kind.NOTHING : Kind.BROKEN;
        }

        private Kind unchanged(String word, boolean valid) {
            if (!valid && isAbbreviation(word)) {
                return Kind.NOTHING;
            }
            if (!Words.isMarked(word)) {
                return valid ? Kind.PLAIN : Kind.FOREIGN;
            }
            if (valid && encoding.writes(word)) {
                common += CommonSyllables.contains(word) ? 1 : 0;
                return Kind.SAME;
            }
            return valid ? Kind.SOUND : Kind.STRANGE;
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
