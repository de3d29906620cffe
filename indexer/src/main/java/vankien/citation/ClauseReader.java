package vankien.citation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vankien.document.Citation;
import vankien.document.RelationType;

/**
 * Reads one text from left to right: the nearest cue governs the citation behind it and what goes on with its list, no cue
 * governs across the end of a sentence, and what stands in the title of a cited document ends with that title.
 */
final class ClauseReader {
    private static final int DEEPEST = 8;
    private static final int AGENT_REACH = 16;
    private static final int LIST_LEAD = 18;
    private static final int MOST_WORDS_OF_ITEM = 60;
    private static final int LONGEST_LIST = 30;

    private final Clause clause;
    private final Surroundings around;
    private final SubjectReader subjects;
    private final Map<Integer, Statement> statements = new HashMap<>();
    private final Deque<Open> brackets = new ArrayDeque<>();
    /** The places of citations of one list that nothing governs yet: a verb behind them may. */
    private final List<Integer> free = new ArrayList<>();

    private Open open = Open.NOTHING;
    private @Nullable Governor act;
    private @Nullable Turned turned;
    private @Nullable Governor awaitingColon;
    private int last = -1;
    private boolean lastGoverned;
    private int first;
    private boolean selfNamed;

    /** The governors that are open: of the clause, of the title of a cited document, and of the last few words. */
    private record Open(
            @Nullable Governor outer,
            @Nullable Governor inner,
            @Nullable Governor near) {
        static final Open NOTHING = new Open(null, null, null);

        @Nullable
        Governor unused() {
            return inner != null && !inner.used() ? inner : outer != null && !outer.used() ? outer : null;
        }

        Open replace(Governor old, Governor by) {
            return old.equals(inner) ? new Open(outer, by, null) : new Open(by, inner, null);
        }
    }

    /** A verb in the passive: the citations before it are its objects, the agent may follow. */
    private record Turned(RelationType type, List<Integer> objects, int at, int from) {}

    ClauseReader(List<Piece> pieces, List<Citation> citations, Surroundings around) {
        clause = new Clause(pieces);
        this.around = around;
        subjects = new SubjectReader(clause, citations, around);
    }

    /** What the text says of each citation in it, by the citation's index; those it only mentions are left out. */
    Map<Integer, Statement> read() {
        open = new Open(around.inherited(), null, null);
        for (int i = 0; i < clause.size(); i++) {
            Piece piece = clause.get(i);
            switch (piece.kind()) {
                case STOP -> endSentence(i);
                case MARK -> mark(i, piece);
                case CUE -> cue(i, piece);
                case CITATION -> citation(i, piece);
                case WORD -> {}
            }
        }
        endTurned();
        return statements;
    }

    /** What still waits for its citation at the end of the text, or null. */
    @Nullable
    Governor left() {
        Governor unused = open.unused();
        return unused != null && clause.wordsBetween(unused.at(), clause.size()) <= unused.reach() ? unused : null;
    }

    /** What the text says of a list that follows it: {@code Bãi bỏ các văn bản sau:}. */
    @Nullable
    Governor leadIn() {
        if (clause.size() == 0 || !clause.get(clause.size() - 1).isMark(":")) {
            return null;
        }
        Governor unused = open.unused();
        if (unused == null || clause.wordsBetween(unused.at(), clause.size()) > LIST_LEAD) {
            return null;
        }
        boolean ofDocuments = clause.has(Cue.Role.DOCUMENT, unused.at(), clause.size());
        return ofDocuments || clause.wordsBetween(unused.at(), clause.size()) <= 2 ? unused : null;
    }

    private void endSentence(int at) {
        endTurned();
        open = Open.NOTHING;
        act = null;
        awaitingColon = null;
        brackets.clear();
        free.clear();
        last = -1;
        first = at + 1;
        selfNamed = false;
    }

