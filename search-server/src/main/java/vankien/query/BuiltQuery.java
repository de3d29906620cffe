package vankien.query;

import java.util.List;
import org.apache.lucene.search.Query;
import vankien.document.DocumentCode;

/**
 * A query ready for an index, without the filters of the request.
 *
 * @param scored finds and ranks the documents with at least one word, in {@linkplain Tier tiers}
 * @param untiered the same without the tiers
 * @param tiers the tiers, the highest first
 * @param any finds the same documents without ranking them
 * @param all finds the documents with all words, in either form where they can be abbreviated
 * @param asTyped finds the documents with all words as typed
 * @param shortQuery whether documents with all words come before those without
 * @param named whether the whole query names documents, so that no passage decides which comes first
 * @param words the words to mark, in reading order, each once
 * @param pairs the pairs of neighbouring words, as indices into {@code words}
 * @param codes the codes to mark
 * @param prefixes the beginnings of words to mark
 * @param alternatives other forms of words in the query, to mark as a whole
 */
public record BuiltQuery(
        Query scored,
        Query untiered,
        List<TierDocuments> tiers,
        Query any,
        Query all,
        Query asTyped,
        boolean shortQuery,
        boolean named,
        List<QueryWord> words,
        List<WordPair> pairs,
        List<DocumentCode> codes,
        List<String> prefixes,
        List<Alternative> alternatives) {

    /** How the words of an {@link Alternative} stand to those that were typed. */
    public enum AlternativeKind {
        /** Another way of writing the same. */
        SAME,
        /** What a place or body was called before: near to it, not the same. */
        EARLIER_NAME,
        /** The same words with damaged marks. */
        DAMAGED
    }

    /** Words side by side that stand for words of the query. */
    public record Alternative(List<QueryWord> typed, List<QueryWord> words, AlternativeKind kind) {
        public Alternative {
            typed = List.copyOf(typed);
            words = List.copyOf(words);
        }

        /** Whether it is the same words with damaged marks. */
        public boolean damaged() {
            return kind == AlternativeKind.DAMAGED;
        }
    }

    /** What stands in a tier. */
    public record TierDocuments(Tier tier, Query documents) {}

    /** Two neighbouring words, as indices. */
    public record WordPair(int first, int second) {}

    public BuiltQuery {
        tiers = List.copyOf(tiers);
        words = List.copyOf(words);
        pairs = List.copyOf(pairs);
        codes = List.copyOf(codes);
        prefixes = List.copyOf(prefixes);
        alternatives = List.copyOf(alternatives);
    }
}
