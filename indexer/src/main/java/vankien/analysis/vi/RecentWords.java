package vankien.analysis.vi;

/** The last words that passed, and what stood before each: what announces a numeral. */
final class RecentWords {
    private static final int REMEMBERED = 16;
    private static final int LONGEST = 8;

    private final char[][] words = new char[REMEMBERED][LONGEST];
    /** 0 where a word is too long to announce anything. */
    private final int[] lengths = new int[REMEMBERED];

    private final char[] marks = new char[REMEMBERED];
    private int count;

    void clear() {
        count = 0;
    }

    void add(char[] term, int length, char markBefore) {
        int at = count++ % REMEMBERED;
        lengths[at] = length <= LONGEST ? length : 0;
        System.arraycopy(term, 0, words[at], 0, lengths[at]);
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
        int at = (count - 1 - back) % REMEMBERED;
        return new String(words[at], 0, lengths[at]);
    }

    /** What stood before the word so many back, as a {@link SeparatorAttribute#mark}. */
    char markBefore(int back) {
        return back >= size() ? SeparatorAttribute.BORDER : marks[(count - 1 - back) % REMEMBERED];
    }

    /** Whether the last word is {@code thứ}, cheaply. */
    boolean lastIsOrdinal() {
        if (count == 0) {
            return false;
        }
        int at = (count - 1) % REMEMBERED;
        char[] word = words[at];
        return lengths[at] == 3 && word[0] == 't' && word[1] == 'h' && (word[2] == 'ứ' || word[2] == 'u');
    }
}
