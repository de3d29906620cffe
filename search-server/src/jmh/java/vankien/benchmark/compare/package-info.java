/**
 * Vankien beside others: its server, a raw Lucene baseline, Solr and OpenSearch, each in a process of its own with the same
 * heap, the same documents, the same queries and one segment, asked in turn in one run.
 *
 * <p>What is equal: documents, fields (words that are found with their marks or typed without, pairs of neighbours,
 * title and its pairs, the values to count), BM25 with the same parameters, the clauses of each query with their
 * weights, exact totals, ten hits, two passages of the unified highlighter (ours reads the same offsets from the
 * postings), the facets counted, no cache of results; filters may be kept, and Solr keeps as many documents as
 * Vankien; each is asked when it has nothing more to do of itself, and each query equally often. What is not: Vankien
 * remembers counts and frequencies of words, as it does when it is used; they index each word a second time folded by {@code asciifolding}, where Vankien looks up its spellings, and know
 * no numerals, dates, codes or spellings; Vankien alone looks at the best fifty a second time, merges files of one
 * document, derives status and corrects spelling. The baseline has Vankien's analysis, query, second look and passages,
 * and nothing else: the best are found with pruning, and all are counted without scores.
 *
 * <p>One input and its output: {@code mvn -q -Pbenchmark verify -Dbenchmark=compare -Dvankien.documents=100000} prints a
 * table in Markdown for the README.
 */
@NullMarked
package vankien.benchmark.compare;

import org.jspecify.annotations.NullMarked;
