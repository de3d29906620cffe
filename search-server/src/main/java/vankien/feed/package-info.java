/**
 * What other programs subscribe to or add to themselves: the Atom feed of a search (RFC 4287) and the description of the
 * search for the address bar of a browser (OpenSearch 1.1).
 *
 * <p>One input and its output: a hit dated 2021-12-09 becomes an entry whose id is {@code
 * tag:vankien.example,2026:document:02-nq-duk-2021-12-09}, the same each time, and whose {@code updated} is {@code
 * 2021-12-09T00:00:00+07:00}; one without a date has the last change of its file there.
 */
@NullMarked
package vankien.feed;

import org.jspecify.annotations.NullMarked;
