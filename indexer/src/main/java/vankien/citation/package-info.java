/**
 * What a document says of others: its {@linkplain vankien.document.Citation citations} and the {@linkplain
 * vankien.document.Relation relations} that the words around them state. It reads the parsed sections and nothing else;
 * which held document a citation means is decided where the index is.
 *
 * <p>A citation is read in one pass over a passage, with a bounded look to both sides: printed codes, then numbers
 * without a symbol, then names. What a passage leaves open the rest of the document may decide ({@code Chỉ thị số 05}
 * after {@code Chỉ thị số 05-CT/TW}); what nothing decides gets no code. Bodies with their symbols, State numbering, laws
 * and other names are tables beside the classes.
 *
 * <p>One input and its output: the passage {@code … thực hiện Kết luận số 21-KL/TW, ngày 25/10/2021 của Ban Chấp hành
 * Trung ương …} gives a citation of {@code 21-KL/TW}, a conclusion of 2021-10-25 by Ban Chấp hành Trung ương, and the
 * relation {@code thuc_hien} of the document to it.
 */
@NullMarked
package vankien.citation;

import org.jspecify.annotations.NullMarked;
