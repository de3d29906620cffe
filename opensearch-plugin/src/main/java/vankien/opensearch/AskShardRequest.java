package vankien.opensearch;

import java.io.IOException;
import org.opensearch.action.support.broadcast.BroadcastShardRequest;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.index.shard.ShardId;

/** The part of a {@link AskRequest} for one shard. */
final class AskShardRequest extends BroadcastShardRequest {
    private final String question;

    AskShardRequest(ShardId shard, AskRequest request) {
        super(shard, request);
        question = request.question();
    }

    AskShardRequest(StreamInput in) throws IOException {
        super(in);
        question = in.readString();
    }

    String question() {
        return question;
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
        super.writeTo(out);
        out.writeString(question);
    }
}
