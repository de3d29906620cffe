package vankien.document;

import java.util.List;
import java.util.Set;

/**
 * The forms in which a document ends or changes another one, and nothing else: {@code Quy định này [có hiệu lực từ ngày ký
 * và] thay thế X}, {@code Điều 2. Bãi bỏ X}, {@code X hết hiệu lực kể từ ngày Quyết định này có hiệu lực}.
 *
 * <p>Positive on purpose: every word before and behind the cited document has to belong to one of the forms (article, this
 * document, its coming into force, the verb, a numbered part, other documents of a list; date, body and title). With any
 * other word the sentence is no act as far as anybody can tell: {@code Hủy bỏ hội nghị quán triệt X}, {@code Bãi bỏ X nếu
 * …}.
 */
final class ActSentence {
    private static final Set<String> TYPES = Set.of(
            "quy dinh",
            "quyet dinh",
            "quy che",
            "nghi quyet",
            "chi thi",
            "ket luan",
            "thong tri",
            "thong tu",
            "nghi dinh",
            "huong dan",
            "thong bao",
            "ke hoach",
            "chuong trinh",
            "de an",
            "van ban");
    private static final Set<String> PARTS =
            Set.of("dieu", "khoan", "diem", "chuong", "muc", "phan", "phu", "doan", "tiet", "mot", "noi");
    private static final Set<String> WITH_PARTS = Set.of(
            "luc", "tieu", "so", "dung", "cac", "cua", "tai", "va", ",", "thuoc", "kem", "theo", "thu", "nhat", "hai",
            "ba", "bon", "nam");
    private static final Set<String> BODIES = Set.of(
            "cua", "ban", "thuong", "vu", "tinh", "uy", "thanh", "huyen", "quan", "truc", "bo", "chinh", "tri", "dang",
            "khoi", "co", "doanh", "nghiep", "chap", "hanh", "trung", "uong", "khoa", "noi", "tuyen", "giao", "to",
            "chuc", "kiem", "tra", "van", "phong", "dan");
    /** In a title these may begin something that restricts what is said. */
    private static final Set<String> RESTRICTING =
            Set.of("neu", "khi", "tru", "rieng", "?", "vao", "truoc", "sau", "chua", "se", "bang", "pham");

    private final ActWords before;
    private final ActWords behind;
    private final boolean objectHasType;

    private ActSentence(ActWords before, ActWords behind, boolean objectHasType) {
        this.before = before;
        this.behind = behind;
        this.objectHasType = objectHasType;
    }

    /**
     * Whether a sentence has one of the forms.
     *
     * @param before the words before the mention of the other document
     * @param object that mention
     * @param behind the words behind it
     * @param articles whether a form without a subject is an act of this document: {@code Điều 2. Bãi bỏ X}
     */
    static boolean isAct(String before, String object, String behind, boolean articles) {
        boolean number = !object.isEmpty() && Character.isDigit(object.charAt(0));
        return new ActSentence(ActWords.of(before), ActWords.of(behind), !number).isAct(articles);
    }

    private boolean isAct(boolean articles) {
        before.article();
        boolean ofThis = before.thisDocument(TYPES);
        boolean inForce = ofThis && before.comingIntoForce();
        if (before.isAtEnd() || (before.isAtType(TYPES) && !objectHasType)) {
            return (articles || ofThis) && isEndedItself(inForce || !ofThis);
        }
        return (ofThis || articles) && before.verb() && isObject() && isEnd();
    }

    /** What stands between the verb and the mention: nothing, parts of the document, or other documents of a list. */
    private boolean isObject() {
        before.accept("toan", "bo");
        if (before.accept("cac", "van", "ban", "sau", "day") || before.accept("cac", "van", "ban", "sau")) {
            before.accept(":");
        }
        List<String> rest = before.rest();
        if (rest.isEmpty() || isParts(rest)) {
            return true;
        }
        String last = rest.getLast();
        boolean list = last.equals(";") || last.equals(",") || last.equals("va") || last.equals(":");
        boolean type = !objectHasType && endsWithType(rest);
        if (type && rest.size() <= 3) {
            return true;
        }
        if (!list || !before.isAtType(TYPES)) {
            return false;
        }
        boolean afterClause = last.equals(";")
                || last.equals(":")
                || rest.get(Math.max(0, rest.size() - 2)).equals(";");
        return afterClause
                ? rest.stream().noneMatch(RESTRICTING::contains)
                : rest.stream().allMatch(ActSentence::isOfList);
    }

    private static boolean endsWithType(List<String> words) {
        int end = words.getLast().equals("so") ? words.size() - 1 : words.size();
        return end >= 2 && TYPES.contains(words.get(end - 2) + " " + words.get(end - 1));
    }

    private static boolean isOfList(String word) {
        return ActWords.hasDigit(word)
                || BODIES.contains(word)
                || word.equals("va")
                || word.equals("bi")
                || Set.of(",", "so", "ngay", "thang", "nam").contains(word)
                || TYPES.stream().anyMatch(type -> List.of(type.split(" ", -1)).contains(word));
    }

    private static boolean isParts(List<String> words) {
        return words.stream().anyMatch(PARTS::contains)
                && words.stream()
                        .allMatch(word -> PARTS.contains(word)
                                || WITH_PARTS.contains(word)
                                || ActWords.hasDigit(word)
                                || word.length() == 1
                                || word.chars().allMatch(c -> c == 'i' || c == 'v' || c == 'x'));
    }

    /** Date, body, title and the end; other documents of a list; from when on. */
    private boolean isEnd() {
        while (true) {
            identity();
            if (behind.isAtEnd() || behind.isNext("nhu", "sau") || behind.isNext(":")) {
                return true;
            }
            if (behind.isNext("tru") || behind.isNext("(", "tru")) {
                return true;
            }
            if (behind.since(TYPES)
                    || (behind.isNext("va", "co", "hieu") && behind.accept("va") && behind.comingIntoForce())) {
                return behind.isAtEnd();
            }
            if (!behind.listItem(TYPES)) {
                return false;
            }
        }
    }

    private void identity() {
        dateAndBody();
        behind.title(RESTRICTING);
    }

    private void dateAndBody() {
        behind.accept(",");
        behind.date();
        behind.body(BODIES);
        behind.accept(",");
    }

    /** {@code X hết hiệu lực …}, {@code X được thay thế bằng Quyết định này}, {@code X bị bãi bỏ …}. */
    private boolean isEndedItself(boolean whole) {
        dateAndBody();
        boolean ends = behind.accept("het", "hieu", "luc")
                || behind.accept("cham", "dut", "hieu", "luc")
                || behind.accept("bi", "bai", "bo")
                || behind.accept("duoc", "bai", "bo")
                || behind.accept("bi", "huy", "bo");
        if (ends) {
            behind.accept("thi", "hanh");
            return whole && (behind.isAtEnd() || (behind.since(TYPES) && behind.isAtEnd()));
        }
        boolean replaced = behind.accept("duoc", "thay", "the", "bang") || behind.accept("duoc", "thay", "the", "boi");
        return whole && replaced && behind.thisDocument(TYPES) && behind.isAtEnd();
    }
}
