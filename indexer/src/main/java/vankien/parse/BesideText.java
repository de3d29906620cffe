package vankien.parse;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a document beside its text.
 *
 * @param formatTitle the title that the format states ({@code <title>}), or null
 * @param fileName what its file name says
 * @param stated what a person states of it
 */
record BesideText(@Nullable String formatTitle, FileNameFacts fileName, StatedMetadata stated) {
    /** Nothing but the text. */
    static final BesideText NOTHING = new BesideText(null, FileNameFacts.NOTHING, StatedMetadata.NOTHING);
}
