package vankien.citation;

import java.util.ArrayList;
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
    private static final int LONGEST_LIST = 30;

    private final Clause clause;
    private final Surroundings around;
    private final SubjectReader subjects;
    private final Governors governors;
    private final PassiveVoice passive;
    private final Map<Integer, Statement> statements = new HashMap<>();
    /** The places of citations of one list that nothing governs yet: a verb behind them may. */
    private final List<Integer> free = new ArrayList<>();

    private int last = -1;
    private boolean lastGoverned;
    /** The place of the last verb turned round: a list of those who act ends with the clause. */
    private int agentOf = -1;

    private int first;
    private boolean selfNamed;
    /** Whether the clause began with what others ask for. */
    private boolean asked;

    ClauseReader(List<Piece> pieces, List<Citation> citations, Surroundings around) {
        clause = new Clause(pieces);
        this.around = around;
        subjects = new SubjectReader(clause, citations, around);
        governors = new Governors(clause, new GovernorReach(clause, subjects), around.inherited());
        passive = new PassiveVoice(clause);
    }

    /** What the text says of each citation in it, by the citation's index; those it only mentions are left out. */
    Map<Integer, Statement> read() {
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
        endPassive();
        return statements;
    }

    /** What still waits for its citation at the end of the text, or null. */
    @Nullable
    Governor left() {
        return governors.left();
    }

    /** What the text says of a list that follows it: {@code Bãi bỏ các văn bản sau:}. */
    @Nullable
    Governor leadIn() {
        return governors.leadIn();
    }

    private void endSentence(int at) {
        endPassive();
        governors.endSentence();
        free.clear();
        last = -1;
        first = at + 1;
        selfNamed = false;
        asked = false;
    }

    private void mark(int at, Piece mark) {
        switch (mark.plain()) {
            case "(" -> governors.openBracket();
            case ")" -> governors.closeBracket();
            case ":" -> {
                asked = false;
                governors.colon(at);
            }
            case ";" -> {
                asked = false;
                governors.semicolon(at, agentOf);
                endPassive();
                free.clear();
            }
            default -> {}
        }
    }

    private void cue(int at, Piece piece) {
        Cue cue = piece.cue();
        if (cue == null) {
            return;
        }
        switch (cue.role()) {
            case BEFORE, ASKED, TURNED -> verb(at, piece, cue);
            case AFTER -> verbBehind(at, piece, cue);
            case ACCORDING_TO -> link(at, piece, cue, Governors.LIST_LEAD);
            case FOUND_IN -> link(at, piece, cue, 4);
            case THIS -> itself(at, piece);
            case SUCH_AS -> governors.enumeration(at);
            default -> {}
        }
    }

    /** {@code thực hiện Quyết định này}: the verb has its object, and the document is named. */
    private void itself(int at, Piece piece) {
        if (piece.words() == 1 && (at == 0 || !clause.get(at - 1).is(Cue.Role.DOCUMENT))) {
            return;
        }
        selfNamed = true;
        governors.endWithItself(at);
    }

    /** A link behind a verb turned round brings who acts. */
    private void link(int at, Piece piece, Cue cue, int farthest) {
        if (!passive.isWaiting(at)) {
            governors.link(at, piece, cue, farthest);
        }
    }

    private void verb(int at, Piece piece, Cue cue) {
        RelationType type = cue.relation();
        if (type == null) {
            return;
        }
        if (type == RelationType.MENTIONS) {
            asked |= cue.role() == Cue.Role.ASKED;
            governors.near(Governors.mention(at, piece, cue.reach()));
            return;
        }
        if (passive.turns(at, cue, !free.isEmpty())) {
            turn(at, piece, type);
            return;
        }
        int subject = subjects.of(at, last, lastGoverned, first, selfNamed);
        PassiveVoice.Turned middle = passive.takeVerb(at, piece, cue, subject, last);
        if (middle != null) {
            act(middle, clause.get(last).citation());
            return;
        }
        if (cue.isOfForce()
                && (asked
                        || clause.isJustBefore(at, 4, Cue.Role.NOT)
                        || clause.isJustBefore(at, 6, Cue.Role.INTENDED))) {
            governors.near(Governors.mention(at, piece, cue.reach()));
            return;
        }
        if (type == RelationType.ISSUED_WITH) {
            governors.issuedWith(new Governor(type, subject, at, piece.start(), cue.reach(), cue.strength(), false));
        } else if (!governors.isKept(at, cue)) {
            govern(at, piece, cue, type, subject);
        }
    }

    /** {@code được thay thế}: what stands before is acted upon, and what stands behind is none of its objects. */
    private void turn(int at, Piece piece, RelationType type) {
        List<Integer> patients = free.isEmpty() ? passive.patients() : List.copyOf(free);
        boolean denied = clause.isJustBefore(at, 3, Cue.Role.NOT);
        passive.turn(new PassiveVoice.Turned(type, denied ? List.of() : patients, at, piece.start(), false));
        governors.near(Governors.mention(at, piece, PassiveVoice.AGENT_REACH));
        agentOf = at;
    }

    /** What the citation is said to do to those before it. */
    private void act(PassiveVoice.Turned verb, int agent) {
        verb.patients().forEach(patient -> state(patient, verb.type(), agent, verb.from()));
        free.clear();
    }

    private void govern(int at, Piece piece, Cue cue, RelationType type, int subject) {
        if (cue.isOfForce() && subjects.onlyProposes(subject)) {
            governors.near(Governors.mention(at, piece, cue.reach()));
            return;
        }
        Governor governor = new Governor(
                subjects.typeOf(type, subject), subject, at, piece.start(), cue.reach(), cue.strength(), false);
        boolean ofOther = subject >= 0
                || (subject == Governor.UNNAMED && clause.get(at - 1).is(Cue.Role.DOCUMENT));
        governors.open(governor, ofOther);
    }

    private void citation(int at, Piece piece) {
        if (passive.isAgentBeforeVerb(at, free)) {
            last = at;
            lastGoverned = false;
            return;
        }
        Governor governor = governors.of(at, last);
        if (governor != null && governor.type() != RelationType.MENTIONS) {
            state(piece.citation(), governor.type(), governor.subject(), governor.from());
        }
        PassiveVoice.Turned verb = passive.takeAgent(at);
        if (verb != null) {
            act(verb, piece.citation());
        }
        if (governor == null || governor.type() == RelationType.ISSUED_WITH) {
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

    private void verbBehind(int at, Piece piece, Cue cue) {
        RelationType type = cue.relation();
        if (type == null || type == RelationType.MENTIONS || clause.isJustBefore(at, 2, Cue.Role.NOT)) {
            return;
        }
        int subject = actsItself() ? Governor.SELF : Governor.UNNAMED;
        List<Integer> patients = free.isEmpty() ? passive.patients() : List.copyOf(free);
        if (!patients.isEmpty() && last >= 0 && clause.wordsBetween(last, at) <= cue.reach()) {
            patients.forEach(citation -> state(citation, type, subject, piece.start()));
            free.clear();
            passive.turn(new PassiveVoice.Turned(type, patients, at, piece.start(), true));
        } else {
            governors.awaitColon(
                    new Governor(type, subject, at, piece.start(), Governors.LIST_LEAD, cue.strength(), false));
        }
    }

    private boolean actsItself() {
        return selfNamed || around.isNormative();
    }

    /** {@code đã được thay thế} without an agent: somebody did it, or this very document. */
    private void endPassive() {
        PassiveVoice.Turned left = passive.end();
        if (left != null) {
            act(left, actsItself() ? Governor.SELF : Governor.UNNAMED);
        }
    }
}
