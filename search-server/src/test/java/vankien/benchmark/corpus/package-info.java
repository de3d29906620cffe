/**
 * An archive of any size for measurements: documents true to form that cite each other, made from the words of the sample
 * corpus. The same seed gives the same documents; nothing is kept in memory but the words.
 *
 * <p>One input and its output: document 7 of {@code new GeneratedDocuments(SampledWords.of(corpus), 1_000, 1)} is one with
 * number, head, căn cứ, sections, Nơi nhận and signature, and with the metadata that its head states.
 */
@NullMarked
package vankien.benchmark.corpus;

import org.jspecify.annotations.NullMarked;
