/**
 * Party documents become a Lucene index, and the index is kept in step with its folders.
 *
 * <p>{@link vankien.index.IndexSchema} is the only place that knows field names. {@link vankien.index.CorpusSync} brings
 * an index in line with files: it parses what is new or changed, drops what is gone and publishes all of it at once as
 * one generation. {@link vankien.index.CorpusWatch} does so again and again, {@link vankien.index.IndexVerification} proves
 * that nothing is missing. What an index was made with is in its {@link vankien.index.IndexManifest}.
 *
 * <p>An index folder looks so:
 *
 * <pre>
 * vankien-index/
 *   CURRENT          the name of the folder that is served, replaced in one step
 *   store-000001/    a Lucene index; each commit of it is a generation
 *   write.lock       held by the one process that may write, with its number
 * </pre>
 *
 * <p>One input and its output: a folder with {@code a.md} (new), {@code b.pdf} (unchanged) and {@code c.txt} (empty)
 * gives a new generation with the document of {@code a.md} beside that of {@code b.pdf}, and a report that names {@code
 * c.txt} as rejected.
 */
@NullMarked
package vankien.index;

import org.jspecify.annotations.NullMarked;
