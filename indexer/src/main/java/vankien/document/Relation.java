package vankien.document;

import org.jspecify.annotations.Nullable;

/**
 * How a document, or one that it cites, stands to a cited one.
 *
 * @param type what the words around the citation say; {@link RelationType#MENTIONS} where they say nothing more
 * @param subject the index, in the document's citations, of the cited document that stands in the relation ({@code Kết
 *     luận số 01-KL/TW về tiếp tục thực hiện Chỉ thị số 05-CT/TW}); null when it is the document itself; equal to {@code
 *     object} when it is another document that is not cited ({@code Chỉ thị số 14-CT/TU đã hết hiệu lực}, {@code quy chế
 *     ban hành kèm theo Quyết định số 15-QĐ/TU}): such a relation says what the words say, and proves nothing of any other
 *     document
 * @param object the index, in the document's citations, of the mention of the other document; each citation is the object
 *     of exactly one relation
 * @param start offset, in the text that holds the mention, of the sentence that proves it, in UTF-16 units
 * @param end offset after that sentence
 */
public record Relation(RelationType type, @Nullable Integer subject, int object, int start, int end) {

    /** Whether it is said of a document that is not cited, so that it leads from no document to the object. */
    public boolean isOfUncitedDocument() {
        return subject != null && subject == object;
    }
}
