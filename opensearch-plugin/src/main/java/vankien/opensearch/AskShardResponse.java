package vankien.opensearch;

import java.io.IOException;
import org.opensearch.action.support.broadcast.BroadcastShardResponse;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.index.shard.ShardId;

/** What one shard answers. */
final class AskShardResponse extends BroadcastShardResponse {
    private final String answer;

    /**
     * An answer.
     *
     * @param answer what {@link vankien.search.ShardAnswers#answer} gives
     */
    AskShardResponse(ShardId shard, String answer) {
        super(shard);
        this.answer = answer;
    }

    AskShardResponse(StreamInput in) throws IOException {
        super(in);
        answer = in.readString();
    }

    String answer() {
        return answer;
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
        super.writeTo(out);
        out.writeString(answer);
    }
}