    private void mark(int at, Piece mark) {
        switch (mark.plain()) {
            case "(" -> {
                if (brackets.size() < DEEPEST) {
                    brackets.push(open);
                }
            }
            case ")" -> {
                if (!brackets.isEmpty()) {
                    close(brackets.pop());
                }
            }
            case ";" -> {
                open = behindSemicolon(at);
                endTurned();
                free.clear();
            }
            case ":" -> {
                enumeration(at);
                if (awaitingColon != null && open.unused() == null) {
                    open = new Open(awaitingColon, null, null);
                }
            }
            default -> {}
        }
    }

    /** A list goes on behind a semicolon, also where its first item was cited without a number. */
    private Open behindSemicolon(int at) {
        Governor near = open.near();
        Governor nearList = near != null && near.used() ? near : null;
        Governor outer = open.outer();
        if (outer == null || outer.used() || outer.at() < 0) {
            return new Open(outer, null, nearList);
        }
        Piece begin = clause.get(outer.at());
        boolean enumerated = begin.kind() == Piece.Kind.MARK || begin.is(Cue.Role.SUCH_AS);
        boolean cited = clause.wordsBetween(outer.at(), at) <= MOST_WORDS_OF_ITEM
                && (enumerated || clause.has(Cue.Role.DOCUMENT, outer.at(), Math.min(at, outer.at() + 4)));
        return new Open(cited ? outer.behind(at, outer.reach()) : null, null, nearList);
    }

    /** Behind a bracket the clause goes on as before it; what was used up inside stays so. */
    private void close(Open before) {
        Governor outer = before.outer();
        Governor now = open.outer();
        if (outer != null && now != null && now.used() && now.at() == outer.at()) {
            outer = outer.inUse();
        }
        open = new Open(outer, before.inner(), null);
    }

    private void cue(int at, Piece piece) {
        Cue cue = piece.cue();
        if (cue == null) {
            return;
        }
        switch (cue.role()) {
            case BEFORE -> verb(at, piece, cue);
            case AFTER -> verbBehind(at, piece, cue);
            case ACCORDING_TO -> link(at, piece, cue, LIST_LEAD);
            case FOUND_IN -> link(at, piece, cue, 4);
            case THIS -> itself(at, piece);
            case SUCH_AS -> enumeration(at);
            default -> {}
        }
    }

    /** {@code thực hiện các quy định của Trung ương về cán bộ, như: …}: the verb reaches what is enumerated. */
    private void enumeration(int at) {
        Governor unused = open.unused();
        if (unused != null
                && unused.at() >= 0
                && clause.wordsBetween(unused.at(), at) <= MOST_WORDS_OF_ITEM
                && (clause.has(Cue.Role.DOCUMENT, unused.at(), at) || clause.has(Cue.Role.FOUND_IN, unused.at(), at))) {
            open = open.replace(unused, unused.behind(at, unused.reach()));
        }
    }

    /** {@code thực hiện Quyết định này}: the verb has its object, and the document is named. */
    private void itself(int at, Piece piece) {
        if (piece.words() == 1 && (at == 0 || !clause.get(at - 1).is(Cue.Role.DOCUMENT))) {
            return;
        }
        selfNamed = true;
        Governor unused = open.unused();
        if (unused != null && unused.at() >= 0 && clause.wordsBetween(unused.at(), at) <= 4) {
            open = Open.NOTHING;
        }
    }

    private void verb(int at, Piece piece, Cue cue) {
        RelationType type = cue.relation();
        if (type == null) {
            return;
        }
        if (type == RelationType.MENTIONS) {
            near(new Governor(type, Governor.SELF, at, piece.start(), cue.reach(), cue.strength(), false));
            return;
        }
        boolean mayTurn = cue.isOfForce() || cue.is(RelationType.GUIDES) || cue.is(RelationType.SPECIFIES);
        if (mayTurn && clause.isJustBefore(at, 2, Cue.Role.PASSIVE)) {
            boolean denied = clause.isJustBefore(at, 3, Cue.Role.NOT);
            turned = denied ? null : new Turned(type, List.copyOf(free), at, piece.start());
            near(new Governor(RelationType.MENTIONS, Governor.SELF, at, piece.start(), AGENT_REACH, 1, false));
            return;
        }
        if (cue.isOfForce()
                && (clause.isJustBefore(at, 4, Cue.Role.NOT) || clause.isJustBefore(at, 6, Cue.Role.INTENDED))) {
            near(new Governor(RelationType.MENTIONS, Governor.SELF, at, piece.start(), cue.reach(), 1, false));
            return;
        }
        Governor unused = open.unused();
        if (type == RelationType.ISSUED_WITH) {
            issuedWith(at, piece, cue);
        } else if (unused != null && keeps(unused, at, cue)) {
            open = open.replace(unused, unused.behind(at, cue.reach()));
        } else {
            govern(at, piece, cue, type);
        }
    }

