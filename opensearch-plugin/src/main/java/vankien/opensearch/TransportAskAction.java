package vankien.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
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
import vankien.search.ShardAnswers;

/** Asks one copy of every shard; where one does not answer, another copy of it. */
public final class TransportAskAction
        extends TransportBroadcastAction<AskRequest, AskResponse, AskShardRequest, AskShardResponse> {
    private static final Logger LOG = LogManager.getLogger(TransportAskAction.class);

    private final IndicesService indices;

    /** Made by OpenSearch. */
    @Inject
    public TransportAskAction(
            ClusterService cluster,
            TransportService transport,
            IndicesService indices,
            ActionFilters filters,
            IndexNameExpressionResolver names) {
        super(
                AskResponse.ACTION.name(),
                cluster,
                transport,
                filters,
                names,
                AskRequest::new,
                AskShardRequest::new,
                ThreadPool.Names.SEARCH);
        this.indices = indices;
    }

    @Override
    protected AskShardResponse shardOperation(AskShardRequest request, Task task) throws IOException {
        IndexShard shard = indices.indexServiceSafe(request.shardId().getIndex())
                .getShard(request.shardId().id());
        try (Engine.Searcher searcher = shard.acquireSearcher("vankien_ask")) {
            DirectoryReader reader = EngineReader.of(searcher.getDirectoryReader());
            return new AskShardResponse(request.shardId(), ShardAnswers.answer(reader, request.question()));
        }
    }

    @Override
    @SuppressWarnings("rawtypes") // as it is declared
    protected AskResponse newResponse(AskRequest request, AtomicReferenceArray answers, ClusterState state) {
        List<String> all = new ArrayList<>();
        List<DefaultShardOperationFailedException> failures = new ArrayList<>();
        for (int i = 0; i < answers.length(); i++) {
            Object answer = answers.get(i);
            if (answer instanceof AskShardResponse given) {
                all.add(given.answer());
            } else if (answer instanceof DefaultShardOperationFailedException failure) {
                failures.add(failure);
            } else if (answer instanceof OpenSearchException failure) {
                failures.add(new DefaultShardOperationFailedException(failure));
                // Whoever asks is told why he is refused, but no more than a line of anything else.
                Level level = failure.status().getStatus() < 500 ? Level.DEBUG : Level.WARN;
                LOG.log(level, "a shard does not answer a question of Vankien", failure);
            }
        }
        return new AskResponse(answers.length(), failures, all);
    }

    @Override
    protected AskShardRequest newShardRequest(int shards, ShardRouting shard, AskRequest request) {
        return new AskShardRequest(shard.shardId(), request);
    }

    @Override
    protected AskShardResponse readShardResponse(StreamInput in) throws IOException {
        return new AskShardResponse(in);
    }

    @Override
    protected GroupShardsIterator<ShardIterator> shards(ClusterState state, AskRequest request, String[] concrete) {
        return clusterService.operationRouting().searchShards(state, concrete, null, null);
    }

    @Override
    protected ClusterBlockException checkGlobalBlock(ClusterState state, AskRequest request) {
        return state.blocks().globalBlockedException(ClusterBlockLevel.READ);
    }

    @Override
    protected ClusterBlockException checkRequestBlock(ClusterState state, AskRequest request, String[] concrete) {
        return state.blocks().indicesBlockedException(ClusterBlockLevel.READ, concrete);
    }
}
