package vankien.query;

/**
 * A word of a query after analysis.
 *
 * @param term the syllable in its canonical spelling
 * @param spelling how freely it may be matched
 */
public record QueryWord(String term, Spelling spelling) {

    /** How freely a word matches the terms of an index. */
    public enum Spelling {
        /** It was typed with marks, and they are meant. */
        AS_TYPED,
        /** It was typed without marks among words with marks: probably meant so, perhaps not. */
        RATHER_AS_TYPED,
        /** The whole query was typed without marks: it may be any of its spellings. */
        ANY,
        /** Its tone or the marks of its letters may be others, as a scan damages them; not both. */
        DAMAGED
    }
}
