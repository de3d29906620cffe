/**
 * Searches an index and says what was found, in records that the page, the API and the terminal all present.
 *
 * <p>The records of this package are the JSON of the API: their component names, in snake case, are its members.
 *
 * <p>One input and its output: the request {@code uỷ ban kiểm tra} gives a {@link vankien.search.SearchResult} whose
 * hits hold, best first, number, title, body and date of each document and its best passages with {@code <mark>} round
 * the words that matched.
 */
@NullMarked
package vankien.search;

import org.jspecify.annotations.NullMarked;
