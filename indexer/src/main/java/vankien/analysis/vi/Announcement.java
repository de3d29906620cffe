package vankien.analysis.vi;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the words before a numeral say of it. */
enum Announcement {
    /** Nothing: it is none. */
    NONE,
    /** {@code thứ} alone, as in a story or a week: only Roman numerals. */
    ORDINAL,
    /** {@code khóa, chương, đại hội}: Roman numerals, and number words from ten on. */
    NAME,
    /** {@code kỳ, phần, trung ương}: Roman numerals; {@code một phần mười} is a share. */
    PART,
    /** {@code lần thứ, khóa thứ, đại hội thứ}: any numeral. */
    NAMED_ORDINAL,
    /** {@code đại hội … Bình Nguyên}: Roman numerals that are no words. */
    REMOTE;

    /** {@code vi} and {@code xi} begin words too, and one letter is a name as often. */
    private static final Set<String> AMBIGUOUS = Set.of("i", "v", "x", "vi", "xi");

    private static final Set<String> NAMES = withoutMarksToo(List.of("khoá", "chương", "đại hội"));
    private static final Set<String> PARTS = withoutMarksToo(
            List.of("kỳ", "kì", "phần", "quý", "quí", "mục", "tập", "tw", "hội nghị", "trung ương", "phụ lục"));

    /** Whose congress it is, and which kind: {@code đại hội đại biểu đảng bộ tỉnh}. */
    private static final Set<String> OF_CONGRESS = withoutMarksToo(List.of(
            "đại", "biểu", "toàn", "quốc", "đảng", "bộ", "chi", "đoàn", "tỉnh", "thành", "phố", "huyện", "quận", "xã",
            "phường", "thị", "trấn", "khối", "các", "cơ", "quan", "doanh", "nghiệp", "trung", "ương", "quân", "đội",
            "công", "an", "lần"));

    /** The longest name of a place, as {@code Bà Rịa Vũng Tàu}. */
    private static final int LONGEST_PLACE = 4;

    private static Set<String> withoutMarksToo(List<String> marked) {
        Set<String> all = new HashSet<>(marked);
        marked.forEach(word -> all.add(VietnameseFolding.fold(word)));
        return Set.copyOf(all);
    }

    /** What the last words announce. */
    static Announcement of(RecentWords before) {
        if (before.lastIsOrdinal()) {
            String word = before.word(1);
            boolean named = word.equals("lần")
                    || word.equals("lan")
                    || isOneOf(NAMES, before, 1)
                    || isOneOf(PARTS, before, 1)
                    || congress(before, 1) == 0;
            return named ? NAMED_ORDINAL : ORDINAL;
        }
        if (isOneOf(NAMES, before, 0)) {
            return NAME;
        }
        if (isOneOf(PARTS, before, 0)) {
            return PART;
        }
        int place = congress(before, 0);
        return place == 0 ? NAME : place > 0 ? REMOTE : NONE;
    }

    private static boolean isOneOf(Set<String> words, RecentWords before, int back) {
        String word = before.word(back);
        return words.contains(word) || words.contains(before.word(back + 1) + " " + word);
    }

    /**
     * How many words of a place's name stand between the numeral and a congress; negative where there is no congress.
     *
     * @param back where to begin, in words before the numeral
     */
    private static int congress(RecentWords before, int back) {
        int place = 0;
        boolean named = false;
        for (int i = back; i + 1 < before.size() && TokenQueue.isSpace(before.markBefore(i)); i++) {
            String word = before.word(i);
            if ((word.equals("hội") && before.word(i + 1).equals("đại"))
                    || (word.equals("hoi") && before.word(i + 1).equals("dai"))) {
                return named || place == 0 ? place : -1;
            }
            if (OF_CONGRESS.contains(word)) {
                named = true;
            } else if (named || ++place > LONGEST_PLACE) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a Roman numeral may stand here. */
    boolean allowsRoman(CharSequence numeral) {
        return this != NONE && (this != REMOTE || !AMBIGUOUS.contains(numeral.toString()));
    }

    /** Whether digits are a numeral here. */
    boolean allowsDigits() {
        return this == NAME || this == PART || this == NAMED_ORDINAL;
    }

    /** Whether a number in words may stand here. */
    boolean allowsWords(int value) {
        return this == NAMED_ORDINAL || (this == NAME && value >= 10);
    }
}
