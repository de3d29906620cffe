package vankien.repair;

import org.jspecify.annotations.Nullable;

/**
 * A syllable torn at the end of a line is put together on the first line: {@code Quy-⏎ết định → Quyết⏎định}. Syllables that
 * were joined by a hyphen, {@code xã-⏎hội}, and words of other languages stay.
 */
final class Hyphenation {
    private static final String VOWELS = "aăâeêioôơuưy";

    private Hyphenation() {}

    /** Whether a line may end with a hyphen. */
    static boolean mayBe(String text) {
        for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
            int hyphen = lastOfLine(text, feed);
            if (hyphen >= 1 && isHyphen(text.charAt(hyphen))) {
                return true;
            }
        }
        return false;
    }

    /** Null where no syllable is torn. */
    static @Nullable TracedText join(String text) {
        TracedText joined = null;
        int next = 0;
        for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
            int hyphen = lastOfLine(text, feed);
            if (hyphen < 1 || hyphen < next || !isHyphen(text.charAt(hyphen))) {
                continue;
            }
            int start = hyphen;
            while (start > next && hyphen - start < 8 && Character.isLetter(text.charAt(start - 1))) {
                start--;
            }
            int rest = feed + 1;
            while (rest < text.length() && text.charAt(rest) == ' ') {
                rest++;
            }
            int end = Words.end(text, rest);
            if (isTorn(text.substring(start, hyphen), text.substring(rest, end))) {
                joined = joined == null ? new TracedText(text.length()) : joined;
                joined.copy(text, next, hyphen);
                int closed = end;
                while (closed < text.length() && ",.;:)”\"".indexOf(text.charAt(closed)) >= 0) {
                    closed++;
                }
                joined.append(text.substring(rest, closed), hyphen);
                joined.append('\n', feed);
                next = closed < text.length() && text.charAt(closed) == ' ' ? closed + 1 : closed;
            }
        }
        if (joined != null) {
            joined.copy(text, next, text.length());
        }
        return joined;
    }

    private static int lastOfLine(String text, int feed) {
        int last = feed - 1;
        while (last > 0 && (text.charAt(last) == ' ' || text.charAt(last) == '\r')) {
            last--;
        }
        return last;
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u00AD' || c == '\u2010';
    }

    private static boolean isTorn(String first, String second) {
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        String whole = first + second;
        if (!Words.isSyllable(whole) || !Words.isMarked(whole)) {
            return false;
        }
        boolean rime = CommonSyllables.contains(whole)
                && !CommonSyllables.contains(second)
                && VOWELS.indexOf(MarkOrder.withoutTone(second.charAt(0))) >= 0;
        return rime || !(Words.isSyllable(first) && Words.isSyllable(second));
    }
}
