package vankien.citation;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import vankien.document.RelationType;

/**
 * Which governors are open at each place of a text: verbs open them, citations use them, brackets, semicolons and the ends of
 * sentences close them.
 */
final class Governors {
    private static final int DEEPEST = 8;
    /** The most words between a verb and the colon or link that goes on with it. */
    static final int LIST_LEAD = 18;

    private final Clause clause;
    private final GovernorReach reach;
    private final Deque<Open> brackets = new ArrayDeque<>();

    private Open open;
    private @Nullable Governor act;
    private @Nullable Governor awaitingColon;

    /** @param inherited what the texts before say of the first citation, or null */
    Governors(Clause clause, GovernorReach reach, @Nullable Governor inherited) {
        this.clause = clause;
        this.reach = reach;
        open = new Open(inherited, null, null);
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

    void endSentence() {
        open = Open.NOTHING;
        act = null;
        awaitingColon = null;
        brackets.clear();
    }

    void openBracket() {
        if (brackets.size() < DEEPEST) {
            brackets.push(open);
        }
    }

    void closeBracket() {
        if (!brackets.isEmpty()) {
            open = brackets.pop().behindBracket(open);
        }
    }

    /** A verb behind its documents, {@code các văn bản sau hết hiệu lực:}, that governs what a colon brings. */
    void awaitColon(Governor governor) {
        awaitingColon = governor;
    }

    void colon(int at) {
        enumeration(at);
        if (awaitingColon != null && open.unused() == null) {
            open = new Open(awaitingColon, null, null);
        }
    }

    /**
     * A list goes on behind a semicolon, also where its first item was cited without a number.
     *
     * @param agentOf the place of the last verb turned round: a list of those who act ends with the clause
     */
    void semicolon(int at, int agentOf) {
        act = null;
        Governor near = open.near();
        Governor nearList = near != null && near.used() && near.at() != agentOf ? near : null;
        Governor outer = open.outer();
        if (outer == null || outer.used() || outer.at() < 0) {
            open = new Open(outer, null, nearList);
            return;
        }
        boolean goesOn = reach.goesOnBehindSemicolon(outer, at);
        open = new Open(goesOn ? outer.behind(at, outer.reach()) : null, null, nearList);
    }

    /** {@code thực hiện các quy định của Trung ương về cán bộ, như: …}: the verb reaches what is enumerated. */
    void enumeration(int at) {
        Governor unused = open.unused();
        if (unused != null && reach.mayBeEnumerated(unused, at)) {
            open = open.replace(unused, unused.behind(at, unused.reach()));
        }
    }

    /** The document itself is what the verb before governs. */
    void endWithItself(int at) {
        Governor unused = open.unused();
        if (unused != null && unused.at() >= 0 && clause.wordsBetween(unused.at(), at) <= 4) {
            open = Open.NOTHING;
        }
    }

    void near(Governor governor) {
        open = open.withNear(governor);
    }

    static Governor mention(int at, Piece piece, int farthest) {
        return new Governor(RelationType.MENTIONS, Governor.SELF, at, piece.start(), farthest, 1, false);
    }

    /** A new verb of the clause, or of what another document is about. */
    void open(Governor governor, boolean ofOther) {
        open = ofOther ? new Open(open.outer(), governor, null) : new Open(governor, null, null);
        if (governor.isAct()) {
            act = governor;
        }
    }

    /** Whether a stronger verb keeps what the weaker one at the place brings. */
    boolean isKept(int at, Cue cue) {
        Governor unused = open.unused();
        if (unused == null || !reach.keeps(unused, at, cue)) {
            return false;
        }
        open = open.replace(unused, unused.behind(at, cue.reach()));
        return true;
    }

    /** The act on a set of rules is an act on the decision that it was issued with. */
    void issuedWith(Governor governor) {
        Governor unused = open.unused();
        Governor acting = unused != null && unused.isAct() ? unused : act;
        if (acting == null) {
            near(governor);
        } else {
            Governor behind = acting.behind(governor.at(), governor.reach());
            open = behind.subject() >= 0 ? new Open(open.outer(), behind, null) : new Open(behind, null, null);
        }
    }

    void link(int at, Piece piece, Cue cue, int farthest) {
        Governor unused = open.unused();
        if (cue.role() == Cue.Role.FOUND_IN && unused != null && reach.keepsWhatIsFoundIn(unused, at, farthest)) {
            boolean far = clause.wordsBetween(unused.at(), at) > farthest;
            open = far ? open.replace(unused, unused.behind(at, unused.reach())) : open;
            return;
        }
        Governor verb = open.inner() != null ? open.inner() : open.outer();
        near(
                verb != null && reach.carriesOut(verb, at, farthest)
                        ? new Governor(verb.type(), verb.subject(), at, verb.from(), cue.reach(), 1, false)
                        : mention(at, piece, cue.reach()));
    }

    /** The governor of the citation at the place, or null; it has had its citation then. */
    @Nullable
    Governor of(int at, int last) {
        Governor near = open.near();
        if (near != null && reach.reaches(near, at, last)) {
            open = open.withNear(near.inUse());
            act = null;
            return near;
        }
        Governor inner = open.inner();
        if (inner != null && reach.reachesFromTitle(open, inner, at, last)) {
            open = new Open(open.outer(), inner.inUse(), null);
            return inner;
        }
        Governor outer = open.outer();
        act = null;
        if (outer == null || !reach.reaches(outer, at, last)) {
            open = Open.NOTHING;
            return null;
        }
        open = new Open(outer.inUse(), null, null);
        return outer;
    }
}
