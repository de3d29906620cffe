package vankien.graph;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentType;
import vankien.document.IssuerLevel;
import vankien.index.DocumentScope;

/**
 * What decides whether a citation means a held document.
 *
 * @param document its number in the index, of this generation only
 * @param id its id
 * @param term its issuer's term, {@code 2020-2025}, or null
 * @param scope where it is from
 */
public record HeldDocument(
        int document,
        String id,
        @Nullable LocalDate date,
        @Nullable DocumentType type,
        @Nullable IssuerLevel level,
        @Nullable String term,
        DocumentScope scope) {

    /** Newest first, undated last. */
    static final Comparator<HeldDocument> NEWEST_FIRST = Comparator.comparing(
                    HeldDocument::date, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(HeldDocument::id);

    /** Whether a document of the other date could not know of this one. */
    boolean isAfter(@Nullable LocalDate other) {
        return date != null && other != null && date.isAfter(other);
    }

    /** Whether both are the same document, read from two files. */
    boolean isSameAs(HeldDocument other) {
        return date != null && date.equals(other.date) && type == other.type;
    }
}
