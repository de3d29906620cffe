package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * What is found of each word of a query: with any word are those that have one or another, with all words those that have
 * each. The postings of a word are read once for both.
 */
final class FoundWords {
    private final List<FoundSet> words = new ArrayList<>();
    /** What else the documents with any word may have. */
    private final List<Query> others;

    private FoundWords(List<Query> others) {
        this.others = others;
    }

    /**
     * Looks the words up.
     *
     * @param any finds the documents with any word
     * @param all finds those with all words
     * @return null where these are not made of the same words
     */
    static @Nullable FoundWords of(IndexSearcher searcher, Query any, Query all) throws IOException {
        if (!(all instanceof BooleanQuery required)
                || required.getMinimumNumberShouldMatch() > 0
                || !required.clauses().stream().allMatch(BooleanClause::isRequired)) {
            return null;
        }
        Set<Query> terms = new HashSet<>();
        for (BooleanClause word : required) {
            terms.addAll(UnionParts.of(searcher, word.query()));
        }
        Set<Query> others = new LinkedHashSet<>(UnionParts.of(searcher, any));
        if (!terms.stream().allMatch(TermQuery.class::isInstance) || !others.containsAll(terms)) {
            return null;
        }
        others.removeAll(terms);
        FoundWords found = new FoundWords(List.copyOf(others));
        for (BooleanClause word : required) {
            found.words.add(FoundSet.of(searcher, word.query()));
        }
        return found;
    }

    /** What has all of them. */
    FoundSet all() {
        FoundSet all = words.getFirst().copy();
        words.forEach(all::and);
        return all;
    }

    /** What has any of them, or what else the query for any of them looks for. */
    FoundSet any(IndexSearcher searcher) throws IOException {
        FoundSet any = words.getFirst().copy();
        words.forEach(any::or);
        for (Query other : others) {
            any.add(searcher, other);
        }
        return any.living();
    }
}
