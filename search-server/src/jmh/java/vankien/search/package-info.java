/**
 * Measurements that look into a search.
 *
 * <p>One input and its output: {@code RawLucene INDEX} serves an index with the same hits and passages as Vankien and
 * nothing else.
 */
@NullMarked
package vankien.search;

import org.jspecify.annotations.NullMarked;
