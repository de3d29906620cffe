package vankien.opensearch;

import java.io.IOException;
import org.opensearch.action.support.IndicesOptions;
import org.opensearch.action.support.broadcast.BroadcastRequest;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;

/** Asks all shards what they hold of the words of a search. */
final class GatherRequest extends BroadcastRequest<GatherRequest> {
    private final String search;
    private final boolean definitions;

    /**
     * A question.
     *
     * @param indices the indices or aliases that are searched
     * @param search a {@link vankien.search.ShardRequest} as JSON
     * @param definitions whether not its words are looked up but the abbreviations that documents define
     */
    GatherRequest(String[] indices, IndicesOptions options, String search, boolean definitions) {
        super(indices, options);
        this.search = search;
        this.definitions = definitions;
    }

    GatherRequest(StreamInput in) throws IOException {
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
