package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import vankien.index.KnownTerms;

/** Takes apart what finds the documents that have one thing or another: each is found by itself, sooner than all at once. */
final class UnionParts {
    private UnionParts() {}

    /** The parts of which a query finds those that have one or another; itself where it is no such query. */
    static List<Query> of(IndexSearcher searcher, Query query) throws IOException {
        List<Query> parts = new ArrayList<>();
        addParts(searcher, query, parts);
        return parts;
    }

    private static void addParts(IndexSearcher searcher, Query query, List<Query> to) throws IOException {
        switch (query) {
            case SynonymQuery spellings -> {
                for (Term spelling : spellings.getTerms()) {
                    to.add(KnownTerms.query(searcher, spelling));
                }
            }
            case BoostQuery boosted -> addParts(searcher, boosted.getQuery(), to);
            case ConstantScoreQuery constant -> addParts(searcher, constant.getQuery(), to);
            case DisjunctionMaxQuery either -> {
                for (Query part : either.getDisjuncts()) {
                    addParts(searcher, part, to);
                }
            }
            case BooleanQuery group -> {
                if (isUnion(group)) {
                    for (BooleanClause clause : group) {
                        addParts(searcher, clause.query(), to);
                    }
                } else {
                    to.add(group);
                }
            }
            default -> to.add(query);
        }
    }

    /** Whether a query finds what has one of its parts or another. */
    static boolean isUnion(BooleanQuery group) {
        return group.getMinimumNumberShouldMatch() <= 1
                && group.clauses().stream().allMatch(clause -> clause.occur() == Occur.SHOULD);
    }
}
