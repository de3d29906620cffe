package vankien.graph;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A state with what proves it.
 *
 * @param by id of the held document that changed the other, or code of one that is not held
 * @param sentence the sentence that says so
 * @param source id of the held document that holds the sentence
 * @param anchor where the sentence stands in it
 * @param date the date of that document
 */
public record StatusEvidence(
        DocumentState state,
        @Nullable String by,
        @Nullable String sentence,
        String source,
        @Nullable String anchor,
        LocalDate date) {}
