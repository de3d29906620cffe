/**
 * A request becomes a parsed query, a parsed query becomes a Lucene query.
 *
 * <p>The parsed query is a tree of records ({@link vankien.query.QueryNode}) that knows nothing of an index; {@link
 * vankien.query.QueryBuilder} turns it into a Lucene query that any index with our schema can run.
 *
 * <p>One input and its output: {@code nghi quyet "cán bộ trẻ" type:NQ} parses to {@code (any (word nghi) (word quyet)
 * (phrase cán bộ trẻ))} with the filter {@code type=NQ}.
 */
@NullMarked
package vankien.query;

import org.jspecify.annotations.NullMarked;
