package vankien.citation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose congress it is: the words between {@code Đại hội} and its number. */
final class CongressHost {
    private static final int LONGEST_WORD = 10;
    private static final Set<String> ENDS =
            Set.of("nghi", "quyet", "da", "ve", "duoc", "nham", "trong", "voi", "de", "cap", "la", "se", "cho", "ket");
    private static final Set<String> PARTY = Set.of(
            "", "dang", "toan quoc", "dang toan quoc", "dang cong san viet nam", "toan quoc dang cong san viet nam");
    /** Parties of other countries and the International. */
    private static final String[] FOREIGN = {
        "trung quoc", "lao", "lien xo", "cuba", "quoc te", "phap", "campuchia", "cac cap"
    };
    /** Levels below the province, whose committees need their place to be told apart. */
    private static final String[] LOWER = {"huyen", "thanh pho", "thi xa", "quan", "xa", "phuong", "thi tran", "co so"};

    private CongressHost() {}

    /** The offset after the words of the host, where its number begins or the words cannot be a host. */
    static int end(FoldedText text, int start, int mostWords) {
        int at = start;
        int end = start;
        for (int words = 0; words < mostWords; words++) {
            int wordEnd = text.endOfLetters(at, LONGEST_WORD);
            if (wordEnd == at || text.isLetter(wordEnd) || Congress.isNumberAt(text, at) || isEnd(text, at, wordEnd)) {
                return end;
            }
            end = wordEnd;
            int next = text.skipSpaces(wordEnd);
            if (text.at(next) == '-' && text.at(next + 1) == ' ') {
                next = text.skipSpaces(next + 1);
            }
            at = next;
        }
        return end;
    }

    private static boolean isEnd(FoldedText text, int start, int end) {
        String word = text.folded(start, end);
        if (word.equals("va") || word.equals("cac")) {
            int next = text.skipSpaces(end);
            return text.after(next, "co quan") < 0 && text.after(next, "doanh nghiep") < 0;
        }
        return ENDS.contains(word) || text.after(start, "dai hoi") >= 0;
    }

    /** Whether a committee's name begins there: {@code Đảng bộ Khối}, {@code tỉnh Đảng bộ}, {@code tỉnh}. */
    static boolean isCommittee(FoldedText text, int start) {
        return text.after(start, "dang bo") >= 0 || text.after(start, "tinh") >= 0 || text.after(start, "huyen") >= 0;
    }

    /** Whether a party of another country or the International is named there. */
    static boolean isForeign(FoldedText text, int start) {
        int name = text.skip(start, "dang cong san", "dang nhan dan cach mang", "dang");
        for (String foreign : FOREIGN) {
            if (text.after(name, foreign) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The host in one spelling, empty for the Party, null for what is no host known here. */
    static @Nullable String of(FoldedText text, int start, int end) {
        int from = text.skip(start, "cua");
        from = text.skip(from, "dai bieu");
        from = text.skip(from, "cua");
        String words = from >= end ? "" : text.folded(from, end);
        if (PARTY.contains(words)) {
            return "";
        }
        for (String foreign : FOREIGN) {
            if (words.contains(foreign)) {
                return null;
            }
        }
        boolean committee = words.contains("dang bo")
                || words.contains("tinh bo")
                || words.startsWith("tinh")
                || words.startsWith("huyen");
        if (!committee) {
            return text.isCapital(from) || words.contains("toan quoc") ? text.text.substring(from, end) : null;
        }
        if (words.contains("khoi")) {
            return "Đảng bộ Khối";
        }
        for (String level : LOWER) {
            int at = words.indexOf(level + " ");
            boolean own = at == 0 || (at > 0 && words.charAt(at - 1) == ' ');
            if (own) {
                return "Đảng bộ " + text.text.substring(from + at, end);
            }
        }
        if (words.startsWith("tinh") || words.contains(" tinh")) {
            return "Đảng bộ tỉnh";
        }
        int named = words.indexOf("dang bo");
        // Đại hội huyện: the level alone.
        return named < 0
                ? "Đảng bộ " + text.text.substring(from, end)
                : "Đảng bộ" + text.text.substring(from + named + "dang bo".length(), end);
    }
}
