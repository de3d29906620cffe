package vankien.citation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vankien.document.Citation;
import vankien.document.DocumentCode;
import vankien.document.DocumentType;
import vankien.document.RelationType;

/** Which document a verb speaks of: the one that is read, the one cited before the verb, or one that has no number. */
final class SubjectReader {
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_ISSUER = 14;

    private final Clause clause;
    private final List<Citation> citations;
    private final Surroundings around;

    SubjectReader(Clause clause, List<Citation> citations, Surroundings around) {
        this.clause = clause;
        this.citations = citations;
        this.around = around;
    }

    /**
     * The subject of the cue.
     *
     * @param at the cue's place
     * @param last the place of the last citation in its sentence, -1 for none
     * @param governed whether that citation has a governor of its own
     * @param first the place where the sentence begins
     * @param selfNamed whether the sentence has named the document itself ({@code Quyết định này})
     */
    int of(int at, int last, boolean governed, int first, boolean selfNamed) {
        Cue cue = clause.get(at).cue();
        if (cue == null) {
            return Governor.SELF;
        }
        if (last >= 0 && actsFrom(last, at, cue, governed)) {
            return clause.get(last).citation();
        }
        if (cue.is(RelationType.ISSUED_WITH)) {
            return around.title() || selfNamed || wordsBefore(at, first) == 0 ? Governor.SELF : Governor.UNNAMED;
        }
        boolean actsOnOthers = cue.isOfForce() || cue.is(RelationType.GUIDES) || cue.is(RelationType.SPECIFIES);
        if (!actsOnOthers || (around.title() && last < 0) || selfNamed) {
            return Governor.SELF;
        }
        if (at > first && isOtherDocument(clause.get(at - 1))) {
            return around.opening() && at == 1 ? Governor.SELF : Governor.UNNAMED;
        }
        int before = wordsBefore(at, first);
        boolean article = at > first && clause.get(first).plain().equals("dieu");
        boolean ownTitle =
                around.opening() && first == 0 && before <= 6 && clause.get(0).is(Cue.Role.DOCUMENT);
        boolean sure = !cue.isOfForce() || around.isNormative() || before <= 3 || article || ownTitle;
        return sure ? Governor.SELF : Governor.UNNAMED;
    }

    private int wordsBefore(int at, int first) {
        return at <= first ? 0 : clause.wordsBetween(first - 1, at);
    }

    /** {@code Nghị định} in {@code Nghị định sửa đổi Nghị định số 12}; an own plan without a number is the document's own. */
    private static boolean isOtherDocument(Piece before) {
        return before.is(Cue.Role.DOCUMENT)
                && !before.plain().equals("ke")
                && !before.plain().equals("chuong")
                && !before.plain().equals("bao")
                && !before.plain().equals("de")
                && !before.plain().equals("cong");
    }

    /** Whether the citation before the verb is what acts: only its date, body and title stand between. */
    private boolean actsFrom(int last, int at, Cue cue, boolean governed) {
        boolean title = false;
        boolean issuer = false;
        boolean comma = false;
        int words = 0;
        for (int i = last + 1; i < at; i++) {
            Piece piece = clause.get(i);
            if (i - last > LONGEST_TITLE || piece.is(Cue.Role.THIS) || piece.isMark(";") || piece.isMark(":")) {
                return false;
            }
            if (piece.is(Cue.Role.TITLE) || opensTitle(piece, i == last + 1) || "“\"«".contains(piece.plain())) {
                title |= !piece.plain().isEmpty();
            } else if (piece.isMark(",")) {
                comma = true;
                if (title && i + 1 < at && clause.get(i + 1).capital()) {
                    return false;
                }
            } else if (piece.is(Cue.Role.AND)
                    && i == at - 1
                    && (!title || piece.plain().equals("gan"))) {
                return false;
            } else if (!title && piece.words() > 0) {
                issuer |= piece.plain().equals("cua");
                words += issuer || isOfDate(piece) ? 0 : piece.words();
                if (issuer && clause.wordsBetween(last, i) > LONGEST_ISSUER + (cue.isOfForce() ? LONGEST_ISSUER : 0)) {
                    return false;
                }
            }
        }
        if (cue.isOfForce()) {
            return !(comma && governed && !title) && words <= 2;
        }
        return title || (!comma && words == 0);
    }

    private static boolean opensTitle(Piece piece, boolean first) {
        Cue cue = piece.cue();
        if (cue == null) {
            return false;
        }
        boolean issues = cue.is(RelationType.MENTIONS) && piece.plain().equals("ban");
        boolean rules =
                first && cue.role() == Cue.Role.DOCUMENT && piece.plain().equals("quy");
        return issues || rules;
    }

    private static boolean isOfDate(Piece piece) {
        return switch (piece.plain()) {
            case "ngay", "thang", "nam", "khoa", "so" -> true;
            default ->
                Character.isDigit(piece.plain().charAt(0))
                        || piece.plain().chars().allMatch(c -> c == 'x' || c == 'i' || c == 'v');
        };
    }

    /** Carrying out by a Hướng dẫn is guiding. */
    RelationType typeOf(RelationType stated, int subject) {
        if (stated != RelationType.CARRIES_OUT) {
            return stated;
        }
        boolean guidance = subject >= 0
                ? isGuidance(citations.get(subject))
                : subject == Governor.SELF && around.title() && around.isGuidance();
        return guidance ? RelationType.GUIDES : stated;
    }

    /** A submission proposes what it names, it does not do it. */
    boolean onlyProposes(int subject) {
        if (subject < 0) {
            return false;
        }
        DocumentCode code = citations.get(subject).code();
        return code != null && code.type().equals("TTr");
    }

    /** Whether the citation prints a number without the type it belongs to. */
    boolean isBareNumber(int citation) {
        String raw = citations.get(citation).raw();
        return !raw.isEmpty() && (Character.isDigit(raw.charAt(0)) || raw.regionMatches(true, 0, "số", 0, 2));
    }

    /** Whether two citations may be of one type: that of one is not known, or they are the same. */
    boolean haveOneType(int first, int second) {
        DocumentType one = citations.get(first).type();
        DocumentType other = citations.get(second).type();
        return one == null || other == null || one == other;
    }

    private static boolean isGuidance(@Nullable Citation citation) {
        return citation != null
                && citation.code() != null
                && citation.code().type().equals("HD");
    }
}
