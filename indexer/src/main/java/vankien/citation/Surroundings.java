package vankien.citation;

import org.jspecify.annotations.Nullable;
import vankien.document.DocumentType;
import vankien.document.Metadata;

/**
 * What is known of a text before its words are read.
 *
 * @param title whether it is the document's title
 * @param opening whether it is the first text of a document of which no title is known: it may begin with the title
 * @param type what the document is, or null
 * @param inherited what a heading, a line that ends in a colon or a torn sentence says of its first citation, or null
 */
record Surroundings(
        boolean title,
        boolean opening,
        @Nullable DocumentType type,
        @Nullable Governor inherited) {

    static Surroundings title(Metadata metadata) {
        return new Surroundings(true, false, metadata.type(), null);
    }

    static Surroundings text(Metadata metadata, boolean first, @Nullable Governor inherited) {
        return new Surroundings(false, first && metadata.title() == null, metadata.type(), inherited);
    }

    boolean isGuidance() {
        return type == DocumentType.GUIDANCE;
    }

    /** Whether a document of its type changes what is in force; a report or a plan only tells of it. */
    boolean isNormative() {
        return type != null
                && switch (type) {
                    case DECISION,
                            REGULATION,
                            RULES,
                            RESOLUTION,
                            CONCLUSION,
                            DIRECTIVE,
                            GUIDANCE,
                            STATE_CIRCULAR,
                            PARTY_CIRCULAR,
                            DECREE,
                            LAW -> true;
                    default -> false;
                };
    }
}
