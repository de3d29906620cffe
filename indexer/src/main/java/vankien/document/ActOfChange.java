package vankien.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a sentence is itself the act that ends or changes another document: only the norm of a document that can do so,
 * by the body that issued the other. What is planned, asked, reported, quoted or said of third documents is no act, however
 * much it sounds like one.
 */
public final class ActOfChange {
    /** What a report, a plan or a submission says ends nothing. */
    private static final Set<DocumentType> ACTS = Set.of(
            DocumentType.DECISION,
            DocumentType.REGULATION,
            DocumentType.RULES,
            DocumentType.RESOLUTION,
            DocumentType.DIRECTIVE,
            DocumentType.CONCLUSION,
            DocumentType.PARTY_CIRCULAR,
            DocumentType.STATE_CIRCULAR,
            DocumentType.DECREE,
            DocumentType.LAW);
    /** Of these an article without a subject is a norm: {@code Điều 2. Bãi bỏ Quy định số …}. */
    private static final Set<DocumentType> OF_ARTICLES = Set.of(
            DocumentType.DECISION,
            DocumentType.REGULATION,
            DocumentType.RULES,
            DocumentType.STATE_CIRCULAR,
            DocumentType.DECREE,
            DocumentType.LAW);

    private static final List<String> VERBS =
            List.of("thay the", "bai bo", "huy bo", "sua doi, bo sung", "sua doi", "bo sung");
    private static final List<String> THIS = List.of(
            "quyet dinh nay",
            "quy dinh nay",
            "quy che nay",
            "nghi quyet nay",
            "chi thi nay",
            "ket luan nay",
            "thong tri nay",
            "thong tu nay",
            "nghi dinh nay",
            "luat nay");
    /** Words before the cited document with which the sentence is no act of this document. */
    private static final List<String> NO_ACT = List.of(
            "ban hanh kem theo",
            "vi du",
            "mau ",
            "cau hoi",
            "\"",
            "“",
            "«",
            "viec ",
            "khi ",
            "neu ",
            "truong hop",
            "quy dinh tai",
            "ke hoach",
            "to cong tac",
            "cho den",
            "trong khi",
            "truoc ngay");

    private static final int FAR = 60;

    private ActOfChange() {}

    /**
     * Whether the sentence is an act.
     *
     * @param own what the document says of itself; it needs type, number and date
     * @param sentence the sentence that proves the relation
     * @param object the mention of the other document in it
     */
    public static boolean isIn(Metadata own, String sentence, Citation object) {
        DocumentType type = own.type();
        DocumentCode number = own.number();
        DocumentCode other = object.code();
        LocalDate date = own.date();
        if (type == null || number == null || other == null || date == null || !ACTS.contains(type)) {
            return false;
        }
        String plain = Unaccented.of(sentence).strip();
        int at = plain.indexOf(Unaccented.of(object.raw()));
        if (at < 0 || !isOfOneBody(number, other) || namesLaterDate(sentence, date)) {
            return false;
        }
        String before = withoutArticle(plain.substring(0, at));
        if (NO_ACT.stream().anyMatch(before::contains)) {
            return false;
        }
        String behind =
                plain.substring(at + Unaccented.of(object.raw()).length()).strip();
        if (behind.startsWith("la ") || behind.startsWith("khong ") || behind.startsWith("chua ")) {
            return false;
        }
        boolean ofThis =
                THIS.stream().anyMatch(before::startsWith) && VERBS.stream().anyMatch(before::contains);
        boolean article = OF_ARTICLES.contains(type)
                && before.length() <= FAR
                && VERBS.stream().anyMatch(before::startsWith);
        return ofThis || article;
    }

    /** {@code Điều 2. Bãi bỏ …}, {@code 3. Bãi bỏ …}. */
    private static String withoutArticle(String text) {
        int from = text.startsWith("dieu ") ? 5 : 0;
        int digits = from;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        boolean numbered = digits > from && digits < text.length() && ".):".indexOf(text.charAt(digits)) >= 0;
        return numbered ? text.substring(digits + 1).strip() : text;
    }

    /** A body changes its own documents; the same symbol in another form of number is another body. */
    private static boolean isOfOneBody(DocumentCode own, DocumentCode other) {
        return own.form() == other.form() && body(own).equals(body(other));
    }

    private static String body(DocumentCode code) {
        return Unaccented.of(code.issuer()).replaceAll("[0-9]", "");
    }

    /** Nothing has ended yet where the sentence names a day long after this document's own. */
    private static boolean namesLaterDate(String sentence, LocalDate own) {
        int from = 0;
        for (@Nullable PrintedDate found = PrintedDate.find(sentence, from);
                found != null;
                found = PrintedDate.find(sentence, from)) {
            if (found.date().isAfter(own.plusYears(1))) {
                return true;
            }
            from = found.end();
        }
        return false;
    }
}
