package vankien.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The words and marks of a piece of a sentence, without diacritics, read from left to right. */
final class ActWords {
    private static final String MARKS = ",;:?!()\"“”«»";

    private final List<String> words = new ArrayList<>();
    private final List<Boolean> capital = new ArrayList<>();
    private int at;
    private @Nullable LocalDate lastDay;
    private @Nullable LocalDate effectiveFrom;

    private ActWords() {}

    static ActWords of(String text) {
        ActWords read = new ActWords();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean mark = MARKS.indexOf(c) >= 0;
            if (mark || Character.isWhitespace(c)) {
                if (start >= 0) {
                    read.word(text.substring(start, i));
                }
                start = -1;
                if (mark) {
                    read.add(String.valueOf(c), false);
                }
            } else if (start < 0) {
                start = i;
            }
        }
        return read;
    }

    private void word(String word) {
        int end = word.length();
        while (end > 0 && word.charAt(end - 1) == '.') {
            end--;
        }
        if (end > 0) {
            add(Unaccented.of(word.substring(0, end)), Character.isUpperCase(word.codePointAt(0)));
        }
        if (end < word.length()) {
            add(".", false);
        }
    }

    private void add(String word, boolean isCapital) {
        words.add(word);
        capital.add(isCapital);
    }

    static boolean hasDigit(String word) {
        return word.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private String next(int ahead) {
        return at + ahead < words.size() ? words.get(at + ahead) : "";
    }

    /** Whether only full stops and semicolons are left. */
    boolean isAtEnd() {
        return rest().stream().allMatch(word -> word.equals(".") || word.equals(";"));
    }

    List<String> rest() {
        return List.copyOf(words.subList(Math.min(at, words.size()), words.size()));
    }

    boolean isNext(String... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (!next(i).equals(wanted[i])) {
                return false;
            }
        }
        return true;
    }

    boolean accept(String... wanted) {
        boolean there = isNext(wanted);
        at += there ? wanted.length : 0;
        return there;
    }

    boolean isAtType() {
        return ActObject.TYPES.contains(next(0) + " " + next(1));
    }

    /** {@code Điều 2.}, {@code 3.}, {@code a)}. */
    void article() {
        if (isNext("dieu") && hasDigit(next(1))) {
            at += 2;
            at += next(0).equals(".") || next(0).equals(":") ? 1 : 0;
        }
        boolean numbered = next(0).length() <= 3
                && !next(0).isEmpty()
                && (next(1).equals(".") || next(1).equals(")"))
                && (hasDigit(next(0)) || next(0).length() == 1);
        at += numbered ? 2 : 0;
        // 3.2. Bãi bỏ …
        at += !numbered && hasDigit(next(0)) && next(1).equals(".") ? 2 : 0;
    }

    /** {@code Quyết định này}; {@code Quy chế} alone where it is said to come into force; who passed it is passed over. */
    boolean thisDocument() {
        if (!isAtType()) {
            return false;
        }
        int length = next(2).equals("nay") ? 3 : next(2).equals("co") && next(3).equals("hieu") ? 2 : 0;
        at += length;
        passed();
        return length > 0;
    }

    /** {@code được Ban Thường vụ Tỉnh ủy thông qua,}. */
    private void passed() {
        int from = at;
        if (accept("duoc")) {
            while (at < words.size() && (ActObject.BODIES.contains(next(0)) || capital.get(at))) {
                at++;
            }
            if (accept("thong", "qua")) {
                date();
                accept(",");
                return;
            }
        }
        at = from;
    }

    /** The day to come from which on the act holds, as the sentence says it; null where it says none. */
    @Nullable
    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    /** {@code có hiệu lực thi hành kể từ ngày ký, và}: whether it stands here; it is passed over. */
    boolean comingIntoForce() {
        if (!accept("co", "hieu", "luc")) {
            return false;
        }
        accept("thi", "hanh");
        boolean since = day();
        while (accept(",") || accept(";") || accept("va") || accept("dong", "thoi")) {
            // What follows is another part of the same sentence.
        }
        return since;
    }

    private boolean day() {
        accept("ke");
        if (!accept("tu", "ngay")) {
            return false;
        }
        if (accept("ky")) {
            accept("ban", "hanh");
            return true;
        }
        return accept("ban", "hanh") || accept("cong", "bo") || effectiveDay();
    }

    private boolean effectiveDay() {
        if (!days()) {
            return false;
        }
        effectiveFrom = lastDay;
        return true;
    }

    /** {@code 12/5/2019} or {@code 12 tháng 5 năm 2019}. */
    private boolean days() {
        if (!hasDigit(next(0))) {
            return false;
        }
        boolean inWords = next(1).equals("thang") && next(3).equals("nam");
        String printed = inWords ? next(0) + "/" + next(2) + "/" + next(4) : next(0);
        PrintedDate date = PrintedDate.find("ngày " + printed, 0);
        lastDay = date == null ? null : date.date();
        at += inWords ? 5 : 1;
        return true;
    }

    void date() {
        if (accept("ngay")) {
            days();
        }
    }

    boolean verb() {
        return accept("thay", "the", "cho")
                || accept("thay", "the")
                || accept("thay", "cho")
                || accept("bai", "bo")
                || accept("huy", "bo")
                || accept("thu", "hoi", "va", "huy", "bo")
                || accept("thu", "hoi", ",", "huy", "bo")
                || (isNext("thay", "cum", "tu") && accept("thay"))
                || (isNext("thay", "cac", "cum", "tu") && accept("thay"))
                || (isNext("bo", "cum", "tu") && accept("bo"))
                || (isNext("bo", "cac", "cum", "tu") && accept("bo"))
                || accept("sua", "doi", ",", "bo", "sung")
                || accept("sua", "doi", "va", "bo", "sung")
                || accept("sua", "doi")
                || accept("bo", "sung");
    }

    /** {@code thay thế A và bãi bỏ}: goes on behind the last verb, where only documents of a list stand before it. */
    void skipToLastVerb(Predicate<String> ofList) {
        int from = at;
        int found = at;
        for (int i = from + 1; i < words.size() && ofList.test(words.get(i - 1)); i++) {
            String joining = words.get(i - 1);
            at = i;
            if ((joining.equals("va") || joining.equals(",")) && verb()) {
                found = at;
            }
        }
        at = found;
    }

    /** {@code Các văn bản sau đây hết hiệu lực kể từ ngày ký, gồm:}. */
    boolean listOfEnded() {
        int from = at;
        if (accept("cac", "van", "ban")) {
            boolean following = accept("sau", "day") || accept("sau");
            boolean ended = accept("het", "hieu", "luc") || accept("bi", "bai", "bo") || accept("duoc", "bai", "bo");
            accept("thi", "hanh");
            since();
            accept(",");
            boolean enumerated = accept("bao", "gom") || accept("gom") || following;
            if (ended && enumerated) {
                accept(":");
                return true;
            }
        }
        at = from;
        return false;
    }

    /** {@code của Ban Thường vụ Tỉnh ủy Trà Vinh}. */
    void body(Set<String> bodies) {
        if (!isNext("cua")) {
            return;
        }
        at++;
        while (at < words.size() && isOfBody(bodies)) {
            at++;
        }
    }

    /** {@code Ban Tuyên giáo và Dân vận}: "và" joins names, not what is said of them. */
    private boolean isOfBody(Set<String> bodies) {
        boolean joined = isNext("va") && at + 1 < words.size() && capital.get(at + 1) && !startsItem();
        return joined || bodies.contains(next(0)) || capital.get(at);
    }

    /** {@code … và Quyết định số 5}: there another document begins. */
    private boolean startsItem() {
        return hasDigit(next(3) + next(4));
    }

    /** {@code về luân chuyển cán bộ} or a title in quotation marks; stays where it restricts what is said. */
    void title(Set<String> restricting) {
        boolean quoted = "\"“«".contains(next(0)) && !next(0).isEmpty();
        if (!quoted && !isNext("ve") && !isNext("v/v")) {
            return;
        }
        int end = at + 1;
        while (end < words.size() && !(quoted ? "\"”»" : ";").contains(words.get(end))) {
            if (!quoted && restricting.contains(words.get(end))) {
                return;
            }
            end++;
        }
        at = quoted ? Math.min(words.size(), end + 1) : end;
    }

    /** {@code kể từ ngày ký}, {@code kể từ ngày Quyết định này có hiệu lực}, {@code từ ngày 01/6/2022}. */
    boolean since() {
        int from = at;
        accept("ke");
        if (accept("tu", "ngay") || accept("tu", "khi")) {
            if (thisDocument() && accept("co", "hieu", "luc")) {
                accept("thi", "hanh");
                return true;
            }
            if (accept("ky")) {
                accept("ban", "hanh");
                thisDocument();
                return true;
            }
            if (accept("ban", "hanh") || effectiveDay()) {
                thisDocument();
                return true;
            }
        }
        at = from;
        return false;
    }

    /** {@code ; Quyết định số 12-QĐ/TU}: the number is passed over. */
    boolean listItem() {
        boolean separated = accept(";");
        separated |= accept(",");
        separated |= accept("va");
        if (!separated || !isAtType()) {
            return false;
        }
        at += 2;
        accept("so");
        boolean number = hasDigit(next(0));
        at += number ? 1 : 0;
        return number;
    }
}
