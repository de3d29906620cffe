/**
 * Measures how well the production query path ranks, on judged topics.
 *
 * <p>One input and its output: a corpus, {@code topics.tsv} ({@code t01 → kết nạp đảng viên}) and {@code qrels.tsv}
 * ({@code t01, a.md, 2}) give the means of nDCG@10, MRR@10, recall@10 and recall@100, for all topics and for each set of
 * them.
 */
@NullMarked
package vankien.evaluation;

import org.jspecify.annotations.NullMarked;
