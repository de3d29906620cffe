/**
 * What a server promises whatever its archive lies on: one kit of checks over HTTP, of which each engine has a test class that
 * says how it is brought up. The answers of an engine are compared with those of an index on one machine, value by value.
 *
 * <p>One input and its output: {@code /api/v1/search?q=cong+tac+can+bo} of an archive in three parts gives the hits, scores,
 * passages, facets and suggestions that the whole archive gives.
 */
@NullMarked
package vankien.contract;

import org.jspecify.annotations.NullMarked;
