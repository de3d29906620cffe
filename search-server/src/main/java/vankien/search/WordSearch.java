package vankien.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.jspecify.annotations.Nullable;
import vankien.query.BuiltQuery;

/**
 * The words of one query in one generation: which documents have them, which of those are best, where the words stand.
 * Everything else that a search says (its filters, its counts, what is stored of a document) is read beside it. Documents go
 * by the numbers that the generation's searcher gives them. It belongs to one request and its thread.
 */
interface WordSearch {
    /** The query, as any index can run it. */
    BuiltQuery built();

    /**
     * What is found, each document once, whatever the number of its files.
     *
     * @param conditions what is required and excluded besides the words
     * @param ranking whether it is to be ranked by its scores
     * @param standing a document that stands for itself in all its files where it is found, or -1
     * @throws TooExpensiveException when the time is over before all are found
     */
    Found find(BooleanQuery conditions, boolean ranking, int standing) throws IOException;

    /** Ranks what was found. */
    Ranking ranking(Found found, Sort order) throws IOException;

    /**
     * What matched in some documents, in the order in which they are named.
     *
     * @param passages how many passages to cut of each, at least 0
     */
    List<Matched> matched(List<Integer> documents, int passages) throws IOException;

    /** Every place of a document where a word or code stands, in reading order. */
    List<Occurrence> places(int document, StoredDocument stored) throws IOException;

    /** What a document has of the query, and what that adds to its score. */
    WordEvidence evidence(int document) throws IOException;

    /** A better spelling of a text whose words these are; null where nothing better is known. */
    @Nullable
    String betterSpelling(String text) throws IOException;

    /** An order of what was found. Hits have their sort values, as {@link SearchOrder} has them. */
    interface Ranking {
        /** The next {@code wanted} behind one, or the first where that is null. */
        List<FieldDoc> behind(@Nullable FieldDoc after, int wanted) throws IOException;

        /** The first {@code wanted} by their scores: the same as are behind nothing, sooner. */
        List<FieldDoc> best(int wanted) throws IOException;

        /** The same hits in a better order, after a second look at each. */
        List<FieldDoc> again(List<FieldDoc> best) throws IOException;

        /** Gives hits in another order the scores of their words. */
        void score(List<FieldDoc> hits) throws IOException;
    }
}
