/**
 * The search of Vankien on OpenSearch: a plugin that each node of a cluster has. There is one ranking and it is not written
 * twice: a shard runs the analysis, the query building, the second look and the passages of the embedded index, as the same
 * classes.
 *
 * <p>What runs where:
 *
 * <pre>
 * server of Vankien    has the catalogue: everything but words; reads the query, with abbreviations and earlier names; puts the
 *                      answers of all shards together; filters, counts, codes, status
 * coordinating node    asks one copy of every shard ({@link vankien.opensearch.TransportAskAction}), another where that fails,
 *                      and gives the answers back as they are
 * shard                answers ({@link vankien.search.ShardAnswers}): what it holds of the words, which documents have them,
 *                      which are best at a first and a second look, passages, places of words, spellings
 * </pre>
 *
 * <p>Whoever asks OpenSearch itself, without a server of Vankien, has a query of its own ({@link
 * vankien.opensearch.VankienQueryBuilder}), with second look and passages as fields of hits ({@link
 * vankien.opensearch.HitFetchPhase}).
 *
 * <p>What a shard cannot know. How rare a word is: Lucene's own way of asking first (DFS) adds up the frequencies of the
 * terms of one query, but here a word means all spellings that the archive has of it, and what is corrected depends on that
 * no shard holds it. So spellings are gathered with their frequencies, in the same one round; scores are then those of the
 * embedded index, not near to them. Which files are one document: they are routed to one shard by their group. Who changes
 * or cites whom, what completes a typed text, what abbreviations are defined: that is in the catalogue.
 *
 * <p>Who may read. A request names the groups of its reader; a shard makes the same view for them as the embedded index
 * does, in which what is hidden has no part in hits, frequencies or spellings. Rights that a security plugin gives to documents
 * and fields are not narrowed further here: who does not see all of a shard is refused ({@link
 * vankien.opensearch.EngineReader}). A request without a reader, and one of another version, is refused too.
 *
 * <p>How documents come. An index is one generation; the alias points to it. A document is a {@link
 * vankien.index.PortableDocument} under the field {@code document}, whose mapper ({@link
 * vankien.opensearch.DocumentFieldMapper}) gives Lucene the very fields that the embedded index has.
 *
 * <p>One input and its output: {@code {"query": {"vankien": {"text": "cong tac can bo"}}}} finds the documents about công
 * tác cán bộ, best first, on any number of shards in the order of one index.
 */
@NullMarked
package vankien.opensearch;

import org.jspecify.annotations.NullMarked;
