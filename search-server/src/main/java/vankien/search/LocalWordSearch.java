package vankien.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollector;
import org.jspecify.annotations.Nullable;
import vankien.query.BuiltQuery;
import vankien.query.ParsedQuery;
import vankien.query.QueryBuilder;
import vankien.query.RewrittenQuery;
import vankien.query.TypedWords;
import vankien.spelling.DidYouMean;

/** A query on the words of an index on this machine. */
final class LocalWordSearch implements WordSearch {
    private final Generation generation;
    private final IndexSearcher searcher;
    private final ParsedQuery parsed;
    private final BuiltQuery built;
    /** The same as this index reads it; null until something is looked for. */
    private @Nullable RewrittenQuery here;

    private @Nullable List<WordTerms> terms;

    LocalWordSearch(Generation generation, IndexSearcher searcher, ParsedQuery parsed) {
        this.generation = generation;
        this.searcher = searcher;
        this.parsed = parsed;
        built = QueryBuilder.build(parsed);
    }

    @Override
    public BuiltQuery built() {
        return built;
    }

    @Override
    public Found find(BooleanQuery conditions, boolean ranking, int standing) throws IOException {
        return Found.of(searcher, here(), generation.documents(), conditions, generation.groups(), ranking, standing);
    }

    @Override
    public Ranking ranking(Found found, Sort order) throws IOException {
        return new ByWords(new FirstLook(searcher, here(), found, order));
    }

    @Override
    public List<Matched> matched(List<Integer> documents, int passages) throws IOException {
        return new MatchFinder(searcher.getIndexReader(), built, terms()).matched(documents, passages);
    }

    @Override
    public List<Occurrence> places(int document, StoredDocument stored) throws IOException {
        return new MatchFinder(searcher.getIndexReader(), built, terms()).places(document, stored);
    }

    @Override
    public WordEvidence evidence(int document) throws IOException {
        Explainer explainer = new Explainer(searcher, Visibility.DOCUMENTS, built, document);
        return new WordEvidence(
                explainer.hasAll(),
                explainer.hasAllAsTyped(),
                explainer.words(),
                explainer.parts(),
                Reranking.added(searcher.getIndexReader(), built, terms(), document),
                Obstacles.ofWords(searcher, parsed, built, document));
    }

    @Override
    public @Nullable String betterSpelling(String text) throws IOException {
        return DidYouMean.of(searcher.getIndexReader(), text, TypedWords.of(text));
    }

    private RewrittenQuery here() throws IOException {
        RewrittenQuery known = here;
        if (known == null) {
            known = RewrittenQuery.of(built, searcher);
            here = known;
        }
        return known;
    }

    private List<WordTerms> terms() throws IOException {
        List<WordTerms> known = terms;
        if (known == null) {
            known = WordTerms.of(searcher.getIndexReader(), built);
            terms = known;
        }
        return known;
    }

    /** The order of what was found on this machine. */
    private final class ByWords implements Ranking {
        private final FirstLook look;

        ByWords(FirstLook look) {
            this.look = look;
        }

        @Override
        public List<FieldDoc> behind(@Nullable FieldDoc after, int wanted) throws IOException {
            return look.behind(after, wanted);
        }

        @Override
        public List<FieldDoc> best(int wanted) throws IOException {
            return look.best(wanted);
        }

        @Override
        public List<FieldDoc> again(List<FieldDoc> best) throws IOException {
            return Reranking.of(searcher.getIndexReader(), built, terms(), best.toArray(ScoreDoc[]::new));
        }

        @Override
        public void score(List<FieldDoc> hits) throws IOException {
            TopFieldCollector.populateScores(hits.toArray(ScoreDoc[]::new), searcher, look.scored());
        }
    }
}
