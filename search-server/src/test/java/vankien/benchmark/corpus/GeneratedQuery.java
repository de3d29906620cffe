package vankien.benchmark.corpus;

/**
 * Words to search the generated documents for.
 *
 * @param phrase two to four words that stand side by side in some documents
 * @param words these and another such turn of phrase
 */
public record GeneratedQuery(String phrase, String words) {}
