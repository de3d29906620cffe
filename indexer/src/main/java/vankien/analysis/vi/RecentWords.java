package vankien.analysis.vi;

/** The last words that passed, and what stood before each: what announces a numeral. */
final class RecentWords {
    /** A power of two. */
    private static final int REMEMBERED = 16;

    private static final int LONGEST = 8;

    /** One after the other, each in {@value #LONGEST} characters. */
    private final char[] words = new char[REMEMBERED * LONGEST];
    /** 0 where a word is too long to announce anything. */
    private final int[] lengths = new int[REMEMBERED];

    private final char[] marks = new char[REMEMBERED];
    private int count;

    void clear() {
        count = 0;
    }

    void add(char[] term, int length, char markBefore) {
        int at = place(count++);
        int kept = length <= LONGEST ? length : 0;
        // Nearly every word of a text comes by here: a loop is cheaper than a call for a handful of characters.
        for (int i = 0, to = at * LONGEST; i < kept; i++) {
            words[to++] = term[i];
        }
        lengths[at] = kept;
        marks[at] = markBefore;
    }

    /** How many words back can be asked for. */
    int size() {
        return Math.min(count, REMEMBERED);
    }

    /** The word so many back, 0 for the last; empty where there is none or it is long. */
    String word(int back) {
        if (back >= size()) {
            return "";
        }
        int at = place(count - 1 - back);
        return new String(words, at * LONGEST, lengths[at]);
    }

    /** What stood before the word so many back, as a {@link SeparatorAttribute#mark}. */
    char markBefore(int back) {
        return back >= size() ? SeparatorAttribute.BORDER : marks[place(count - 1 - back)];
    }

    /** Whether the last word is {@code thứ}, cheaply. */
    boolean lastIsOrdinal() {
        int at = place(count - 1);
        if (count == 0 || lengths[at] != 3) {
            return false;
        }
        int from = at * LONGEST;
        char last = words[from + 2];
        return words[from] == 't' && words[from + 1] == 'h' && (last == 'ứ' || last == 'u');
    }

    private static int place(int word) {
        return word & (REMEMBERED - 1);
    }
}
