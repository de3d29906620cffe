package vankien.repair;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vankien.analysis.vi.VietnameseSyllable;

/**
 * Spaces that were lost behind a vowel with marks, where fonts change: {@code vụĐảng → vụ Đảng}, {@code thịsố50 → thị số
 * 50}. Before a capital any syllables do; before a small letter or a digit they have to be common ones.
 */
final class LostSpaces {
    private static final int LONGEST = 40;

    private LostSpaces() {}

    /** Null where none is lost. */
    static @Nullable TracedText restore(String text) {
        TracedText restored = null;
        int next = 0;
        int end;
        for (int start = 0; start < text.length(); start = end + 1) {
            end = Words.end(text, start);
            if (end - start < 2 || end - start > LONGEST || !Words.isMarked(text, start, end)) {
                continue;
            }
            boolean digit = end < text.length() && Character.isDigit(text.charAt(end));
            if (!digit && VietnameseSyllable.isValid(text, start, end)) {
                continue;
            }
            for (int cut : cuts(text.substring(start, end), digit)) {
                restored = restored == null ? new TracedText(text.length() + 8) : restored;
                restored.copy(text, next, start + cut);
                restored.append(' ', start + cut - 1);
                next = start + cut;
            }
        }
        if (restored != null) {
            restored.copy(text, next, text.length());
        }
        return restored;
    }

    /** The places in the word where a space belongs, ascending. */
    private static List<Integer> cuts(String word, boolean digitBehind) {
        int length = word.length();
        boolean opensBeforeDigit = digitBehind && endsSmallAndToned(word, length);
        if (VietnameseSyllable.isValid(word)) {
            return opensBeforeDigit && CommonSyllables.contains(word) ? List.of(length) : List.of();
        }
        List<Integer> cuts = split(word);
        if (!cuts.isEmpty() && opensBeforeDigit && CommonSyllables.contains(word.substring(cuts.getLast()))) {
            cuts.add(length);
        }
        return cuts;
    }

    /** The only way to read it as syllables, each but the last ending in a toned vowel; empty where there is none. */
    private static List<Integer> split(String word) {
        int length = word.length();
        int[] from = new int[length + 1];
        int[] ways = new int[length + 1];
        ways[0] = 1;
        for (int end = 1; end <= length; end++) {
            if (end < length && !endsSmallAndToned(word, end)) {
                continue;
            }
            for (int start = Math.max(0, end - 7); start < end; start++) {
                if (ways[start] > 0 && isPiece(word, start, end)) {
                    ways[end] = Math.min(2, ways[end] + ways[start]);
                    from[end] = start;
                }
            }
        }
        List<Integer> cuts = new ArrayList<>();
        if (ways[length] == 1) {
            for (int cut = from[length]; cut > 0; cut = from[cut]) {
                cuts.addFirst(cut);
            }
        }
        return cuts;
    }

    private static boolean isPiece(String word, int start, int end) {
        String piece = word.substring(start, end);
        boolean opened = start == 0 || Character.isUpperCase(word.charAt(start));
        boolean closed = end == word.length() || Character.isUpperCase(word.charAt(end));
        return Words.isSyllable(piece) && ((opened && closed) || CommonSyllables.contains(piece));
    }

    private static boolean endsSmallAndToned(String word, int end) {
        char c = word.charAt(end - 1);
        return Character.isLowerCase(c) && MarkOrder.hasTone(c);
    }
}
