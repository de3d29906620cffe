package vankien.opensearch;

import java.io.IOException;
import org.opensearch.action.support.IndicesOptions;
import org.opensearch.action.support.broadcast.BroadcastRequest;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;

/** Asks one copy of every shard. */
final class AskRequest extends BroadcastRequest<AskRequest> {
    private final String question;

    /**
     * A question.
     *
     * @param indices the indices or aliases that are asked
     * @param question what {@link vankien.search.ShardAnswers#answer} takes
     */
    AskRequest(String[] indices, IndicesOptions options, String question) {
        super(indices, options);
        this.question = question;
    }

    AskRequest(StreamInput in) throws IOException {
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
