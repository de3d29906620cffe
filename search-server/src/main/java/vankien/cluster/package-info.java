/**
 * The archive on a cluster of OpenSearch, over HTTP: a generation of an index on this machine is published to it, and
 * searched there. The nodes have the plugin of Vankien; here is only what talks to them, with the HTTP client of Java.
 *
 * <p>A generation goes to the cluster after it was made on this machine, and not in its place: sync, secrecy gate, access
 * rules, ids and reports are then the same code and the same decisions, and a run that breaks off leaves the cluster as it
 * was. The price is a copy of the index where the files are read. {@link vankien.cluster.GenerationPublisher} writes a new
 * index with everything in it and then lets the alias point to it, in one step; the index before goes.
 *
 * <p>{@link vankien.cluster.GenerationFetcher} is the way back. {@link vankien.cluster.ClusterArchive} serves what the
 * cluster has: it keeps the {@linkplain vankien.index.Catalogue catalogue} of the served generation on this machine, so that
 * codes, status, facets and filters are the same code over the same kind of index as where everything is on one machine, and
 * asks the shards ({@link vankien.cluster.ClusterShards}) only of words: which documents have them, which of those are best,
 * where they stand. A server says on the cluster which generation it uses ({@link vankien.cluster.ServerLease}); a publisher
 * takes none away under its readers.
 *
 * <p>One input and its output: generation 12 of an index and {@code https://search1:9200,search2:9200/vankien} give an index
 * {@code vankien-12-19a8…} with all documents and records of files, to which the alias {@code vankien} points.
 */
@NullMarked
package vankien.cluster;

import org.jspecify.annotations.NullMarked;
