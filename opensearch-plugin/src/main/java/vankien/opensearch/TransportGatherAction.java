package vankien.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.DirectoryReader;
import org.opensearch.OpenSearchException;
import org.opensearch.action.support.ActionFilters;
import org.opensearch.action.support.broadcast.TransportBroadcastAction;
import org.opensearch.cluster.ClusterState;
import org.opensearch.cluster.block.ClusterBlockException;
import org.opensearch.cluster.block.ClusterBlockLevel;
import org.opensearch.cluster.metadata.IndexNameExpressionResolver;
import org.opensearch.cluster.routing.GroupShardsIterator;
import org.opensearch.cluster.routing.ShardIterator;
import org.opensearch.cluster.routing.ShardRouting;
import org.opensearch.cluster.service.ClusterService;
import org.opensearch.common.inject.Inject;
import org.opensearch.core.action.support.DefaultShardOperationFailedException;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.index.engine.Engine;
import org.opensearch.index.shard.IndexShard;
import org.opensearch.indices.IndicesService;
import org.opensearch.tasks.Task;
import org.opensearch.threadpool.ThreadPool;
import org.opensearch.transport.TransportService;
import vankien.query.GatheredTerms;
import vankien.search.ShardRequest;
import vankien.search.ShardSearch;

/** Asks one copy of every shard what it holds of the words of a search, and adds it up. */
public final class TransportGatherAction
        extends TransportBroadcastAction<GatherRequest, GatherResponse, GatherShardRequest, GatherShardResponse> {
    private final IndicesService indices;

    /** Made by OpenSearch. */
    @Inject
    public TransportGatherAction(
            ClusterService cluster,
            TransportService transport,
            IndicesService indices,
            ActionFilters filters,
            IndexNameExpressionResolver names) {
        super(
                GatherResponse.ACTION.name(),
                cluster,
                transport,
                filters,
                names,
                GatherRequest::new,
                GatherShardRequest::new,
                ThreadPool.Names.SEARCH);
        this.indices = indices;
    }

    @Override
    protected GatherShardResponse shardOperation(GatherShardRequest request, Task task) throws IOException {
        IndexShard shard = indices.indexServiceSafe(request.shardId().getIndex())
                .getShard(request.shardId().id());
        try (Engine.Searcher searcher = shard.acquireSearcher("vankien_gather")) {
            DirectoryReader reader = (DirectoryReader) searcher.getIndexReader();
            ShardRequest asked = ShardRequest.read(request.question().search());
            GatheredTerms found = request.question().definitions()
                    ? ShardSearch.definitions(reader, asked)
                    : ShardSearch.gather(reader, asked);
            return new GatherShardResponse(request.shardId(), ShardRequest.json(found));
        }
    }

    /** Without one of them the words would be rarer than they are, and the order wrong: then there is no answer. */
    @Override
    @SuppressWarnings("rawtypes") // as it is declared
    protected GatherResponse newResponse(GatherRequest request, AtomicReferenceArray answers, ClusterState state) {
        GatheredTerms all = GatheredTerms.NONE;
        int answered = 0;
        List<DefaultShardOperationFailedException> failures = new ArrayList<>();
        for (int i = 0; i < answers.length(); i++) {
            Object answer = answers.get(i);
            if (answer instanceof GatherShardResponse found) {
                all = all.plus(ShardRequest.terms(found.terms()));
                answered++;
            } else if (answer instanceof DefaultShardOperationFailedException failure) {
                failures.add(failure);
            } else if (answer instanceof OpenSearchException failure) {
                failures.add(new DefaultShardOperationFailedException(failure));
            }
        }
        return new GatherResponse(answers.length(), answered, failures, ShardRequest.json(all));
    }

    @Override
    protected GatherShardRequest newShardRequest(int shards, ShardRouting shard, GatherRequest request) {
        return new GatherShardRequest(shard.shardId(), request);
    }

    @Override
    protected GatherShardResponse readShardResponse(StreamInput in) throws IOException {
        return new GatherShardResponse(in);
    }

    @Override
    protected GroupShardsIterator<ShardIterator> shards(ClusterState state, GatherRequest request, String[] concrete) {
        return clusterService.operationRouting().searchShards(state, concrete, null, null);
    }

    @Override
    protected ClusterBlockException checkGlobalBlock(ClusterState state, GatherRequest request) {
        return state.blocks().globalBlockedException(ClusterBlockLevel.READ);
    }

    @Override
    protected ClusterBlockException checkRequestBlock(ClusterState state, GatherRequest request, String[] concrete) {
        return state.blocks().indicesBlockedException(ClusterBlockLevel.READ, concrete);
    }
}
