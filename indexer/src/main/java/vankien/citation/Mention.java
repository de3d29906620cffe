package vankien.citation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentCode;
import vankien.document.DocumentType;

/**
 * A mention as one text shows it, before the rest of the document is asked.
 *
 * @param start offset of its first word
 * @param end offset after its last
 * @param code the printed code, or the one that follows from type and body; null where neither does
 * @param name the name of a document cited by name, or of one by number as long as it has no code
 * @param type what the words say it is
 * @param number set for a reference by number alone
 * @param date the date beside it
 * @param body the body beside it
 * @param khoa the one khóa beside it, 13 for {@code khóa XIII}
 * @param inferred whether the code is not printed
 * @param repaired whether the printed code was damaged or contradicted its words
 */
record Mention(
        int start,
        int end,
        @Nullable DocumentCode code,
        @Nullable String name,
        @Nullable DocumentType type,
        @Nullable BareNumber number,
        @Nullable LocalDate date,
        @Nullable PrintedBody body,
        @Nullable Integer khoa,
        boolean inferred,
        boolean repaired) {

    /**
     * A number without a symbol.
     *
     * @param symbol the symbol that follows from the words, {@code CT}
     * @param digits as printed, {@code 05}, {@code 30a}
     * @param year the year beside the number, {@code 2020} in {@code Nghị định 30/2020}, or null
     * @param numbered whether {@code số} announces it, so that it is one of a document whatever else is known
     */
    record BareNumber(
            String symbol, String digits, @Nullable Integer year, boolean numbered) {}

    static Mention named(int start, int end, String name, DocumentType type, @Nullable PrintedBody body) {
        return new Mention(start, end, null, name, type, null, null, body, null, false, false);
    }

    /** The same number with the body that stands behind the list it is in. */
    Mention of(PrintedBody bodyOfList) {
        DocumentCode inferredCode = number == null ? code : InferredCode.of(number, date, bodyOfList);
        return new Mention(start, end, inferredCode, name, type, number, date, bodyOfList, khoa, inferred, repaired);
    }
}
