package vankien.index;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An act of a document on another one, as a term of {@link IndexSchema#CHANGES}.
 *
 * @param relation what it does
 * @param from the day to come from which on it holds; null where it holds from the day of the document
 */
public record StatedChange(
        StatedRelation relation, @Nullable LocalDate from) {
    private static final String FROM = "|from ";

    /** The term: {@code 47-qd/tu|tra vinh|QyĐ|2016-05-05|thay_the|}, with {@code |from 2027-01-01} behind it. */
    String text() {
        return relation.byObject() + (from == null ? "" : FROM + from);
    }

    /** Reads what {@link #text} wrote. */
    public static StatedChange read(String term) {
        int at = term.lastIndexOf(FROM);
        return at < 0
                ? new StatedChange(StatedRelation.readByObject(term), null)
                : new StatedChange(
                        StatedRelation.readByObject(term.substring(0, at)),
                        LocalDate.parse(term.substring(at + FROM.length())));
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return from == null || !from.isAfter(day);
    }
}
