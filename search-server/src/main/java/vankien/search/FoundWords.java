package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
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
    /** Every spelling of every word. */
    private final Set<Query> terms = new HashSet<>();

    private FoundWords() {}

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
        FoundWords found = new FoundWords();
        for (BooleanClause word : required) {
            found.terms.addAll(FoundSet.parts(word.query()));
        }
        if (!found.terms.stream().allMatch(TermQuery.class::isInstance)
                || !new HashSet<>(FoundSet.parts(any)).containsAll(found.terms)) {
            return null;
        }
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

    /** What has any of them, or what else the query looks for. */
    FoundSet any(IndexSearcher searcher, Query query) throws IOException {
        FoundSet any = words.getFirst().copy();
        words.forEach(any::or);
        for (Query part : FoundSet.parts(query)) {
            if (!terms.contains(part)) {
                any.add(searcher, part);
            }
        }
        return any.living();
    }
}
