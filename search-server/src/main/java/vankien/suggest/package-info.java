/**
 * Completes a query while it is typed, from what one generation of the index holds: titles, document codes, issuers, and
 * phrases learned from the text.
 *
 * <p>Why learned anew for each generation, and held in memory: what was removed from the index is gone from here with the
 * generation that held it, without any bookkeeping. Codes are not learned at all but looked up in the index's own term
 * dictionary. Learning takes place in the background and reads a sample of a large archive, and the
 * titles of the fifty thousand documents that are cited most: what is held does not grow with it; nothing but the {@link
 * org.apache.lucene.index.IndexReader} that is handed in is read, so that a reader which shows only what somebody may see
 * gives suggestions that tell nothing of the rest.
 *
 * <p>A phrase is a run of two to five syllables that several documents hold, whose parts belong together (mutual
 * information) and which stands beside many different words (entropy): {@code kết nạp đảng viên}, but neither {@code ủy
 * ban kiểm} nor {@code của đảng viên}. No list of stop words is needed.
 *
 * <p>One input and its output: {@code ket nap d} gives {@code kết nạp đảng viên} and titles with these words; {@code 21 kl}
 * gives {@code 21-KL/TW — } and the document's title.
 */
@NullMarked
package vankien.suggest;

import org.jspecify.annotations.NullMarked;
