package vankien.document;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a sentence is itself the act that ends or changes another document: only the norm of a document that can do so,
 * by the body that issued the other. What is planned, asked, reported, quoted or said of third documents is no act, however
 * much it sounds like one.
 *
 * @param ofPart whether it is on a part of the other document, so that it changes and does not end it
 * @param from the day from which on it holds, where the sentence says one; null for the day of the document
 */
public record ActOfChange(boolean ofPart, @Nullable LocalDate from) {
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

    /** These end only others of their own type, and only in so many words: {@code Hướng dẫn này thay thế Hướng dẫn …}. */
    private static final Set<DocumentType> OF_THEIR_TYPE =
            Set.of(DocumentType.GUIDANCE, DocumentType.PLAN, DocumentType.PROGRAMME);

    /**
     * The act that a sentence is.
     *
     * @param own what the document says of itself; it needs type, number and date
     * @param sentence the sentence that proves the relation
     * @param object the mention of the other document in it
     */
    public static Optional<ActOfChange> read(Metadata own, String sentence, Citation object) {
        DocumentType type = own.type();
        DocumentCode number = own.number();
        DocumentCode other = object.code();
        LocalDate date = own.date();
        if (type == null || number == null || other == null || date == null) {
            return Optional.empty();
        }
        boolean may = ACTS.contains(type) || (OF_THEIR_TYPE.contains(type) && type == object.type());
        // Numbers begin again with each term: without its date nobody can tell which document is meant.
        if (!may || object.date() == null || !isOfOneBody(number, other)) {
            return Optional.empty();
        }
        String composed = Normalizer.normalize(sentence, Normalizer.Form.NFC);
        String mention = Normalizer.normalize(object.raw(), Normalizer.Form.NFC);
        int at = composed.indexOf(mention);
        return at < 0
                ? Optional.empty()
                : ActSentence.read(
                                composed.substring(0, at),
                                mention,
                                composed.substring(at + mention.length()),
                                OF_ARTICLES.contains(type))
                        .filter(act -> !act.namesLaterDate(composed, date));
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

    /** A date long after the document's own that is not the one from which on it holds makes the sentence doubtful. */
    private boolean namesLaterDate(String sentence, LocalDate own) {
        int at = 0;
        for (PrintedDate found = PrintedDate.find(sentence, at);
                found != null;
                found = PrintedDate.find(sentence, at)) {
            if (found.date().isAfter(own.plusYears(1)) && !found.date().equals(from)) {
                return true;
            }
            at = found.end();
        }
        return false;
    }
}
