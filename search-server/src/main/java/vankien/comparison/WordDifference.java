package vankien.comparison;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which words of two passages differ.
 *
 * @param left the left passage, every character of it, in runs that are the same or changed by turns
 * @param right the right passage
 */
record WordDifference(List<Run> left, List<Run> right) {
    /** Longer passages are compared by sentences: a page full of single words is not read. */
    private static final int MOST_WORDS = 3_000;

    private static final Pattern AFTER_WORD = Pattern.compile("(?<=\\s)(?=\\S)");
    private static final Pattern AFTER_SENTENCE = Pattern.compile("(?<=[.;:!?]\\s)(?=\\S)");
    /** So few words that stay between two changes are read as one change with them. */
    private static final int LONELY = 1;

    static WordDifference of(String left, String right) {
        List<String> leftWords = AFTER_WORD.splitAsStream(left).toList();
        List<String> rightWords = AFTER_WORD.splitAsStream(right).toList();
        if (leftWords.size() > MOST_WORDS || rightWords.size() > MOST_WORDS) {
            leftWords = AFTER_SENTENCE.splitAsStream(left).toList();
            rightWords = AFTER_SENTENCE.splitAsStream(right).toList();
        }
        Difference difference = Difference.of(stripped(leftWords), stripped(rightWords));
        joinLonely(difference, leftWords.size(), rightWords.size());
        return new WordDifference(runs(leftWords, difference.removed()), runs(rightWords, difference.added()));
    }

    /** White space that differs is no difference. */
    private static List<String> stripped(List<String> words) {
        return words.stream().map(String::strip).toList();
    }

    /** A single word that stays between two changes on both sides makes the change harder to read, not easier. */
    private static void joinLonely(Difference difference, int leftSize, int rightSize) {
        BitSet removed = difference.removed();
        BitSet added = difference.added();
        int i = 0;
        int j = 0;
        boolean changedBefore = false;
        while (i < leftSize || j < rightSize) {
            int leftEnd = removed.nextClearBit(i);
            int rightEnd = added.nextClearBit(j);
            changedBefore |= leftEnd > i && rightEnd > j;
            i = leftEnd;
            j = rightEnd;
            int same = 0;
            while (i + same < leftSize && j + same < rightSize && !removed.get(i + same) && !added.get(j + same)) {
                same++;
            }
            boolean changedAfter = removed.get(i + same) && added.get(j + same);
            if (changedBefore && changedAfter && same <= LONELY) {
                removed.set(i, i + same);
                added.set(j, j + same);
            } else if (same > 0) {
                changedBefore = false;
            }
            i += same;
            j += same;
        }
    }

    private static List<Run> runs(List<String> words, BitSet changed) {
        List<Run> runs = new ArrayList<>();
        for (int start = 0; start < words.size(); ) {
            boolean is = changed.get(start);
            int end = Math.min(is ? changed.nextClearBit(start) : next(changed, start, words.size()), words.size());
            runs.add(new Run(String.join("", words.subList(start, end)), is));
            start = end;
        }
        return runs;
    }

    private static int next(BitSet changed, int from, int size) {
        int next = changed.nextSetBit(from);
        return next < 0 ? size : next;
    }
}
