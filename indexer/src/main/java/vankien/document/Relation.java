package vankien.document;

import org.jspecify.annotations.Nullable;

/**
 * How a document, or one that it cites, stands to a cited one.
 *
 * @param type what the words around the citation say; {@link RelationType#MENTIONS} where they say nothing more
 * @param subject the index, in the document's citations, of the cited document that stands in the relation ({@code Kết
 *     luận số 01-KL/TW về tiếp tục thực hiện Chỉ thị số 05-CT/TW}); null when it is the document itself
 * @param object the index, in the document's citations, of the mention of the other document; each citation is the object
 *     of exactly one relation
 * @param start offset, in the text that holds the mention, of the sentence that proves it, in UTF-16 units
 * @param end offset after that sentence
 */
public record Relation(RelationType type, @Nullable Integer subject, int object, int start, int end) {}
