/**
 * Lucene analysis of Vietnamese text: syllables, pairs of syllables and their folded forms, and document codes; imports
 * Lucene, the JDK and the recogniser of codes in {@link vankien.document}, and needs no dictionary.
 *
 * <p>Why syllables: a Vietnamese word is one or more syllables separated by spaces. Segmenting words needs a dictionary,
 * loses queries for a single syllable and ranks below syllables together with their pairs.
 *
 * <p>The chain, each with a factory that {@link org.apache.lucene.analysis.custom.CustomAnalyzer} finds by name:
 *
 * <ul>
 *   <li>{@code vietnamese} – {@link vankien.analysis.vi.VietnameseCharFilter}: one encoding for each letter;
 *   <li>{@code standard}, {@code lowercase} – Lucene's own; or, instead of {@code standard}, {@code
 *       vietnameseDocumentCode} – {@link vankien.analysis.vi.DocumentCodeTokenizer}: {@code 21 - KL/TW} is also {@code
 *       21-kl/tw}, in every spelling;
 *   <li>{@code vietnameseSyllable} – {@link vankien.analysis.vi.VietnameseSyllableFilter}: one spelling for each
 *       syllable, wherever the tone was written;
 *   <li>{@code vietnameseNumeral} – {@link vankien.analysis.vi.NumeralFilter}: {@code khóa XIII} is also found as 13;
 *   <li>{@code vietnameseDate} – {@link vankien.analysis.vi.DateFilter}: each written form of a date is also {@code
 *       2021-10-25};
 *   <li>{@code vietnameseGroupedNumber} – {@link vankien.analysis.vi.GroupedNumberFilter}: {@code 500.000} is also {@code
 *       500000};
 *   <li>{@code vietnameseFolding} – {@link vankien.analysis.vi.VietnameseFoldingFilter}: without tones, or without any
 *       marks; for a field of its own;
 *   <li>{@code vietnameseSyllablePair} – {@link vankien.analysis.vi.SyllablePairFilter}: pairs of adjacent syllables;
 *       for a field of its own.
 * </ul>
 *
 * <p>Beside the chain, for queries: {@link vankien.analysis.vi.TypingKeys} reads {@code quyeets} and {@code quye61t} as
 * {@code quyết}.
 *
 * <p>{@link vankien.analysis.vi.VietnameseAnalyzer} puts them together. One input and its output: {@code HÒA BÌNH, №2}
 * becomes {@code hoà | bình | số | 2}; with letters folded {@code hoa | binh | so | 2}; as pairs {@code hoà bình | bình
 * số | số 2}.
 */
@NullMarked
package vankien.analysis.vi;

import org.jspecify.annotations.NullMarked;
