package vankien.opensearch;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.opensearch.ExceptionsHelper;
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

    /** Every shard would say the same, and says why. */
    private static final Set<RestStatus> REFUSED = Set.of(RestStatus.BAD_REQUEST, RestStatus.FORBIDDEN);

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
     *     question is of another version, 403 where the user may not see all of a shard, else 503; the message says what the
     *     first shard did not answer for
     */
    List<String> complete() {
        if (answers.size() == getTotalShards()) {
            return answers;
        }
        OpenSearchStatusException missing = missing();
        for (DefaultShardOperationFailedException failure : getShardFailures()) {
            missing.addSuppressed(failure.getCause());
        }
        throw missing;
    }

    private OpenSearchStatusException missing() {
        StringBuilder reasons = new StringBuilder();
        for (DefaultShardOperationFailedException failure : getShardFailures()) {
            String reason = reason(failure);
            if (REFUSED.contains(failure.status())) {
                return new OpenSearchStatusException(reason, failure.status());
            }
            if (reasons.isEmpty()) {
                reasons.append("; shard ")
                        .append(failure.shardId())
                        .append(": ")
                        .append(reason);
            }
        }
        return new OpenSearchStatusException(
                "only " + answers.size() + " of " + getTotalShards()
                        + " shards answer: without the others the answer would be wrong" + reasons,
                RestStatus.SERVICE_UNAVAILABLE);
    }

    private static String reason(DefaultShardOperationFailedException failure) {
        Throwable cause = ExceptionsHelper.unwrapCause(failure.getCause());
        String message = cause.getMessage();
        return REFUSED.contains(failure.status()) && message != null
                ? message
                : cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
        super.writeTo(out);
        out.writeStringCollection(answers);
    }
}
