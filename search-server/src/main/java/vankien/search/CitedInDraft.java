package vankien.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vankien.document.TermOfOffice;
import vankien.graph.CodeIdentity;
import vankien.graph.DocumentGraph;
import vankien.graph.HeldDocument;
import vankien.index.CodeReach;
import vankien.index.MentionKey;

/**
 * Which document a citation of a draft means. As for the citations of a held document, but a draft has mistakes and is
 * often from nowhere: where nothing says the province, a number that only one held document bears means that one; and where
 * only the printed date or type keeps a citation from the one document it can mean, that is a mistake to report.
 *
 * @param state whether the archive holds it
 * @param meant the held documents that are meant: one in one or several files, or several to choose from
 * @param cited the document that is not held but cited by others, or null
 * @param others the other documents of the same number, newest first
 * @param anyProvince whether the province is not stated though it matters
 */
record CitedInDraft(
        BatchResult.State state,
        List<HeldDocument> meant,
        @Nullable CodeIdentity cited,
        List<CodeIdentity> others,
        boolean anyProvince) {
    private static final int MOST_OTHERS = 10;

    static CitedInDraft of(DocumentGraph graph, MentionKey mention) throws IOException {
        boolean anyProvince =
                mention.reach() != CodeReach.NATIONAL && mention.scope().province() == null;
        List<CodeIdentity> identities = graph.identities(mention.code());
        if (identities.isEmpty()) {
            return new CitedInDraft(BatchResult.State.UNKNOWN, List.of(), null, List.of(), anyProvince);
        }
        List<HeldDocument> meant = meant(graph, mention, identities);
        if (meant.isEmpty()) {
            CodeIdentity cited = cited(mention, identities);
            return new CitedInDraft(
                    BatchResult.State.NOT_HELD, List.of(), cited, others(identities, List.of(), cited), anyProvince);
        }
        boolean certain = areOne(meant)
                && (anyProvince ? !isKnownElsewhere(mention, identities) : !graph.isAmbiguous(mention, null));
        return certain
                ? new CitedInDraft(BatchResult.State.FOUND, meant, null, List.of(), anyProvince)
                : new CitedInDraft(
                        BatchResult.State.AMBIGUOUS, meant, null, others(identities, List.of(), null), anyProvince);
    }

    private static List<HeldDocument> meant(DocumentGraph graph, MentionKey mention, List<CodeIdentity> identities)
            throws IOException {
        List<HeldDocument> meant = candidates(graph, mention);
        LocalDate date = mention.date();
        if (!meant.isEmpty() || date == null) {
            return meant;
        }
        if (mention.type() != null) {
            MentionKey untyped = mention.untyped();
            List<HeldDocument> sameDay = candidates(graph, untyped);
            if (areOne(sameDay)) {
                return sameDay;
            }
        }
        boolean confirmed =
                identities.stream().anyMatch(identity -> identity.held() == null && date.equals(identity.date()));
        if (confirmed) {
            return List.of();
        }
        MentionKey undated = mention.dated(null);
        List<HeldDocument> near = candidates(graph, undated).stream()
                .filter(document -> document.date() != null && isNear(mention.code(), date, document))
                .toList();
        return areOne(near) ? near : List.of();
    }

    /** In the same year no body gives a number of one type twice; nor in one term. */
    private static boolean isNear(String codeKey, LocalDate printed, HeldDocument document) {
        LocalDate date = Objects.requireNonNull(document.date());
        if (isInOneTerm(codeKey, printed, date)) {
            return true;
        }
        String term = document.term();
        if (term == null || !term.matches("[0-9]{4}-[0-9]{4}")) {
            return false;
        }
        // The first and the last year of a term belong to two of them.
        return printed.getYear() > Integer.parseInt(term.substring(0, 4))
                && printed.getYear() < Integer.parseInt(term.substring(5));
    }

    private static List<HeldDocument> candidates(DocumentGraph graph, MentionKey mention) throws IOException {
        if (mention.reach() == CodeReach.NATIONAL || mention.scope().province() != null) {
            return graph.resolve(mention, null);
        }
        Set<HeldDocument> found = new LinkedHashSet<>();
        for (HeldDocument bearer : graph.bearing(mention.code())) {
            MentionKey there = mention.at(bearer.scope());
            if (bearer.scope().province() == null || graph.resolve(there, null).contains(bearer)) {
                if (mention.date() == null
                        || bearer.date() == null
                        || mention.date().equals(bearer.date())) {
                    found.add(bearer);
                }
            }
        }
        return List.copyOf(found);
    }

    private static boolean areOne(List<HeldDocument> documents) {
        return DocumentGraph.areOne(documents)
                && documents.stream()
                                .map(document -> document.scope().province())
                                .distinct()
                                .count()
                        == 1;
    }

    /** Whether other texts cite another document of the number that the mention may mean as well. */
    private static boolean isKnownElsewhere(MentionKey mention, List<CodeIdentity> identities) {
        return mention.date() == null
                && identities.stream()
                        .anyMatch(identity -> identity.held() == null
                                && (identity.date() != null || identity.khoa() != null)
                                && (mention.type() == null
                                        || identity.type() == null
                                        || mention.type() == identity.type()));
    }

    /**
     * The document not held that is meant: that of the printed date, else the one whose date is so near that the printed one
     * is a mistake to report, else the only one.
     */
    private static @Nullable CodeIdentity cited(MentionKey mention, List<CodeIdentity> identities) {
        List<CodeIdentity> possible = identities.stream()
                .filter(identity -> identity.held() == null && isOfType(mention, identity))
                .filter(identity -> isInScope(mention, identity) && isOfKhoa(mention, identity))
                .toList();
        LocalDate printed = mention.date();
        if (printed != null) {
            CodeIdentity sameDay = only(possible, identity -> printed.equals(identity.date()));
            CodeIdentity near = only(
                    possible,
                    identity -> identity.date() != null && isInOneTerm(identity.codeKey(), printed, identity.date()));
            if (sameDay != null || near != null) {
                return sameDay != null ? sameDay : near;
            }
            return only(possible, identity -> identity.date() == null && isOfKhoa(printed, identity));
        }
        return possible.size() == 1
                ? possible.getFirst()
                : only(possible, identity -> identity.mentions().contains(mention));
    }

    private static @Nullable CodeIdentity only(List<CodeIdentity> identities, Predicate<CodeIdentity> which) {
        List<CodeIdentity> found = identities.stream().filter(which).toList();
        return found.size() == 1 ? found.getFirst() : null;
    }

    private static boolean isInOneTerm(String codeKey, LocalDate one, LocalDate other) {
        TermOfOffice term = TermOfOffice.at(codeKey, one);
        return one.getYear() == other.getYear() || (term != null && term.holds(other));
    }

    /** Whether the khóa that the draft prints is that of the document. */
    private static boolean isOfKhoa(MentionKey mention, CodeIdentity identity) {
        LocalDate date = identity.date();
        Integer khoa = identity.khoa();
        return mention.khoa() == null
                || (khoa != null && khoa.equals(mention.khoa()))
                || (date != null && mention.isInTerm(date));
    }

    /** Whether a document of which only the khóa is known can be of this date. */
    private static boolean isOfKhoa(LocalDate printed, CodeIdentity identity) {
        TermOfOffice term = identity.khoa() == null ? null : TermOfOffice.ofKhoa(identity.khoa());
        return term == null || term.holds(printed);
    }

    private static boolean isOfType(MentionKey mention, CodeIdentity identity) {
        return mention.type() == null || identity.type() == null || mention.type() == identity.type();
    }

    private static boolean isInScope(MentionKey mention, CodeIdentity identity) {
        String province = mention.scope().province();
        return mention.reach() == CodeReach.NATIONAL
                || province == null
                || province.equals(identity.scope().province());
    }

    private static List<CodeIdentity> others(
            List<CodeIdentity> identities, List<HeldDocument> meant, @Nullable CodeIdentity cited) {
        List<CodeIdentity> others = new ArrayList<>();
        for (CodeIdentity identity : identities) {
            boolean isMeant = identity.held() != null && meant.contains(identity.held());
            if (!isMeant && !identity.equals(cited) && others.size() < MOST_OTHERS) {
                others.add(identity);
            }
        }
        return others;
    }
}
