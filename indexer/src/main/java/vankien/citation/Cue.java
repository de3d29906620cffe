package vankien.citation;

import org.jspecify.annotations.Nullable;
import vankien.document.RelationType;

/**
 * A phrase that says something of a citation near it, or one that a clause is understood by.
 *
 * @param role what it does in the clause
 * @param relation the relation it states; null where it states none by itself
 * @param reach the most words between it and the citation
 * @param strength a stronger cue right before a weaker one keeps the citation
 */
record Cue(Role role, @Nullable RelationType relation, int reach, int strength) {

    /** What a phrase does in its clause, under the name that the table has for it. */
    enum Role {
        /** States a relation to the citations behind it. */
        BEFORE("truoc"),
        /** The same, and what the clause goes on with is asked for by others: {@code theo đề nghị … về việc thay thế}. */
        ASKED("xin"),
        /** States a relation to the citations before it. */
        AFTER("sau"),
        /** States a relation to the citations before it, of the one behind it: {@code thay bằng}. */
        TURNED("nguoc"),
        /** {@code theo}: joins a citation to the verb of the clause. */
        ACCORDING_TO("theo"),
        /** {@code quy định tại}: joins a citation to the verb right before it. */
        FOUND_IN("tai"),
        /** A word for a document. */
        DOCUMENT("van_ban"),
        /** {@code về việc}: opens the title of the document just cited. */
        TITLE("ten"),
        /** A negation. */
        NOT("khong"),
        /** {@code đề nghị}: what follows is only intended. */
        INTENDED("y_dinh"),
        /** {@code được, bị}: turns the verb round. */
        PASSIVE("bi"),
        /** {@code bởi, bằng, do}: names who acts in a verb turned round. */
        BY("boi"),
        /** {@code và, cùng với}: goes on with a list. */
        AND("va"),
        /** {@code như, gồm}: opens an enumeration. */
        SUCH_AS("nhu"),
        /** {@code này}: makes the word for a document before it mean the document itself. */
        THIS("nay"),
        /** {@code khoản, một số điều}: a part of a document. */
        PART("phan"),
        /** Words that only look like a cue: {@code Ban Chấp hành}. */
        OTHER("khac");

        private final String symbol;

        Role(String symbol) {
            this.symbol = symbol;
        }

        String symbol() {
            return symbol;
        }
    }

    /** Whether it changes what is in force: such a statement needs a sure subject. */
    boolean isOfForce() {
        return relation == RelationType.AMENDS || relation == RelationType.REPLACES || relation == RelationType.REPEALS;
    }

    boolean is(RelationType type) {
        return relation == type;
    }
}
