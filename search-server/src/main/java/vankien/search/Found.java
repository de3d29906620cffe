package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import vankien.graph.DocumentGroups;
import vankien.query.PairedPhraseQuery;
import vankien.query.RewrittenQuery;
import vankien.query.Summands;

/**
 * What a search finds, a document in several files once.
 *
 * @param any what has any of the words
 * @param all what of it has all of them; the very same where that makes no difference
 * @param scores the scores of all that the query finds, where what finds them is what ranks them or the archive is small; else null
 */
record Found(FoundSet any, FoundSet all, @Nullable FoundScores scores) {
    /** In an archive of no more documents it is sooner done to score all that is found than to prove which are the best. */
    private static final int SMALL = 4_096;

    /**
     * Finds.
     *
     * @param documents all that the reader sees
     * @param conditions what is required and excluded besides
     * @param groups what is one and the same in several files
     * @param ranking whether they are to be ranked by their scores
     * @param standing a document that stands for itself in all its files where it is found, or -1
     * @throws TooExpensiveException when the searcher's time is over before
     */
    static Found of(
            IndexSearcher searcher,
            RewrittenQuery query,
            FoundSet documents,
            BooleanQuery conditions,
            DocumentGroups groups,
            boolean ranking,
            int standing)
            throws IOException {
        return of(searcher, query, documents, ranking)
                .meeting(searcher, conditions)
                .once(groups, standing);
    }

    /** What has the words, without conditions, a document as often as it is there. */
    static Found of(IndexSearcher searcher, RewrittenQuery query, FoundSet documents, boolean ranking)
            throws IOException {
        RequiredWords required = RequiredWords.of(query.any());
        boolean scored = ranking && required == null && !query.named();
        boolean ranks = scored && query.ranked().equals(query.any()) && isOfWords(query.ranked());
        boolean same = query.all().equals(query.any());
        FoundWords words = same ? null : FoundWords.of(searcher, query.any(), query.all());
        FoundSet any = ranks
                ? FoundSet.none(searcher)
                : required != null
                        ? required.found(searcher)
                        : words == null ? FoundSet.of(searcher, query.any()) : words.any(searcher);
        FoundScores scores = ranks ? FoundScores.of(searcher, query.ranked(), any) : null;
        any.and(documents);
        if (scored && !ranks && searcher.getIndexReader().maxDoc() <= SMALL) {
            List<Summands> readings = Summands.of(query.ranked());
            scores = readings.isEmpty() ? null : FoundScores.of(searcher, readings, any);
        }
        FoundSet all = same ? any : (words == null ? FoundSet.of(searcher, query.all()) : words.all()).and(any);
        return new Found(any, all, scores);
    }

    /** Takes out what does not meet some conditions. */
    Found meeting(IndexSearcher searcher, BooleanQuery conditions) throws IOException {
        boolean some = false;
        for (BooleanClause condition : conditions) {
            if (condition.query() instanceof MatchAllDocsQuery) {
                continue;
            }
            some = true;
            FoundSet meeting = FoundSet.of(searcher, searcher.rewrite(condition.query()));
            if (condition.occur() == Occur.MUST_NOT) {
                any.andNot(meeting);
            } else {
                any.and(meeting);
            }
        }
        if (some && all != any) {
            all.and(any);
        }
        return this;
    }

    /** Leaves each document once. */
    Found once(DocumentGroups groups, int standing) {
        List<Integer> behind = new ArrayList<>();
        groups.behind(any::contains, all::contains, standing, behind::add);
        for (int document : behind) {
            any.remove(document);
            all.remove(document);
        }
        return this;
    }

    /**
     * Whether it is made of words and phrases alone: then what finds it weighs it as well, with little more work. Only where
     * it is {@link RequiredWords} there is less work in finding them first.
     */
    private static boolean isOfWords(Query query) {
        return switch (query) {
            case BooleanQuery group -> group.clauses().stream().allMatch(clause -> isOfWords(clause.query()));
            case BoostQuery boosted -> isOfWords(boosted.getQuery());
            default -> query instanceof TermQuery || query instanceof PairedPhraseQuery;
        };
    }
}
