package vankien.citation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vankien.document.RelationType;

/**
 * Verbs turned round: the citations before them are what is acted upon, and the citation that acts stands behind them or
 * in the middle.
 *
 * <ul>
 *   <li>{@code A được thay thế bằng B}, {@code A bị bãi bỏ theo B}, {@code A thay thế bởi B}: behind the verb
 *   <li>{@code A đã được B sửa đổi, bổ sung}, {@code A hết hiệu lực do B thay thế}: in the middle
 *   <li>{@code A hết hiệu lực kể từ ngày B có hiệu lực}: behind a verb that needs nobody
 * </ul>
 */
final class PassiveVoice {
    /** The most words between the verb and the citation that acts. */
    static final int AGENT_REACH = 16;

    private static final int LONGEST_BODY = 10;

    private final Clause clause;
    private @Nullable Turned turned;
    /** The place of a citation that is going to act, {@code B} in {@code A được B sửa đổi}; -1 for none. */
    private int agent = -1;

    private List<Integer> patients = List.of();

    /**
     * A verb turned round.
     *
     * @param patients the citations that are acted upon
     * @param at the verb's place
     * @param from its first character
     * @param complete whether it says enough without anybody who acts
     */
    record Turned(RelationType type, List<Integer> patients, int at, int from, boolean complete) {}

    PassiveVoice(Clause clause) {
        this.clause = clause;
    }

    /**
     * Whether the verb at the place is turned round.
     *
     * @param hasPatients whether citations stand before it that nothing governs
     */
    boolean turns(int at, Cue cue, boolean hasPatients) {
        boolean changes = cue.isOfForce() || cue.is(RelationType.GUIDES) || cue.is(RelationType.SPECIFIES);
        boolean by = at + 1 < clause.size() && clause.get(at + 1).is(Cue.Role.BY);
        if (cue.role() == Cue.Role.TURNED) {
            return true;
        }
        if (isPassive(at)) {
            return changes || (by && hasPatients);
        }
        return changes && by && hasPatients;
    }

    /** Whether {@code được} or {@code bị} stands before the verb, with the body that acts between them or not. */
    private boolean isPassive(int verb) {
        if (clause.isJustBefore(verb, 2, Cue.Role.PASSIVE)) {
            return true;
        }
        int words = 0;
        for (int i = verb - 1; i > 0 && words <= LONGEST_BODY; i--) {
            Piece piece = clause.get(i);
            if (piece.is(Cue.Role.PASSIVE)) {
                return clause.get(i + 1).capital();
            }
            boolean ofName = piece.kind() == Piece.Kind.WORD || piece.is(Cue.Role.OTHER);
            if (!ofName) {
                return false;
            }
            words += piece.words();
        }
        return false;
    }

    void turn(Turned verb) {
        turned = verb;
    }

    /** Whether the verb turned round still looks for the citation that acts, so that a link behind it brings that one. */
    boolean isWaiting(int at) {
        return turned != null && clause.wordsBetween(turned.at, at) <= AGENT_REACH;
    }

    /** The citations that the last verb turned round acts upon, or none. */
    List<Integer> patients() {
        return turned == null ? List.of() : turned.patients;
    }

    /** The verb turned round whose agent is the citation at the place, or null; it has had it then. */
    @Nullable
    Turned takeAgent(int at) {
        Turned verb = turned;
        if (verb == null || agent == at || !isWaiting(at)) {
            return null;
        }
        boolean linked = false;
        for (int i = verb.at; i < at; i++) {
            Piece piece = clause.get(i);
            if (i > verb.at && (piece.is(Cue.Role.BEFORE) || piece.is(Cue.Role.THIS) || piece.is(Cue.Role.AFTER))) {
                return null;
            }
            linked |= piece.is(Cue.Role.TURNED) || piece.is(Cue.Role.BY) || piece.is(Cue.Role.ACCORDING_TO);
            linked |= piece.is(Cue.Role.FOUND_IN)
                    || piece.plain().equals("tai")
                    || piece.plain().equals("trong");
        }
        if (!linked) {
            return null;
        }
        turned = null;
        return verb;
    }

    /**
     * Notes a citation right behind {@code được}, {@code bị} or {@code do}: a verb behind it acts on the citations before.
     *
     * @param free the citations before it that nothing governs
     * @return whether it is such a citation
     */
    boolean isAgentBeforeVerb(int at, List<Integer> free) {
        int i = at - 1;
        while (i >= 0 && at - i <= 3 && isOfReference(clause.get(i))) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        List<Integer> before = free.isEmpty() ? patients() : List.copyOf(free);
        boolean by = clause.get(i).is(Cue.Role.BY) && clause.get(i).plain().equals("do") && !before.isEmpty();
        if (!by && !clause.get(i).is(Cue.Role.PASSIVE)) {
            return false;
        }
        agent = at;
        patients = before;
        return true;
    }

    private static boolean isOfReference(Piece piece) {
        return piece.is(Cue.Role.DOCUMENT)
                || piece.plain().equals("so")
                || piece.plain().equals("chinh");
    }

    /**
     * What the verb at the place does by the citation before it: {@code A được B sửa đổi}.
     *
     * @param subject the citation that acts, as the verb's subject is read
     * @param last the place of the citation before the verb
     * @return null where the verb is not that of such a citation
     */
    @Nullable
    Turned takeVerb(int at, Piece verb, Cue cue, int subject, int last) {
        RelationType type = cue.relation();
        boolean acts = type != null
                && agent >= 0
                && agent == last
                && subject == clause.get(last).citation();
        if (!acts || type == null) {
            return null;
        }
        Turned taken = new Turned(type, patients, at, verb.start(), true);
        agent = -1;
        patients = List.of();
        turned = null;
        return taken;
    }

    /** The verb turned round of which nobody is said to act, at the end of its clause; null where there is none. */
    @Nullable
    Turned end() {
        Turned left = turned == null || turned.complete ? null : turned;
        turned = null;
        agent = -1;
        patients = List.of();
        return left;
    }
}
