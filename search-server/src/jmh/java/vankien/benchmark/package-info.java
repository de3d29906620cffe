/**
 * Measurements: how long analysis and the reading of queries take, what tables and fields cost, and how other designs of
 * the index would do. Never part of the tests.
 *
 * <p>One input and its output: {@code mvn -q -Pbenchmark verify -Dbenchmark=query} prints the median time from the text
 * of a query to its Lucene query.
 */
@NullMarked
package vankien.benchmark;

import org.jspecify.annotations.NullMarked;
