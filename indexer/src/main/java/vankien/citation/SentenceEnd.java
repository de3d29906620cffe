package vankien.citation;

import java.util.Set;
import vankien.document.Unaccented;

/**
 * Where a sentence of an administrative text ends. The points of {@code 1.253 chi bộ}, {@code 1. Mục tiêu}, {@code TP. Huế},
 * {@code T.Ư} end none; the one of {@code thực hiện Kết luận số 21-KL/TW. Đảng ủy …} does.
 */
final class SentenceEnd {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "tp", "tx", "tt", "ths", "ts", "gs", "pgs", "dc", "vv", "st", "tr", "nxb", "q", "p", "h", "s", "bs", "ks",
            "cn");
    private static final int LONGEST = 3;

    private SentenceEnd() {}

    static boolean isAt(String text, int at) {
        char c = text.charAt(at);
        if (c == '!' || c == '?' || c == '\n') {
            return true;
        }
        if (c != '.' || !isFollowedByNewSentence(text, at + 1)) {
            return false;
        }
        int start = at;
        while (start > 0 && at - start <= LONGEST && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, at);
        if (word.length() > LONGEST || word.isEmpty()) {
            return true;
        }
        boolean number = word.chars().allMatch(Character::isDigit);
        if (number) {
            return start > 0 && !isMarker(text, start);
        }
        boolean oneCapital = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        return !oneCapital && !ABBREVIATIONS.contains(Unaccented.of(word));
    }

    private static boolean isFollowedByNewSentence(String text, int from) {
        int at = from;
        boolean space = false;
        while (at < text.length() && at - from < 8) {
            char c = text.charAt(at++);
            if (Character.isWhitespace(c)) {
                space = true;
            } else if (c == '”' || c == '"' || c == '»' || c == ')' || c == '’') {
                space = false;
            } else {
                return space && (!Character.isLetter(c) || Character.isUpperCase(c));
            }
        }
        return true;
    }

    /** {@code Điều 2.}, {@code 2.} at the beginning, {@code …; 2.}: the number of what follows. */
    private static boolean isMarker(String text, int start) {
        String before =
                Unaccented.of(text.substring(Math.max(0, start - 10), start)).strip();
        return before.isEmpty()
                || before.endsWith("dieu")
                || before.endsWith("khoan")
                || before.endsWith("phan")
                || before.endsWith("muc")
                || before.endsWith(".")
                || before.endsWith(";")
                || before.endsWith(":")
                || before.endsWith("chuong");
    }
}
