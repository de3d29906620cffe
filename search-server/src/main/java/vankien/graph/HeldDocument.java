package vankien.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
 * @param group what it shares with its other files, its own number in the index where it has none
 * @param rank the lower, the better it stands for the others of its group
 */
public record HeldDocument(
        int document,
        String id,
        @Nullable LocalDate date,
        @Nullable DocumentType type,
        @Nullable IssuerLevel level,
        @Nullable String term,
        DocumentScope scope,
        int group,
        int rank) {

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
        if (group == other.group) {
            return true;
        }
        return date != null && date.equals(other.date) && type == other.type && isOfSameBody(other);
    }

    private boolean isOfSameBody(HeldDocument other) {
        if (level == IssuerLevel.CENTRAL) {
            return true;
        }
        if (!Objects.equals(scope.province(), other.scope.province())) {
            return false;
        }
        // Below there are many bodies in a province that give the same number on one day.
        return level == null
                || level == IssuerLevel.PROVINCE
                || !Collections.disjoint(scope.localities(), other.scope.localities());
    }

    /** Each document once, by the best of its files; in the order of the list. */
    static List<HeldDocument> once(List<HeldDocument> documents) {
        List<HeldDocument> once = new ArrayList<>();
        for (HeldDocument document : documents) {
            int known = -1;
            for (int i = 0; i < once.size() && known < 0; i++) {
                known = once.get(i).isSameAs(document) ? i : -1;
            }
            if (known < 0) {
                once.add(document);
            } else if (once.get(known).group == document.group && document.rank < once.get(known).rank) {
                once.set(known, document);
            }
        }
        return List.copyOf(once);
    }
}
