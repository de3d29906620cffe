package vankien.index;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vankien.citation.CitedTitle;
import vankien.document.Relation;

/** The words of a document that prove what it says of those it cites and of itself. */
public sealed interface Wording permits WholeText, Excerpts {

    /** The sentence that proves a relation; null where nobody here has it. */
    @Nullable
    String sentence(Relation relation);

    /**
     * The title that stands behind a citation.
     *
     * @param citation its index among the document's citations
     */
    Optional<CitedTitle.Found> title(int citation);

    /** Where the document states its own last day. */
    Optional<LastWords> lastWords();

    /**
     * What a document says of its own end.
     *
     * @param sentence the words
     * @param anchor where they stand
     */
    record LastWords(String sentence, String anchor) {}
}