    private void govern(int at, Piece piece, Cue cue, RelationType type) {
        int subject = subjects.of(at, last, lastGoverned, first, selfNamed);
        if (cue.isOfForce() && subjects.onlyProposes(subject)) {
            near(new Governor(RelationType.MENTIONS, Governor.SELF, at, piece.start(), cue.reach(), 1, false));
            return;
        }
        Governor governor = new Governor(
                subjects.typeOf(type, subject), subject, at, piece.start(), cue.reach(), cue.strength(), false);
        boolean ofOther = subject >= 0
                || (subject == Governor.UNNAMED && clause.get(at - 1).is(Cue.Role.DOCUMENT));
        open = ofOther ? new Open(open.outer(), governor, null) : new Open(governor, null, null);
        if (governor.isAct()) {
            act = governor;
        }
    }

    /** The act on a set of rules is an act on the decision that it was issued with. */
    private void issuedWith(int at, Piece piece, Cue cue) {
        Governor unused = open.unused();
        Governor acting = unused != null && unused.isAct() ? unused : act;
        if (acting != null) {
            Governor behind = acting.behind(at, cue.reach());
            open = behind.subject() >= 0 ? new Open(open.outer(), behind, null) : new Open(behind, null, null);
        } else {
            int subject = subjects.of(at, last, lastGoverned, first, selfNamed);
            near(new Governor(
                    RelationType.ISSUED_WITH, subject, at, piece.start(), cue.reach(), cue.strength(), false));
        }
    }

