package vankien.opensearch;

import java.io.IOException;
import org.opensearch.action.support.broadcast.BroadcastShardResponse;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.index.shard.ShardId;

/** What one shard holds. */
final class GatherShardResponse extends BroadcastShardResponse {
    private final String terms;

    /**
     * An answer.
     *
     * @param terms {@link vankien.query.GatheredTerms} as JSON
     */
    GatherShardResponse(ShardId shard, String terms) {
        super(shard);
        this.terms = terms;
    }

    GatherShardResponse(StreamInput in) throws IOException {
        super(in);
        terms = in.readString();
    }

    String terms() {
        return terms;
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
        super.writeTo(out);
        out.writeString(terms);
    }
}
