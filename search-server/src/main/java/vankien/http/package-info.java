/**
 * The server: parameters become one {@link vankien.query.SearchRequest}, the archive answers it, the answer becomes JSON
 * or a page.
 *
 * <p>One input and its output: {@code GET /api/v1/search?q=uỷ+ban&size=5} gives 200 with a {@link
 * vankien.search.SearchResult}; {@code size=500} gives 400 with a problem that names the parameter and its range.
 */
@NullMarked
package vankien.http;

import org.jspecify.annotations.NullMarked;
