/**
 * Searches an index and says what was found, in records that the page, the API and the terminal all present.
 *
 * <p>The records of this package are the JSON of the API: their component names, in snake case, are its members.
 *
 * <p>What a search asks of the index: {@code Found}, which documents there are (counts and facets are read of that);
 * {@code FirstLook}, which of them are best by their words; {@code Reranking}, which of the best hundred have the best
 * passage; {@code HitPresenter}, what of them is shown.
 *
 * <p>One input and its output: the request {@code uỷ ban kiểm tra} gives a {@link vankien.search.SearchResult} whose
 * hits hold, best first, number, title, body and date of each document and its best passages with {@code <mark>} round
 * the words that matched.
 */
@NullMarked
package vankien.search;

import org.jspecify.annotations.NullMarked;
