/**
 * Offers better spellings, on the evidence of the archive alone: how many documents hold a word, and how many hold it
 * beside its neighbour. There is no dictionary and no list of errors; what no document holds is never offered.
 *
 * <p>Why so: the archive knows its own names, terms and abbreviations, and a dictionary does not. What a typist does to
 * Vietnamese is mostly done to the marks (left out, one for another, keys of Telex or VNI instead), so that a change of
 * marks is cheaper than a change of letters.
 *
 * <p>Everything is asked of the {@link org.apache.lucene.index.IndexReader} that is handed in and of nothing else: a
 * reader that shows only what somebody may see gives corrections that tell nothing of the rest.
 *
 * <p>One input and its output: {@code "kết nạp đãng viên" type:CT} gives {@code "kết nạp đảng viên" type:CT} where
 * documents hold {@code nạp đảng} and {@code đảng viên}; {@code ket nap dang vien} gives nothing, because it is found.
 */
@NullMarked
package vankien.spelling;

import org.jspecify.annotations.NullMarked;
