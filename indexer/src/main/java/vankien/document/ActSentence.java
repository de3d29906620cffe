package vankien.document;

import java.util.List;
import java.util.Optional;
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
    /** In a title these may begin something that restricts what is said. */
    private static final Set<String> RESTRICTING =
            Set.of("neu", "khi", "tru", "rieng", "?", "vao", "truoc", "sau", "chua", "se", "bang", "pham");

    private final ActWords before;
    private final ActWords behind;
    private final boolean objectHasType;
    private boolean part;

    private ActSentence(ActWords before, ActWords behind, boolean objectHasType) {
        this.before = before;
        this.behind = behind;
        this.objectHasType = objectHasType;
    }

    /**
     * The act that a sentence is, where it has one of the forms.
     *
     * @param before the words before the mention of the other document
     * @param object that mention
     * @param behind the words behind it
     * @param articles whether a form without a subject is an act of this document: {@code Điều 2. Bãi bỏ X}
     */
    static Optional<ActOfChange> read(String before, String object, String behind, boolean articles) {
        boolean number = !object.isEmpty() && Character.isDigit(object.charAt(0));
        ActSentence sentence = new ActSentence(ActWords.of(before), ActWords.of(behind), !number);
        if (!sentence.isAct(articles)) {
            return Optional.empty();
        }
        return Optional.of(new ActOfChange(
                sentence.part,
                sentence.before.effectiveFrom() != null
                        ? sentence.before.effectiveFrom()
                        : sentence.behind.effectiveFrom()));
    }

    private boolean isAct(boolean articles) {
        before.article();
        before.accept("hieu", "luc", "thi", "hanh", ".");
        before.accept("nay");
        if (before.since()) {
            before.accept(",");
        }
        boolean ofThis = before.thisDocument();
        boolean inForce = ofThis && before.comingIntoForce();
        if (!ofThis && !articles) {
            return false;
        }
        List<String> rest = before.rest();
        if (before.isAtEnd() || (before.isAtType() && !objectHasType)) {
            return isEndedItself(inForce || !ofThis);
        }
        if ((inForce || !ofThis) && ActObject.isParts(rest)) {
            part = true;
            return isEndedItself(true);
        }
        if (before.listOfEnded()) {
            return isListed(before.rest()) && isEnd();
        }
        return before.verb() && isObject() && isEnd();
    }

    /** What stands between the verb and the mention: nothing, parts of the document, or other documents of a list. */
    private boolean isObject() {
        before.skipToLastVerb(ActObject::isOfList);
        before.accept("toan", "bo");
        if (before.accept("cac", "van", "ban")) {
            boolean listed = before.accept("sau", "day") || before.accept("sau") || before.isNext(":");
            before.accept(":");
            return listed && isListed(before.rest());
        }
        List<String> rest = before.rest();
        if (ActObject.isParts(rest) || ActObject.isContents(rest, RESTRICTING)) {
            part = true;
            return true;
        }
        return isListed(rest);
    }

    /** Nothing, the word for the type, or the documents of a list before this one. */
    private boolean isListed(List<String> words) {
        List<String> rest = ActObject.withoutItemNumber(words);
        if (rest.isEmpty()) {
            return true;
        }
        if (!objectHasType && rest.size() <= 3 && ActObject.endsWithType(rest)) {
            return true;
        }
        String last = rest.getLast();
        boolean list = last.equals(";") || last.equals(",") || last.equals("va") || last.equals(":");
        if (!list || !ActObject.beginsWithType(ActObject.withoutFirstNumber(rest))) {
            return false;
        }
        boolean afterClause = last.equals(";")
                || last.equals(":")
                || rest.get(Math.max(0, rest.size() - 2)).equals(";");
        return afterClause
                ? rest.stream().noneMatch(RESTRICTING::contains)
                : rest.stream().allMatch(ActObject::isOfList);
    }

    /** Date, body, title and the end; other documents of a list; from when on. */
    private boolean isEnd() {
        while (true) {
            identity();
            if (isAtEnd() || behind.isNext("nhu", "sau") || behind.isNext(":")) {
                return true;
            }
            if (behind.isNext("tru") || behind.isNext("(", "tru") || behind.isNext("ngoai", "tru")) {
                part = true;
                return true;
            }
            if (part && behind.isNext("bang")) {
                return true;
            }
            if (behind.since()
                    || (behind.isNext("va", "co", "hieu") && behind.accept("va") && behind.comingIntoForce())) {
                return isAtEnd();
            }
            if (!behind.listItem()) {
                return false;
            }
        }
    }

    /** The end, or what end clauses go on with that leaves the act as it is. */
    private boolean isAtEnd() {
        if (behind.isAtEnd() || behind.isNext(";", "trong", "qua", "trinh")) {
            return true;
        }
        boolean reason =
                behind.isNext("do", "khong", "con", "phu", "hop") || behind.isNext("vi", "khong", "con", "phu");
        boolean spread = behind.isNext("va", "duoc", "pho", "bien")
                || behind.isNext(",", "duoc", "pho", "bien")
                || behind.isNext("duoc", "pho", "bien");
        boolean others = !part && isOtherRules();
        return (reason || spread || others)
                && behind.rest().stream()
                        .noneMatch(word -> RESTRICTING.contains(word) && !(others && word.equals("truoc")));
    }

    /** {@code … và những quy định trước đây trái với Quy định này}. */
    private boolean isOtherRules() {
        boolean some = behind.isNext("va", "cac") || behind.isNext("va", "nhung");
        List<String> rest = behind.rest();
        String what = rest.size() < 4 ? "" : rest.get(2) + " " + rest.get(3);
        boolean rules = Set.of("noi dung", "quy dinh", "van ban").contains(what);
        return some && rules && (rest.contains("trai") || rest.contains("lien"));
    }

    private void identity() {
        dateAndBody();
        behind.title(RESTRICTING);
    }

    private void dateAndBody() {
        behind.accept(",");
        behind.date();
        behind.body(ActObject.BODIES);
        behind.accept(",");
    }

    /** {@code X hết hiệu lực …}, {@code X được thay thế bằng Quyết định này}, {@code X bị bãi bỏ …}. */
    private boolean isEndedItself(boolean whole) {
        dateAndBody();
        boolean ends = behind.accept("het", "hieu", "luc")
                || behind.accept("khong", "con", "hieu", "luc")
                || behind.accept("cham", "dut", "hieu", "luc")
                || behind.accept("bi", "bai", "bo")
                || behind.accept("duoc", "bai", "bo")
                || behind.accept("bi", "huy", "bo");
        if (ends) {
            behind.accept("thi", "hanh");
            part |= behind.accept("mot", "phan");
            return whole && (isAtEnd() || (behind.since() && isAtEnd()));
        }
        boolean replaced = behind.accept("duoc", "thay", "the", "bang") || behind.accept("duoc", "thay", "the", "boi");
        return whole && replaced && behind.thisDocument() && isAtEnd();
    }
}
