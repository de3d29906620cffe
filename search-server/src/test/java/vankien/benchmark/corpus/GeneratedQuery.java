package vankien.benchmark.corpus;

import java.text.Normalizer;

/**
 * Words to search the generated documents for, as a keyboard writes them: in composed letters, also where a document has them
 * in pieces. Solr and OpenSearch find the pieces by pieces only, and would have next to nothing to do.
 *
 * @param phrase two to four words that stand side by side in some documents
 * @param words these and another such turn of phrase
 */
public record GeneratedQuery(String phrase, String words) {
    public GeneratedQuery {
        phrase = Normalizer.normalize(phrase, Normalizer.Form.NFC);
        words = Normalizer.normalize(words, Normalizer.Form.NFC);
    }
}
