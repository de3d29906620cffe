/**
 * Files become party documents: bytes → XHTML → blocks → {@link vankien.document.PartyDocument}.
 *
 * <p>Every format is brought to one XHTML tree first (jsoup for HTML, commonmark for Markdown, Tika for Word and PDF,
 * line by line for text), so that one parser reads the heading, the sections and the signature of all of them.
 *
 * <p>Foreign parsers (Tika, PDFBox, POI) run in processes of their own ({@link vankien.parse.WorkerExtraction}), each with
 * a limit of time and memory: one that hangs or fills its memory costs one file, not the run. With what is long, our own
 * parser is tried there, too ({@link vankien.parse.Rehearsal}). Tika has such processes too.
 * Its ForkParser sends classes and SAX events, each of them a call, and hands the whole document to the child through the
 * parent; its pipes give text or metadata as JSON on a socket of the machine and need a configuration file. Both lack our
 * tree, checks of kind and marks of fonts, so that they would have to be rebuilt in it: a file name in and a tree out by
 * standard input and output is less. What was extracted is kept by content hash, {@link vankien.parse.KeptExtractions}.
 *
 * <p>What a document is comes from its heading, its closing, stamps in it and its file name; what a person states in a
 * {@link vankien.parse.Sidecar} beside the file, or in front matter, prevails over all of them.
 *
 * <p>One input and its output: a file {@code nq.txt} whose heading says {@code Số 02-NQ/ĐUK} gives {@link
 * vankien.parse.ParseResult.Parsed} with one document whose number is {@code 02-NQ/ĐUK}; an empty file gives {@link
 * vankien.parse.ParseResult.Rejected} with the reason {@link vankien.parse.ParseResult.Reason#EMPTY}; a file with MẬT at
 * its head gives {@link vankien.parse.ParseResult.HeldBack}.
 */
@NullMarked
package vankien.parse;

import org.jspecify.annotations.NullMarked;
