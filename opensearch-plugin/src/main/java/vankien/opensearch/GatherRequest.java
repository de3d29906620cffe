package vankien.opensearch;

import java.io.IOException;
import org.opensearch.action.support.IndicesOptions;
import org.opensearch.action.support.broadcast.BroadcastRequest;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;

/** Asks all shards what they hold of the words of a search. */
final class GatherRequest extends BroadcastRequest<GatherRequest> {
    private final GatherQuestion question;

    /**
     * A question.
     *
     * @param indices the indices or aliases that are searched
     */
    GatherRequest(String[] indices, IndicesOptions options, GatherQuestion question) {
        super(indices, options);
        this.question = question;
    }

    GatherRequest(StreamInput in) throws IOException {
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
