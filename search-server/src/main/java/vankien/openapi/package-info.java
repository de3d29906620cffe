/**
 * The description of the API: one OpenAPI document, written by hand in YAML beside this package, given to programs as JSON
 * and to people as what a page of documentation shows. It never says what the routes do not do: tests compare both.
 *
 * <p>One input and its output: the parameter {@code {name: size, in: query, schema: {type: integer, minimum: 1, maximum: 100,
 * default: 10}}} becomes the line {@code size, integer 1–100, default 10}.
 */
@NullMarked
package vankien.openapi;

import org.jspecify.annotations.NullMarked;
