package vankien.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vankien.index.IndexMemory;

/**
 * Remembers for each open index where terms stand in its dictionary and how many documents have them. One search asks that
 * of each term several times (to weigh it, to count, to rank, to find the best passage), and most searches ask for the
 * same few thousand syllables.
 */
final class KnownTerms {
    private static final IndexMemory<Term, TermStates> TERMS = new IndexMemory<>(4_000);

    private KnownTerms() {}

    /** How many documents have a term, those counted too that were replaced and not yet merged away. */
    static int documents(IndexReader index, Term term) throws IOException {
        return of(index, term).docFreq();
    }

    private static TermStates of(IndexReader index, Term term) throws IOException {
        return TERMS.get(index, term, () -> TermStates.build(new IndexSearcher(index), term, true));
    }

    /** The same query, in which no term needs to be looked for any more. */
    static Query in(IndexSearcher searcher, Query rewritten) throws IOException {
        return switch (rewritten) {
            case TermQuery one -> new TermQuery(one.getTerm(), of(searcher.getIndexReader(), one.getTerm()));
            case BoostQuery boosted -> new BoostQuery(in(searcher, boosted.getQuery()), boosted.getBoost());
            case ConstantScoreQuery constant -> new ConstantScoreQuery(in(searcher, constant.getQuery()));
            case DisjunctionMaxQuery best -> {
                List<Query> readings = new ArrayList<>();
                for (Query reading : best.getDisjuncts()) {
                    readings.add(in(searcher, reading));
                }
                yield new DisjunctionMaxQuery(readings, best.getTieBreakerMultiplier());
            }
            case BooleanQuery group -> {
                BooleanQuery.Builder known =
                        new BooleanQuery.Builder().setMinimumNumberShouldMatch(group.getMinimumNumberShouldMatch());
                for (BooleanClause clause : group) {
                    known.add(in(searcher, clause.query()), clause.occur());
                }
                yield known.build();
            }
            default -> rewritten;
        };
    }
}
