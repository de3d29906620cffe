package vankien.opensearch;

import java.io.IOException;
import org.opensearch.action.support.broadcast.BroadcastShardRequest;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.index.shard.ShardId;

/** The part of a {@link GatherRequest} for one shard. */
final class GatherShardRequest extends BroadcastShardRequest {
    private final GatherQuestion question;

    GatherShardRequest(ShardId shard, GatherRequest request) {
        super(shard, request);
        question = request.question();
    }

    GatherShardRequest(StreamInput in) throws IOException {
        super(in);
        question = new GatherQuestion(in);
    }

    GatherQuestion question() {
        return question;
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
        super.writeTo(out);
        question.writeTo(out);
    }
}
