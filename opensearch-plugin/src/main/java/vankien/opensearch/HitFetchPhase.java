package vankien.opensearch;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;
import org.opensearch.common.document.DocumentField;
import org.opensearch.search.fetch.FetchContext;
import org.opensearch.search.fetch.FetchSubPhase;
import org.opensearch.search.fetch.FetchSubPhaseProcessor;
import vankien.index.PortableDocument;
import vankien.index.PortableIndex;
import vankien.search.ShardSearch;

/**
 * Adds to hits what a {@link HitWish} asks for, as fields: {@value #SECOND_LOOK}, a number, and {@value #HIT}, a {@link
 * vankien.search.Hit} as JSON, {@value #STORED}, the stored fields of a {@link vankien.index.PortableDocument} as JSON.
 */
final class HitFetchPhase implements FetchSubPhase {
    static final String SECOND_LOOK = "vankien_second_look";
    static final String HIT = "vankien_hit";
    static final String STORED = "vankien_stored";

    @Override
    public @Nullable FetchSubPhaseProcessor getProcessor(FetchContext context) throws IOException {
        HitWish wish = (HitWish) context.getSearchExt(HitWish.NAME);
        if (wish == null) {
            return null;
        }
        DirectoryReader shown = (DirectoryReader) context.searcher().getIndexReader();
        if (wish.stored()) {
            // A copy of a part would pass for one of the whole.
            DirectoryReader unused = EngineReader.of(shown);
            return stored(wish.text());
        }
        ShardQuery query = in(context.query());
        if (query == null) {
            return null;
        }
        ShardSearch search = query.on(shown);
        return new FetchSubPhaseProcessor() {
            @Override
            public void setNextReader(LeafReaderContext leaf) {
                // The search has the segments itself.
            }

            @Override
            public void process(HitContext hit) throws IOException {
                int document = hit.readerContext().docBase + hit.docId();
                if (wish.secondLook()) {
                    add(hit, SECOND_LOOK, search.secondLook(document));
                }
                if (wish.passages() >= 0) {
                    add(hit, HIT, ShardSearch.json(search.hit(document, 0, wish.passages())));
                }
            }
        };
    }

    private static FetchSubPhaseProcessor stored(boolean text) {
        return new FetchSubPhaseProcessor() {
            @Override
            public void setNextReader(LeafReaderContext leaf) {
                // Each hit has its own.
            }

            @Override
            public void process(HitContext hit) throws IOException {
                Map<String, String> fields = PortableIndex.stored(hit.reader().storedFields(), hit.docId());
                add(hit, STORED, ShardSearch.json(text ? fields : PortableDocument.withoutText(fields)));
            }
        };
    }

    private static void add(HitContext hit, String name, Object value) {
        hit.hit().setDocumentField(name, new DocumentField(name, List.of(value)));
    }

    private static @Nullable ShardQuery in(Query query) {
        AtomicReference<@Nullable ShardQuery> found = new AtomicReference<>();
        query.visit(new QueryVisitor() {
            @Override
            public void visitLeaf(Query leaf) {
                if (leaf instanceof ShardQuery shard) {
                    found.compareAndSet(null, shard);
                }
            }

            @Override
            public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
                return this;
            }
        });
        return found.get();
    }
}
