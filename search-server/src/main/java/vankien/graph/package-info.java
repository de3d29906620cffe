/**
 * How the documents of an index hang together: which held document a citation means, who cites a document and how, what
 * that makes of its status, and the chain of implementation around a code.
 *
 * <p>Everything is read from indexed terms ({@link vankien.index.StatedRelation}), in which each distinct statement
 * occurs once however many documents make it; stored text is read only for the few sentences that are shown. Nothing is
 * written: a new document that replaces an old one changes no other document in the index.
 *
 * <p>{@link vankien.graph.SeenArchive} holds what all questions of one generation share: the dates and files of the
 * documents, so that a code cited by tens of thousands is counted without reading any of them.
 *
 * <p>{@link vankien.graph.Resolution} alone decides what a citation means. All looks into the index go through the query
 * of what the reader may see.
 *
 * <p>One input and its output: a held {@code 02-NQ/ĐUK} of Trà Vinh, 2019-12-19, gives the documents of Trà Vinh that
 * cite {@code 02-NQ/ĐUK} of that date, or of no date and not before it; those of Huế are not among them.
 */
@NullMarked
package vankien.graph;

import org.jspecify.annotations.NullMarked;
