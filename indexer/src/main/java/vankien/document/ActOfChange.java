package vankien.document;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
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

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

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
        // Numbers begin again with each term: without its date nobody can tell which document is meant.
        if (object.date() == null || !isOfOneBody(number, other) || namesLaterDate(sentence, date)) {
            return false;
        }
        String composed = Normalizer.normalize(sentence, Normalizer.Form.NFC);
        String mention = Normalizer.normalize(object.raw(), Normalizer.Form.NFC);
        int at = composed.indexOf(mention);
        return at >= 0
                && ActSentence.isAct(
                        composed.substring(0, at),
                        mention,
                        composed.substring(at + mention.length()),
                        OF_ARTICLES.contains(type));
    }

    /** {@code …; riêng Điều 4 tiếp tục có hiệu lực}: then nobody can say what is left of the other document. */
    public static boolean isRestrictedBy(String following) {
        String plain = Unaccented.of(following).replaceFirst("^[;,.\\s]+", "");
        return plain.startsWith("rieng ") || plain.startsWith("tru ") || plain.startsWith("ngoai tru ");
    }

    /** A body changes its own documents; the same symbol in another form of number is another body. */
    private static boolean isOfOneBody(DocumentCode own, DocumentCode other) {
        return own.form() == other.form() && body(own).equals(body(other));
    }

    private static String body(DocumentCode code) {
        return Unaccented.of(code.issuer()).replaceAll("[0-9]", "");
    }

    /** Nothing has ended yet where the sentence names a day to come, or one long after this document's own. */
    private static boolean namesLaterDate(String sentence, LocalDate own) {
        LocalDate today = LocalDate.now(VIETNAM);
        int from = 0;
        for (@Nullable PrintedDate found = PrintedDate.find(sentence, from);
                found != null;
                found = PrintedDate.find(sentence, from)) {
            if (found.date().isAfter(own.plusYears(1)) || found.date().isAfter(today)) {
                return true;
            }
            from = found.end();
        }
        return false;
    }
}
