/**
 * A request becomes a parsed query, a parsed query becomes a Lucene query.
 *
 * <p>The parsed query is a tree of records ({@link vankien.query.QueryNode}) that knows nothing of an index; {@link
 * vankien.query.QueryBuilder} turns it into a Lucene query that any index with our schema can run.
 *
 * <p>One input and its output: {@code nghi quyet "cán bộ trẻ" type:NQ} parses to {@code (any (words nghi quyet) (phrase
 * cán bộ trẻ))} with the filter {@code type=NQ}.
 *
 * <p>Words with their marks, looked up as all their spellings, and pairs without marks: among these designs none ranks
 * better by more than .001 on any set, and what is smaller ranks worse or takes longer. Measured by {@code mvn -q
 * -Pbenchmark verify -Dbenchmark=designs} with the plain scoring of words, pairs and phrases alone (nDCG@10 with / without
 * marks; milliseconds of processor time of a query on ViRe; index on ViRe as a part of the UTF-8 text, nothing stored):
 *
 * <pre>
 *                                 ALQAC 2025     ViRe           XQuAD-vi         ms            size
 * words + folded pairs (ours)     .8994 / .8961  .8661 / .8594  .9666 / .9622    1.76 / 3.03   1.12
 * words + exact pairs, expanded   .9005 / .8963  .8667 / .8598  .9657 / .9624    1.62 / 3.17   1.25
 * words + both kinds of pairs     .9002 / .8961  .8667 / .8594  .9660 / .9622    2.50 / 2.70   1.73
 * words, folded words + pairs     .8993 / .8952  .8662 / .8594  .9664 / .9632    1.66 / 1.68   1.73
 * folded words + folded pairs     .8952 / .8952  .8594 / .8594  .9632 / .9632    1.55 / 1.53   1.09
 * words + phrase queries          .8934 / .8767  .8582 / .8394  .9631 / .9617    3.66 / 6.92   .65
 * words only                      .8550 / .8240  .8102 / .7789  .9633 / .9403    .86 / 1.34    .65
 * </pre>
 */
@NullMarked
package vankien.query;

import org.jspecify.annotations.NullMarked;
