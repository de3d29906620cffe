package vankien.citation;

import java.util.Locale;
import java.util.Set;

/** How far the name of a body goes in running text. */
final class IssuerWords {
    private static final int MOST_WORDS = 24;
    private static final int LONGEST_WORD = 12;

    /** Words that no name of a body holds in small letters; with their diacritics, for {@code tài} is not {@code tại}. */
    private static final Set<String> ENDS = Set.of(
            "về", "khóa", "khoá", "nhằm", "để", "trong", "tại", "đối", "ngày", "gắn", "trên", "theo", "đã", "đến", "do",
            "là", "được", "có", "cũng", "vẫn", "thì", "phải", "cần", "khi", "nên", "cho", "với", "bằng", "như", "mà",
            "gồm", "nêu", "tới", "sau", "hoặc", "không", "tiếp", "yêu", "khẳng", "xác", "chỉ", "vừa", "từ", "này",
            "đang", "sẽ", "nhiệm", "của", "lần", "số", "đạt", "gặp", "rất", "chưa", "qua", "vào", "trước", "còn", "đều",
            "nhưng", "tuy", "luôn", "hết");

    private static final String[] VERBS = {
        "ban hanh",
        "thuc hien",
        "quy dinh",
        "huong dan",
        "phe duyet",
        "sua doi",
        "trien khai",
        "bo sung",
        "thay the",
        "quan triet"
    };

    private IssuerWords() {}

    /** The offset after the name that begins at {@code start} and goes at least as far as {@code known}. */
    static int end(FoldedText text, int start, int known) {
        int end = known;
        int words = 0;
        int at = known == start ? start : text.skipSpaces(known);
        boolean capitals = text.isCapital(start + 1) && text.isLetter(start + 1);
        while (words < MOST_WORDS && text.isLetter(at)) {
            int wordEnd = text.endOfLetters(at, LONGEST_WORD);
            // V/v begins what a document is about.
            boolean cut = text.isLetter(wordEnd) || text.at(wordEnd) == '/';
            if (cut || isEnd(text, at, wordEnd, capitals)) {
                break;
            }
            end = wordEnd;
            words++;
            int next = text.skipSpaces(wordEnd);
            if (text.at(next) == '-' && text.at(next + 1) == ' ') {
                next = text.skipSpaces(next + 1);
            }
            if (next == wordEnd) {
                break;
            }
            at = next;
        }
        return end;
    }

    private static boolean isEnd(FoldedText text, int start, int end, boolean capitals) {
        int number = text.skip(start, "khoa");
        if (number > start && Ordinal.inDigits(text, number) != null) {
            return true;
        }
        String word = text.text.substring(start, end);
        if (!capitals && Character.isUpperCase(word.charAt(0))) {
            return false;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (ENDS.contains(lower)) {
            return true;
        }
        if (lower.equals("và")) {
            int next = text.skipSpaces(end);
            return AnnouncedType.beginsAt(text, next)
                    || beginsWithVerb(text, next)
                    || (text.after(next, "cac") >= 0 && text.after(next, "cac co quan") < 0);
        }
        return beginsWithVerb(text, start);
    }

    private static boolean beginsWithVerb(FoldedText text, int start) {
        for (String verb : VERBS) {
            if (text.after(start, verb) >= 0) {
                return true;
            }
        }
        return false;
    }
}
