/**
 * The archive on a cluster of OpenSearch, over HTTP: a generation of an index on this machine is published to it, and
 * searched there. The nodes have the plugin of Vankien; here is only what talks to them, with the HTTP client of Java.
 *
 * <p>A generation goes to the cluster after it was made on this machine, and not in its place: sync, secrecy gate, access
 * rules, ids and reports are then the same code and the same decisions, and a run that breaks off leaves the cluster as it
 * was. The price is a copy of the index where the files are read. {@link vankien.cluster.GenerationPublisher} writes a new
 * index with everything in it and then lets the alias point to it, in one step; the index before goes.
 *
 * {@link vankien.cluster.GenerationFetcher} is the way back.
 *
 * <p>A search ({@link vankien.cluster.ClusterSearch}) takes two requests: the best hundred by score, with what the second
 * look adds to each; then the hits of the page with their passages.
 *
 * <p>One input and its output: generation 12 of an index and {@code https://search1:9200,search2:9200/vankien} give an index
 * {@code vankien-12-19a8…} with all documents and records of files, to which the alias {@code vankien} points.
 */
@NullMarked
package vankien.cluster;

import org.jspecify.annotations.NullMarked;
