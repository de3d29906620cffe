package vankien.suggest;

import org.jspecify.annotations.Nullable;

/**
 * One way to go on.
 *
 * @param text what to show, and to search for where there is no {@code id}
 * @param kind what it is
 * @param id the document that it names, or null where it names none or several
 */
public record Suggestion(String text, Kind kind, @Nullable String id) {

    /** What a suggestion is. */
    public enum Kind {
        /** The title of a document, its type in front where the title begins in small letters. */
        TITLE,
        /** A document code, its title behind it where the document is held. */
        CODE,
        /** Who issues documents. */
        ISSUER,
        /** Words that often stand together. */
        PHRASE
    }
}
