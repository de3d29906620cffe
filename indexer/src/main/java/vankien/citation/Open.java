package vankien.citation;

import org.jspecify.annotations.Nullable;

/**
 * The governors that are open at a place of a text.
 *
 * @param outer of the clause
 * @param inner of the title of a cited document
 * @param near of the last few words
 */
record Open(
        @Nullable Governor outer,
        @Nullable Governor inner,
        @Nullable Governor near) {
    static final Open NOTHING = new Open(null, null, null);

    /** The governor that still waits for its first citation, the innermost first; null where none does. */
    @Nullable
    Governor unused() {
        return inner != null && !inner.used() ? inner : outer != null && !outer.used() ? outer : null;
    }

    Open replace(Governor old, Governor by) {
        return old.equals(inner) ? new Open(outer, by, null) : new Open(by, inner, null);
    }

    Open withNear(@Nullable Governor governor) {
        return new Open(outer, inner, governor);
    }

    /** This before a bracket, behind it: what was used up inside stays so. */
    Open behindBracket(Open atItsEnd) {
        Governor now = atItsEnd.outer;
        boolean usedInside = outer != null && now != null && now.used() && now.at() == outer.at();
        return new Open(usedInside ? now : outer, inner, null);
    }
}
