package vankien.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
 *   <li>A paper of a province that others became part of can mean their older documents as well; nobody else means the
 *       new province's by a number of the old one.
 *   <li>A printed date decides: the same number of another date is another document. An undated document may be meant
 *       where none of the date is held and its term does not speak against it.
 *   <li>A khóa printed instead of the date leaves the documents of that term.
 *   <li>Without a date no document is meant that is newer than the citing one.
 *   <li>{@code QĐ} and {@code TT} stand for two types each: where the words say which, the other is not meant.
 * </ul>
 *
 * <p>Several that remain are all candidates: the citation is ambiguous.
 */
final class Resolution {
    private Resolution() {}

    /**
     * A held document that a mention can mean.
     *
     * @param from the first day on which a citing document can mean it, {@link SeenArchive#NO_DATE} for any
     * @param ofMerged whether it is of a province that became part of the citing one
     */
    record Candidate(HeldDocument document, int from, boolean ofMerged) {
        CitingWindow window() {
            return new CitingWindow(from, Integer.MAX_VALUE, true);
        }
    }

    /** All that a mention can mean, whoever cites, newest first: several files of one document are several. */
    static List<Candidate> of(MentionKey mention, Bearers bearers, MergedProvinces mergers) {
        LocalDate printed = mention.date();
        List<Candidate> sameDay = new ArrayList<>();
        List<Candidate> others = new ArrayList<>();
        for (Bearers.Bearer bearer : bearers.inReachOf(mention, mergers)) {
            HeldDocument document = bearer.document();
            if (!isOfType(mention, document) || !isInScope(mention, document)) {
                continue;
            }
            int merged = bearer.merged() == null
                    ? SeenArchive.NO_DATE
                    : SeenArchive.day(bearer.merged().day());
            LocalDate date = document.date();
            if (date != null && !mention.isInTerm(date)) {
                continue;
            }
            if (printed == null) {
                int from = Math.max(merged, SeenArchive.day(document.date()));
                others.add(new Candidate(document, from, bearer.merged() != null));
            } else if (printed.equals(document.date())) {
                sameDay.add(new Candidate(document, merged, bearer.merged() != null));
            } else if (document.date() == null && isInTerm(printed, document.term())) {
                others.add(new Candidate(document, merged, bearer.merged() != null));
            }
        }
        return sameDay.isEmpty() ? others : sameDay;
    }

    /** Those of the candidates that a document of this date can mean; null where it is unknown or does not matter. */
    static List<Candidate> at(@Nullable LocalDate citing, List<Candidate> candidates) {
        int day = SeenArchive.day(citing);
        return candidates.stream()
                .filter(candidate -> candidate.window().admits(day))
                .toList();
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
