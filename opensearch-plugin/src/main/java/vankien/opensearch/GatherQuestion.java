package vankien.opensearch;

import java.io.IOException;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.common.io.stream.Writeable;

/**
 * What every shard is asked.
 *
 * @param search a {@link vankien.search.ShardRequest} as JSON
 * @param definitions whether not its words are looked up but the abbreviations that documents define
 */
record GatherQuestion(String search, boolean definitions) implements Writeable {
    GatherQuestion(StreamInput in) throws IOException {
        this(in.readString(), in.readBoolean());
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
        out.writeString(search);
        out.writeBoolean(definitions);
    }
}
