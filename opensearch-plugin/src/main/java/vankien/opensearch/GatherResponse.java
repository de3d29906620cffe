package vankien.opensearch;

import java.io.IOException;
import java.util.List;
import org.opensearch.OpenSearchStatusException;
import org.opensearch.action.ActionType;
import org.opensearch.action.support.broadcast.BroadcastResponse;
import org.opensearch.core.action.support.DefaultShardOperationFailedException;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.rest.RestStatus;

/** What all shards hold together. */
final class GatherResponse extends BroadcastResponse {
    /** A right to read an index is a right to this. */
    static final ActionType<GatherResponse> ACTION =
            new ActionType<>("indices:data/read/vankien/gather", GatherResponse::new);

    private final String terms;

    /**
     * An answer.
     *
     * @param terms {@link vankien.query.GatheredTerms} as JSON
     */
    GatherResponse(int shards, int answered, List<DefaultShardOperationFailedException> failures, String terms) {
        super(shards, answered, shards - answered, failures);
        this.terms = terms;
    }

    GatherResponse(StreamInput in) throws IOException {
        super(in);
        terms = in.readString();
    }

    /** What to say where not all shards have answered. */
    OpenSearchStatusException incomplete() {
        return new OpenSearchStatusException(
                "only " + getSuccessfulShards() + " of " + getTotalShards()
                        + " shards tell how rare words are: without the others the order would be wrong",
                RestStatus.SERVICE_UNAVAILABLE);
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
