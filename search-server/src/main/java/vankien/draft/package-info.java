/**
 * Reads what somebody pastes: a draft or a list. It finds every citation with the same reader as documents are read with,
 * tells where each stands in what was pasted, and leaves what the archive says of them to {@code vankien.search}.
 *
 * <p>One input and its output: the entry {@code Căn cứ Kết luận số 21-KL/TW, ngày 25/10/2021 về giữ gìn nề nếp} gives a
 * citation of {@code 21-KL/TW} of 2021-10-25 with the title {@code Giữ gìn nề nếp}, from offset 7 on.
 */
@NullMarked
package vankien.draft;

import org.jspecify.annotations.NullMarked;
