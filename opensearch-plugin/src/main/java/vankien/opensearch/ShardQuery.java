package vankien.opensearch;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.opensearch.OpenSearchStatusException;
import vankien.query.FilterField;
import vankien.search.ShardRequest;
import vankien.search.ShardSearch;

/** A search on a shard as a Lucene query: what finds and scores is made on the shard's own view of what its reader sees. */
final class ShardQuery extends Query {
    private final String request;
    private final String terms;
    private final ShardSearch.Part part;
    private final @Nullable FilterField but;

    ShardQuery(String request, String terms, ShardSearch.Part part, @Nullable FilterField but) {
        this.request = request;
        this.terms = terms;
        this.part = part;
        this.but = but;
    }

    /**
     * The search on the shard that a reader shows.
     *
     * @throws OpenSearchStatusException 403 when it does not show all of it
     */
    ShardSearch on(DirectoryReader shown) throws IOException {
        DirectoryReader shard = EngineReader.of(shown);
        return ShardSearch.of(shard, ShardRequest.read(request), ShardRequest.terms(terms));
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        ShardSearch search = on((DirectoryReader) searcher.getIndexReader());
        IndexSearcher inner = search.searcher();
        Weight weight = inner.createWeight(inner.rewrite(search.query(part, but)), mode, boost);
        List<LeafReaderContext> leaves = search.leaves();
        return new Weight(this) {
            /** The same segment as the search sees it. */
            private LeafReaderContext seen(LeafReaderContext leaf) {
                return leaves.get(leaf.ord);
            }

            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                return weight.scorerSupplier(seen(leaf));
            }

            @Override
            public Explanation explain(LeafReaderContext leaf, int document) throws IOException {
                return weight.explain(seen(leaf), document);
            }

            /** It depends on the reader's rights and on other shards. */
            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "vankien(" + part.symbol() + " " + ShardRequest.read(request).parsed() + ")";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ShardQuery query
                && request.equals(query.request)
                && terms.equals(query.terms)
                && part == query.part
                && but == query.but;
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), request, terms, part.symbol(), but == null ? "" : but.parameter());
    }
}
