package vankien.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** How often something stands in one document; nothing does where there is none. */
final class TermCounts {
    private final IndexSearcher searcher;
    private final @Nullable LeafReaderContext leaf;
    private final int document;

    /** @param document its number, -1 for none */
    TermCounts(IndexSearcher searcher, int document) {
        IndexReader index = searcher.getIndexReader();
        this.searcher = searcher;
        leaf = document < 0 ? null : index.leaves().get(ReaderUtil.subIndex(document, index.leaves()));
        this.document = leaf == null ? document : document - leaf.docBase;
    }

    /** How often the document has a term in its field. */
    int of(Term term) throws IOException {
        if (leaf == null) {
            return 0;
        }
        PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.FREQS);
        return postings != null && postings.advance(document) == document ? postings.freq() : 0;
    }

    /** How often the document has what a leaf of a query looks for; 1 where its field does not count. */
    int of(Query query) throws IOException {
        if (query instanceof ConstantScoreQuery constant) {
            return of(constant.getQuery());
        }
        if (query instanceof TermQuery term) {
            return of(term.getTerm());
        }
        if (leaf == null) {
            return 0;
        }
        Matches matches = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
                .matches(leaf, document);
        if (matches == null) {
            return 0;
        }
        int times = 0;
        for (String field : matches) {
            MatchesIterator places = matches.getMatches(field);
            while (places != null && places.next()) {
                times++;
            }
        }
        return Math.max(1, times);
    }
}
