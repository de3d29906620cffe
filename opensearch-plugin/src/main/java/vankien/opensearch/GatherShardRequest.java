package vankien.opensearch;

import java.io.IOException;
import org.opensearch.action.support.broadcast.BroadcastShardRequest;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.index.shard.ShardId;

/** The part of a {@link GatherRequest} for one shard. */
final class GatherShardRequest extends BroadcastShardRequest {
    private final String search;
    private final boolean definitions;

    GatherShardRequest(ShardId shard, GatherRequest request) {
        super(shard, request);
        search = request.search();
        definitions = request.definitions();
    }

    GatherShardRequest(StreamInput in) throws IOException {
        super(in);
        search = in.readString();
        definitions = in.readBoolean();
    }

    String search() {
        return search;
    }

    boolean definitions() {
        return definitions;
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
        super.writeTo(out);
        out.writeString(search);
        out.writeBoolean(definitions);
    }
}
