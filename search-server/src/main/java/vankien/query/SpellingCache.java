package vankien.query;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;
import vankien.index.IndexMemory;

/**
 * Remembers for each open index what a word was found to mean in it. Vietnamese has some 7,000 syllables, so that after a
 * while nearly every word of a query is known.
 */
final class SpellingCache {
    private static final IndexMemory<Word, List<BytesRef>> TERMS = new IndexMemory<>(20_000);

    private SpellingCache() {}

    private record Word(String field, QueryWord word) {}

    static List<BytesRef> get(
            IndexReader index, String field, QueryWord word, IndexMemory.Lookup<List<BytesRef>> lookup)
            throws IOException {
        return TERMS.get(index, new Word(field, word), lookup);
    }
}
