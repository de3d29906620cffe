package vankien.citation;

import vankien.document.RelationType;

/** How far a verb reaches: to which citations, over which weaker verbs, into which links. */
final class GovernorReach {
    /** A list may have items cited without a number, of that many words. */
    static final int MOST_WORDS_OF_ITEM = 60;

    private final Clause clause;
    private final SubjectReader subjects;

    GovernorReach(Clause clause, SubjectReader subjects) {
        this.clause = clause;
        this.subjects = subjects;
    }

    /**
     * Whether the governor reaches the citation.
     *
     * @param at the citation's place
     * @param last the place of the citation before it in its sentence, -1 for none
     */
    boolean reaches(Governor governor, int at, int last) {
        if (governor.used()) {
            return last >= 0 && clause.isOneList(last, at) && !isAside(last, at);
        }
        boolean near = clause.wordsBetween(governor.at(), at) <= governor.reach();
        boolean behindUnnumbered = clause.wordsBetween(governor.at(), at) <= MOST_WORDS_OF_ITEM
                && clause.has(Cue.Role.DOCUMENT, governor.at(), Math.min(at, governor.at() + 10))
                && clause.isOneList(governor.at(), at);
        boolean nextItem = governor.at() >= 0 && clause.get(governor.at()).isMark(";");
        return behindUnnumbered || (near && (!nextItem || clause.isOneList(governor.at(), at)));
    }

    /** {@code đã sơ kết Chỉ thị 05 (Báo cáo số 120-BC/ĐUK)}: what a bracket adds of another type is no second object. */
    private boolean isAside(int last, int at) {
        for (int i = at - 1; i > last && at - i <= 3; i--) {
            if (clause.get(i).isMark("(")) {
                return !subjects.haveOneType(
                        clause.get(last).citation(), clause.get(at).citation());
            }
        }
        return false;
    }

    /** What stands in a title ends with the title: the next citation of a list belongs to the verb before the title. */
    boolean reachesFromTitle(Open open, Governor inner, int at, int last) {
        Governor outer = open.outer();
        boolean outerGoesOn = outer != null && outer.used() && clause.isOneList(last, at);
        if (inner.subject() == Governor.UNNAMED && outer != null && isBareNumber(at)) {
            return false;
        }
        boolean newItem = inner.used() || clause.hasCommaBetween(inner.at(), at);
        boolean outerTakesIt = outerGoesOn && newItem && !areBothParts(inner, at, last);
        return !outerTakesIt && reaches(inner, at, last);
    }

    /** {@code sửa đổi Điều 2 của Quyết định số 118 và Điều 3 Quyết định số 20}: the title names parts of both. */
    private boolean areBothParts(Governor inner, int at, int last) {
        return inner.type() == RelationType.AMENDS
                && inner.used()
                && clause.has(Cue.Role.PART, inner.at(), last)
                && clause.goesOnWithPart(last, at);
    }

    /** {@code Luật sửa đổi một số điều của Luật Nhà ở số 27/2023/QH15}: the number is that of the law that amends. */
    private boolean isBareNumber(int at) {
        int before = at > 0 && clause.get(at - 1).plain().equals("so") ? at - 2 : at - 1;
        boolean typed = before >= 0 && clause.get(before).is(Cue.Role.DOCUMENT);
        return !typed && subjects.isBareNumber(clause.get(at).citation());
    }

    /** {@code tổng kết 5 năm thực hiện}: the stronger verb keeps what the weaker one at the place brings. */
    boolean keeps(Governor governor, int at, Cue cue) {
        if (cue.is(RelationType.BASED_ON)) {
            return false;
        }
        if (governor.strength() <= cue.strength() || clause.wordsBetween(governor.at(), at) > 8) {
            return false;
        }
        boolean ofRules = clause.get(at - 1).is(Cue.Role.DOCUMENT);
        if (ofRules && (cue.is(RelationType.GUIDES) || cue.is(RelationType.SPECIFIES))) {
            return governor.isAct();
        }
        if (governor.type() == RelationType.AMENDS) {
            return cue.is(RelationType.REPEALS) && clause.wordsBetween(governor.at(), at) <= 4;
        }
        return !clause.hasCommaBetween(governor.at(), at) && !clause.get(at - 1).is(Cue.Role.AND);
    }

    /** {@code Bãi bỏ khoản thu quy định tại Điều 1 Quyết định số 12}: what is repealed stands in the decision. */
    boolean keepsWhatIsFoundIn(Governor verb, int at, int farthest) {
        int reach = switch (verb.type()) {
            case AMENDS, REPLACES, REPEALS -> verb.reach();
            case BASED_ON -> 3 * farthest;
            default -> farthest;
        };
        return verb.at() >= 0 && clause.wordsBetween(verb.at(), at) <= reach;
    }

    /** {@code thực hiện theo}: the link right behind the verb joins the citation to it. */
    boolean carriesOut(Governor verb, int at, int farthest) {
        return verb.type() == RelationType.CARRIES_OUT
                && verb.at() >= 0
                && clause.wordsBetween(verb.at(), at) <= farthest;
    }

    /** Whether what the governor waits for may be enumerated at the place: it or a link has named documents. */
    boolean mayBeEnumerated(Governor governor, int at) {
        return governor.at() >= 0
                && clause.wordsBetween(governor.at(), at) <= MOST_WORDS_OF_ITEM
                && (clause.has(Cue.Role.DOCUMENT, governor.at(), at)
                        || clause.has(Cue.Role.FOUND_IN, governor.at(), at));
    }

    /** Whether the governor's list goes on behind the semicolon, its first item having no number. */
    boolean goesOnBehindSemicolon(Governor governor, int at) {
        Piece begin = clause.get(governor.at());
        boolean enumerated = begin.kind() == Piece.Kind.MARK || begin.is(Cue.Role.SUCH_AS);
        return clause.wordsBetween(governor.at(), at) <= MOST_WORDS_OF_ITEM
                && (enumerated || clause.has(Cue.Role.DOCUMENT, governor.at(), Math.min(at, governor.at() + 4)));
    }
}