    /** {@code tổng kết 5 năm thực hiện}: the stronger verb keeps what the weaker one brings. */
    private boolean keeps(Governor governor, int at, Cue cue) {
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

    private void near(Governor governor) {
        open = new Open(open.outer(), open.inner(), governor);
    }

    private void link(int at, Piece piece, Cue cue, int farthest) {
        Governor unused = open.unused();
        if (cue.role() == Cue.Role.FOUND_IN && unused != null && keepsWhatIsFoundIn(unused, at, farthest)) {
            boolean far = clause.wordsBetween(unused.at(), at) > farthest;
            open = far ? open.replace(unused, unused.behind(at, unused.reach())) : open;
            return;
        }
        Governor verb = open.inner() != null ? open.inner() : open.outer();
        near(
                verb != null && carriesOut(verb, at, farthest)
                        ? new Governor(verb.type(), verb.subject(), at, verb.from(), cue.reach(), 1, false)
                        : new Governor(RelationType.MENTIONS, Governor.SELF, at, piece.start(), cue.reach(), 1, false));
    }

    /** {@code Bãi bỏ khoản thu quy định tại Điều 1 Quyết định số 12}: what is repealed stands in the decision. */
    private boolean keepsWhatIsFoundIn(Governor verb, int at, int farthest) {
        int reach = switch (verb.type()) {
            case AMENDS, REPLACES, REPEALS -> verb.reach();
            case BASED_ON -> 3 * farthest;
            default -> farthest;
        };
        return verb.at() >= 0 && clause.wordsBetween(verb.at(), at) <= reach;
    }

    private boolean carriesOut(Governor verb, int at, int farthest) {
        return verb.type() == RelationType.CARRIES_OUT
                && verb.at() >= 0
                && clause.wordsBetween(verb.at(), at) <= farthest;
    }

    private void citation(int at, Piece piece) {
        Governor governor = governorOf(at);
        if (governor != null && governor.type() != RelationType.MENTIONS) {
            state(piece.citation(), governor.type(), governor.subject(), governor.from());
        }
        if (turned != null && clause.wordsBetween(turned.at(), at) <= AGENT_REACH) {
            for (int object : turned.objects()) {
                state(object, turned.type(), piece.citation(), turned.from());
            }
            turned = null;
            free.clear();
        }
        if (governor == null) {
            if (free.size() >= LONGEST_LIST || (last >= 0 && !clause.isOneList(last, at))) {
                free.clear();
            }
            free.add(piece.citation());
        }
        last = at;
        lastGoverned = governor != null && governor.type() != RelationType.MENTIONS;
    }

    private void state(int citation, RelationType type, int subject, int from) {
        if (subject != citation) {
            statements.put(citation, new Statement(type, subject, from));
        }
    }

    private @Nullable Governor governorOf(int at) {
        Governor near = open.near();
        if (near != null && reaches(near, at)) {
            open = new Open(open.outer(), open.inner(), near.inUse());
            act = null;
            return near;
        }
        Governor inner = open.inner();
        if (inner != null && innerReaches(inner, at)) {
            open = new Open(open.outer(), inner.inUse(), null);
            return inner;
        }
        Governor outer = open.outer();
        act = null;
        if (outer == null || !reaches(outer, at)) {
            open = Open.NOTHING;
            return null;
        }
        open = new Open(outer.inUse(), null, null);
        return outer;
    }

    private boolean reaches(Governor governor, int at) {
        if (governor.used()) {
            return last >= 0 && clause.isOneList(last, at);
        }
        boolean near = clause.wordsBetween(governor.at(), at) <= governor.reach();
        boolean behindUnnumbered = clause.wordsBetween(governor.at(), at) <= MOST_WORDS_OF_ITEM
                && clause.has(Cue.Role.DOCUMENT, governor.at(), Math.min(at, governor.at() + 10))
                && clause.isOneList(governor.at(), at);
        boolean nextItem = governor.at() >= 0 && clause.get(governor.at()).isMark(";");
        return behindUnnumbered || (near && (!nextItem || clause.isOneList(governor.at(), at)));
    }

    /** What stands in a title ends with the title: the next citation of a list belongs to the verb before the title. */
    private boolean innerReaches(Governor inner, int at) {
        Governor outer = open.outer();
        boolean outerGoesOn = outer != null && outer.used() && clause.isOneList(last, at);
        if (inner.subject() == Governor.UNNAMED && outer != null && isBareNumber(at)) {
            return false;
        }
        boolean newItem = inner.used() || clause.hasCommaBetween(inner.at(), at);
        return !(outerGoesOn && newItem) && reaches(inner, at);
    }

    /** {@code Luật sửa đổi một số điều của Luật Nhà ở số 27/2023/QH15}: the number is that of the law that amends. */
    private boolean isBareNumber(int at) {
        int before = at > 0 && clause.get(at - 1).plain().equals("so") ? at - 2 : at - 1;
        boolean typed = before >= 0 && clause.get(before).is(Cue.Role.DOCUMENT);
        return !typed && subjects.isBareNumber(clause.get(at).citation());
    }

    private void verbBehind(int at, Piece piece, Cue cue) {
        RelationType type = cue.relation();
        if (type == null || type == RelationType.MENTIONS || clause.isJustBefore(at, 2, Cue.Role.NOT)) {
            return;
        }
        int subject = actsItself() ? Governor.SELF : Governor.UNNAMED;
        if (!free.isEmpty() && last >= 0 && clause.wordsBetween(last, at) <= cue.reach()) {
            free.forEach(citation -> state(citation, type, subject, piece.start()));
            free.clear();
        } else {
            awaitingColon = new Governor(type, subject, at, piece.start(), LIST_LEAD, cue.strength(), false);
        }
    }

    private boolean actsItself() {
        return selfNamed || around.isNormative();
    }

    /** {@code đã được thay thế} without an agent: somebody did it, or this very document. */
    private void endTurned() {
        if (turned != null) {
            int subject = actsItself() ? Governor.SELF : Governor.UNNAMED;
            for (int object : turned.objects()) {
                state(object, turned.type(), subject, turned.from());
            }
        }
        turned = null;
    }
}
