package vankien.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rule that turns a relation into the state of its object. It rather says nothing than something that may be wrong: a
 * subject without a date, an intention, a negation prove nothing; what is said of a part changes the document, it does not
 * end it.
 */
public final class StatusRule {
    /** Words for a part of a document. */
    private static final Set<String> PARTS =
            Set.of("dieu", "khoan", "diem", "chuong", "muc", "phan", "phu luc", "doan", "tiet", "tieu muc");

    private static final List<String> SOME = List.of("mot so", "mot phan", "noi dung", "cum tu", "tru ");
    private static final List<String> NO_PROOF = List.of(
            "de nghi",
            "kien nghi",
            "de xuat",
            "du kien",
            "du thao",
            "nghien cuu",
            "xem xet",
            "khong thay the",
            "chua thay the",
            "khong bai bo",
            "chua bai bo",
            "chua het hieu luc",
            "se thay the",
            "se bai bo",
            "se duoc thay the",
            "se duoc bai bo",
            "se het hieu luc");
    private static final List<String> VERBS = List.of(
            "thay the",
            "bai bo",
            "huy bo",
            "sua doi",
            "bo sung",
            "het hieu luc",
            "khong con hieu luc",
            "cham dut hieu luc");

    private StatusRule() {}

    /**
     * What the relation proves of its object.
     *
     * @param type the relation of the subject to the object
     * @param subjectDate the date of the document that stands in the relation, null where it is not known
     * @param sentence the sentence that proves the relation
     * @param object the words of the mention of the object, as they stand in that sentence
     * @return null where it proves nothing
     */
    public static @Nullable EffectOnForce of(
            RelationType type, @Nullable LocalDate subjectDate, String sentence, String object) {
        boolean ofForce = type == RelationType.AMENDS || type == RelationType.REPLACES || type == RelationType.REPEALS;
        if (!ofForce || subjectDate == null) {
            return null;
        }
        String plain = Unaccented.of(sentence);
        if (NO_PROOF.stream().anyMatch(plain::contains)) {
            return null;
        }
        EffectOnForce.State whole = switch (type) {
            case REPLACES -> EffectOnForce.State.SUPERSEDED;
            case REPEALS -> EffectOnForce.State.REPEALED;
            default -> EffectOnForce.State.AMENDED;
        };
        boolean part = isOfPart(plain, Unaccented.of(object));
        return new EffectOnForce(part ? EffectOnForce.State.AMENDED : whole, subjectDate, sentence);
    }

    /** Whether the words between the verb, or the beginning, and the object name a part; or an exception follows it. */
    private static boolean isOfPart(String sentence, String object) {
        int at = sentence.indexOf(object);
        int end = at < 0 ? sentence.length() : at;
        int from = 0;
        for (String verb : VERBS) {
            int found = sentence.lastIndexOf(verb, Math.max(0, end - 1));
            from = found < 0 || found >= end ? from : Math.max(from, found + verb.length());
        }
        String between = sentence.substring(from, end);
        String behind = at < 0 ? "" : sentence.substring(Math.min(sentence.length(), at + object.length()));
        return SOME.stream().anyMatch(between::contains)
                || hasNumberedPart(between)
                || behind.contains(", tru ")
                || behind.contains("(tru ")
                || behind.contains("mot phan");
    }

    /** {@code điều 5}, {@code phụ lục II}; not the number of the article that says so, {@code Điều 2. }. */
    private static boolean hasNumberedPart(String between) {
        String[] words = between.strip().split("\\s", -1);
        for (int i = 0; i + 1 < words.length; i++) {
            boolean part = PARTS.contains(words[i]) || PARTS.contains(words[i] + " " + words[i + 1]);
            String next = words[i + 1];
            boolean ownHeading = i == 0 && (next.endsWith(".") || next.endsWith(":"));
            if (part && !ownHeading) {
                return true;
            }
        }
        return false;
    }
}
