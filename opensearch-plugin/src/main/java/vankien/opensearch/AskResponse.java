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

/** What all shards answer, each by itself: whoever asks puts it together. */
final class AskResponse extends BroadcastResponse {
    /** A right to read an index is a right to this. */
    static final ActionType<AskResponse> ACTION = new ActionType<>("indices:data/read/vankien/ask", AskResponse::new);

    private final List<String> answers;

    AskResponse(int shards, List<DefaultShardOperationFailedException> failures, List<String> answers) {
        super(shards, answers.size(), shards - answers.size(), failures);
        this.answers = List.copyOf(answers);
    }

    AskResponse(StreamInput in) throws IOException {
        super(in);
        answers = in.readStringList();
    }

    /**
     * The answers of all shards.
     *
     * @throws OpenSearchStatusException when one is missing: without it the others would be a wrong answer. 400 where the
     *     question is none of this version, else 503
     */
    List<String> complete() {
        if (answers.size() == getTotalShards()) {
            return answers;
        }
        for (DefaultShardOperationFailedException failure : getShardFailures()) {
            if (failure.status() == RestStatus.BAD_REQUEST) {
                throw new OpenSearchStatusException(String.valueOf(failure.reason()), RestStatus.BAD_REQUEST);
            }
        }
        throw new OpenSearchStatusException(
                "only " + answers.size() + " of " + getTotalShards()
                        + " shards answer: without the others the answer would be wrong",
                RestStatus.SERVICE_UNAVAILABLE);
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
        super.writeTo(out);
        out.writeStringCollection(answers);
    }
}
