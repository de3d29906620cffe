package vankien.graph;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentType;
import vankien.document.RelationType;

/**
 * Another document that stands in a relation to one, with the sentence that proves it.
 *
 * @param type the relation
 * @param code the other document's code, or null
 * @param id the other document's id; null when it is not held or it is not certain which one is meant
 * @param documentType the other document's type, or null
 * @param title what the other document is about where it is held, or null
 * @param date the other document's date, or null
 * @param sentence the sentence that says so
 * @param source id of the held document that holds the sentence
 * @param anchor where the sentence stands in that document
 */
public record RelatedDocument(
        RelationType type,
        @Nullable String code,
        @Nullable String id,
        @Nullable DocumentType documentType,
        @Nullable String title,
        @Nullable LocalDate date,
        String sentence,
        String source,
        String anchor) {}
