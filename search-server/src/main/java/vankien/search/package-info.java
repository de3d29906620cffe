/**
 * Searches an index and says what was found, in records that the page, the API and the terminal all present.
 *
 * <p>The records of this package are the JSON of the API: their component names, in snake case, are its members.
 *
 * <p>What a search asks of the index: {@code Found}, which documents there are (counts and facets are read of that);
 * {@code FirstLook}, which of them are best by their words; {@code Reranking}, which of the best fifty have the best
 * passage; {@code HitPresenter}, what of them is shown. {@code KeptResults} has what was asked lately.
 *
 * <p>What of that is about words stands behind {@code Words} and {@code WordSearch}. {@code LocalWords} looks them up in the
 * index on this machine. {@code RemoteWords} has the {@linkplain vankien.index.Catalogue catalogue} only and asks {@link
 * vankien.search.Shards}, each of which answers by the same classes ({@link vankien.search.ShardAnswers}): found sets come as
 * sets of document numbers, are filtered and counted here, and go back to be ranked. All else, codes, chains, status, facets,
 * lists, is read of the index or the catalogue alike.
 *
 * <p>One input and its output: the request {@code uỷ ban kiểm tra} gives a {@link vankien.search.SearchResult} whose
 * hits hold, best first, number, title, body and date of each document and its best passages with {@code <mark>} round
 * the words that matched.
 */
@NullMarked
package vankien.search;

import org.jspecify.annotations.NullMarked;
