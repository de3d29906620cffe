/**
 * A request becomes a parsed query, a parsed query becomes a Lucene query.
 *
 * <p>The parsed query is a tree of records ({@link vankien.query.QueryNode}) that knows nothing of an index; {@link
 * vankien.query.QueryBuilder} turns it into a Lucene query that any index with our schema can run.
 *
 * <p>One input and its output: {@code nghi quyet "cán bộ trẻ" type:NQ} parses to {@code (any (words nghi quyet) (phrase
 * cán bộ trẻ))} with the filter {@code type=NQ}.
 *
 * <p>Words with their marks, looked up as all their spellings, and pairs without marks: among these designs no other ranks
 * better by more than .001 in so small an index, and what is smaller ranks worse or takes longer. On
 * 983 topics of ViRe / ViRHE4QA (nDCG@10; processor time of a query; index beside UTF-8 text, nothing stored), by {@code
 * mvn -q -Pbenchmark verify -Dbenchmark=designs}, which has more sets:
 *
 * <pre>
 *                                   marks     ms  no marks     ms   size
 * words + folded pairs (ours)       .8661   1.93     .8594   3.05   1.12
 * words + exact pairs, expanded     .8667   2.17     .8598   4.45   1.25
 * words + both kinds of pairs       .8667   2.65     .8594   2.61   1.73
 * words, folded words + pairs       .8662   1.67     .8594   1.63   1.73
 * folded words + folded pairs       .8594   1.57     .8594   1.62   1.09
 * words + phrase queries           .8474   3.29     .8173   6.10   0.65
 * words only                       .8102   0.77     .7789   1.38   0.65
 * </pre>
 */
@NullMarked
package vankien.query;

import org.jspecify.annotations.NullMarked;
