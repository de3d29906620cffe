package vankien.cluster;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vankien.search.ArchiveUnavailableException;
import vankien.search.Shards;

/** The shards of one generation on a cluster. */
final class ClusterShards implements Shards {
    private final ClusterClient client;
    private final String index;
    private final Runnable closing;

    /** @param closing what is done when nobody asks them any more */
    ClusterShards(ClusterClient client, String index, Runnable closing) {
        this.client = client;
        this.index = index;
        this.closing = closing;
    }

    @Override
    public List<String> ask(String question) throws IOException {
        return ask(question, ClusterClient.Patience.SEARCH.each());
    }

    @Override
    public List<String> ask(String question, Duration longest) throws IOException {
        JsonNode answer;
        try {
            answer = client.send(
                    "POST", "/" + index + "/_vankien/ask", question, ClusterClient.Patience.SEARCH.within(longest));
        } catch (ClusterException e) {
            // Also 400, which a plugin of another version answers: what a reader typed is never the reason.
            throw new ArchiveUnavailableException(String.valueOf(e.getMessage()), e);
        }
        List<String> answers = new ArrayList<>();
        answer.path("answers").forEach(one -> answers.add(one.asString()));
        return answers;
    }

    @Override
    public void close() {
        closing.run();
    }
}
