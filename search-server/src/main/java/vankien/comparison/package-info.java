/**
 * Two texts side by side: which sections and passages of one stand for which of the other, and which words differ.
 *
 * <p>Why: a regulation is issued anew, a plan is copied for the next year, a draft goes round; the question is always what
 * is different. Sections are matched by what they say, in their order, so that one that was put in between does not move
 * all that follow. What was moved to another place counts as taken out here and put in there.
 *
 * <p>{@code Điều 1. Học ba ngày | Điều 1. Học năm ngày} → one pair of sections, changed: {@code Học [ba → năm] ngày}
 */
@NullMarked
package vankien.comparison;

import org.jspecify.annotations.NullMarked;
