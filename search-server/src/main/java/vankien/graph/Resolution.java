package vankien.graph;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vankien.document.IssuerLevel;
import vankien.index.CodeReach;
import vankien.index.DocumentScope;
import vankien.index.MentionKey;

/**
 * Which held documents a citation can mean: the one place that decides it.
 *
 * <ul>
 *   <li>A number of the centre means the same document everywhere. One of a province means that of the citing document's
 *       province, or of the province named beside it; one of a district or lower body that of the same district, commune
 *       or body. Where the province is unknown it means none: {@code 02-NQ/ĐUK} exists in every province.
 *   <li>A printed date decides: the same number of another date is another document. An undated document may be meant
 *       where none of the date is held and its term does not speak against it.
 *   <li>Without a date no document is meant that is newer than the citing one.
 *   <li>{@code QĐ} and {@code TT} stand for two types each: where the words say which, the other is not meant.
 * </ul>
 *
 * <p>Several that remain are all candidates: the citation is ambiguous.
 */
final class Resolution {
    private Resolution() {}

    /**
     * The documents that a mention can mean.
     *
     * @param citing the date of the citing document, or null where it is unknown or does not matter
     * @param bearers the held documents that bear the code, newest first
     * @return those of them that can be meant, in their order
     */
    static List<HeldDocument> of(MentionKey mention, @Nullable LocalDate citing, List<HeldDocument> bearers) {
        if (bearers.isEmpty()) {
            return List.of();
        }
        LocalDate printed = mention.date();
        List<HeldDocument> possible = bearers.stream()
                .filter(bearer -> isOfType(mention, bearer) && isInScope(mention, bearer))
                .toList();
        if (printed == null) {
            return possible.stream().filter(bearer -> !bearer.isAfter(citing)).toList();
        }
        List<HeldDocument> sameDay = possible.stream()
                .filter(bearer -> printed.equals(bearer.date()))
                .toList();
        return sameDay.isEmpty()
                ? possible.stream()
                        .filter(bearer -> bearer.date() == null && isInTerm(printed, bearer.term()))
                        .toList()
                : sameDay;
    }

    /** Whether the candidates are one document, if in several files. */
    static boolean isOne(List<HeldDocument> candidates) {
        return !candidates.isEmpty()
                && candidates.stream()
                        .allMatch(candidate ->
                                candidate.equals(candidates.getFirst()) || candidate.isSameAs(candidates.getFirst()));
    }

    private static boolean isOfType(MentionKey mention, HeldDocument bearer) {
        return mention.type() == null || bearer.type() == null || mention.type() == bearer.type();
    }

    private static boolean isInScope(MentionKey mention, HeldDocument bearer) {
        if (mention.reach() == CodeReach.NATIONAL) {
            return true;
        }
        DocumentScope meant = mention.scope();
        DocumentScope own = bearer.scope();
        if (meant.province() == null || !Objects.equals(meant.province(), own.province())) {
            return false;
        }
        boolean sharesLocality = !Collections.disjoint(meant.localities(), own.localities());
        if (mention.reach() == CodeReach.BODY) {
            return sharesLocality || (mention.date() != null && mention.date().equals(bearer.date()));
        }
        // UBND tỉnh and UBND huyện have the same symbol: where no district is named, the province is meant.
        boolean ofProvince = bearer.level() != IssuerLevel.DISTRICT && bearer.level() != IssuerLevel.BASE;
        return meant.localities().isEmpty() ? ofProvince : sharesLocality;
    }

    private static boolean isInTerm(LocalDate printed, @Nullable String term) {
        if (term == null || !term.matches("[0-9]{4}-[0-9]{4}")) {
            return true;
        }
        int first = Integer.parseInt(term.substring(0, 4));
        int last = Integer.parseInt(term.substring(5));
        return printed.getYear() >= first && printed.getYear() <= last;
    }
}
