package vankien.repair;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words set letter by letter are closed up: {@code T r ê n c ơ s ở → Trên cơ sở}. Where the words end is told by wider gaps,
 * or by the grammar when there is just one shortest way to read the letters as syllables.
 */
final class LetterSpacing {
    /** Fewer letters may well stand alone. */
    static final int FEWEST = 5;

    private static final int MOST = 400;

    private LetterSpacing() {}

    /** Null where no letters are spaced. */
    static @Nullable TracedText close(String text) {
        TracedText closed = null;
        int next = 0;
        for (int i = 0; i < text.length(); ) {
            List<Integer> letters = spaced(text, i);
            List<Integer> starts = letters.size() < FEWEST ? List.of() : words(text, letters);
            if (!starts.isEmpty()) {
                closed = closed == null ? new TracedText(text.length()) : closed;
                closed.copy(text, next, i);
                for (int at : letters) {
                    if (at != letters.getFirst() && starts.contains(at)) {
                        closed.append(' ', at - 1);
                    }
                    closed.append(text.charAt(at), at);
                }
                next = letters.getLast() + 1;
            }
            i = letters.isEmpty() ? nextWord(text, i) : letters.getLast() + 1;
        }
        if (closed != null) {
            closed.copy(text, next, text.length());
        }
        return closed;
    }

    private static int nextWord(String text, int at) {
        int next = at;
        while (next < text.length() && !Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return Math.max(next, at + 1);
    }

    /** Where the letters stand that follow one another from {@code start} on, one space or a few apart on one line. */
    private static List<Integer> spaced(String text, int start) {
        if (start + 1 < text.length() && Character.isLetterOrDigit(text.charAt(start + 1))) {
            return List.of();
        }
        List<Integer> letters = new ArrayList<>();
        if (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            return letters;
        }
        int at = start;
        while (at < text.length() && letters.size() < MOST && Character.isLetter(text.charAt(at))) {
            int behind = at + 1;
            boolean closing = behind < text.length() && ".,:;".indexOf(text.charAt(behind)) >= 0;
            boolean alone = behind == text.length() || Character.isWhitespace(text.charAt(behind)) || closing;
            if (!alone) {
                break;
            }
            letters.add(at);
            at = behind;
            while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\u00A0')) {
                at++;
            }
            if (closing) {
                break;
            }
        }
        return letters;
    }

    /** Where each word begins; empty where that is not certain. */
    private static List<Integer> words(String text, List<Integer> letters) {
        StringBuilder all = new StringBuilder();
        boolean wide = false;
        for (int i = 0; i < letters.size(); i++) {
            all.append(text.charAt(letters.get(i)));
            wide |= i > 0 && letters.get(i) - letters.get(i - 1) > 2;
        }
        if (!Words.isMarked(all.toString())) {
            return List.of();
        }
        return wide ? byGaps(all, letters) : byGrammar(all, letters);
    }

    private static List<Integer> byGaps(CharSequence all, List<Integer> letters) {
        List<Integer> starts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= letters.size(); i++) {
            if (i == letters.size() || letters.get(i) - letters.get(i - 1) > 2) {
                if (!Words.isSyllable(all.subSequence(from, i).toString())) {
                    return List.of();
                }
                starts.add(letters.get(from));
                from = i;
            }
        }
        return starts;
    }

    /** The fewest syllables; a second way with as few makes it uncertain. */
    private static List<Integer> byGrammar(CharSequence all, List<Integer> letters) {
        int length = all.length();
        int[] fewest = new int[length + 1];
        int[] from = new int[length + 1];
        boolean[] single = new boolean[length + 1];
        single[0] = true;
        for (int end = 1; end <= length; end++) {
            fewest[end] = Integer.MAX_VALUE;
            for (int start = Math.max(0, end - 7); start < end; start++) {
                String word = all.subSequence(start, end).toString();
                boolean reachable = fewest[start] != Integer.MAX_VALUE && (word.length() > 1 || Words.isMarked(word));
                if (!reachable || fewest[start] + 1 > fewest[end] || !Words.isSyllable(word)) {
                    continue;
                }
                single[end] = fewest[start] + 1 < fewest[end] && single[start];
                fewest[end] = fewest[start] + 1;
                from[end] = start;
            }
        }
        if (fewest[length] == Integer.MAX_VALUE || !single[length] || fewest[length] * 2 > length) {
            return List.of();
        }
        List<Integer> starts = new ArrayList<>();
        for (int end = length; end > 0; end = from[end]) {
            starts.add(letters.get(from[end]));
        }
        return starts;
    }
}
