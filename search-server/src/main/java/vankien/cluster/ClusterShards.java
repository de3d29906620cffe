package vankien.cluster;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vankien.search.ArchiveUnavailableException;
import vankien.search.Shards;

/** The shards of one generation on a cluster. */
final class ClusterShards implements Shards {
    private static final long ON_THE_WAY_MS = 2_000;

    private final ClusterClient client;
    private final @Nullable String version;
    private final String index;
    private final Runnable closing;

    /**
     * The shards of an index.
     *
     * @param version the version of this program, which the plugin has to have; null where any will do
     * @param closing what is done when nobody asks them any more
     */
    ClusterShards(ClusterClient client, @Nullable String version, String index, Runnable closing) {
        this.client = client;
        this.version = version;
        this.index = index;
        this.closing = closing;
    }

    @Override
    public List<String> ask(String question, long milliseconds) throws IOException {
        JsonNode answer;
        try {
            answer = client.send("POST", "/" + index + "/_vankien/ask", question, patience(milliseconds));
        } catch (ClusterException e) {
            ClusterException told = e.status() == 400 ? differing(e) : e;
            throw new ArchiveUnavailableException(String.valueOf(told.getMessage()), told);
        }
        List<String> answers = new ArrayList<>();
        answer.path("answers").forEach(one -> answers.add(one.asString()));
        return answers;
    }

    /** The shards say themselves that the time is over: that may come a little later, but much later is a failure. */
    private static ClusterClient.Patience patience(long milliseconds) {
        ClusterClient.Patience most = ClusterClient.Patience.SEARCH;
        return new ClusterClient.Patience(
                shorter(most.each(), milliseconds + ON_THE_WAY_MS), shorter(most.all(), milliseconds));
    }

    private static Duration shorter(Duration most, long milliseconds) {
        return Duration.ofMillis(Math.min(most.toMillis(), milliseconds));
    }

    /** What a reader typed is never the reason of a bad request: the plugin has become another one. */
    private ClusterException differing(ClusterException refused) throws IOException {
        try {
            InstalledPlugin.require(client, version);
            return refused;
        } catch (ClusterException e) {
            e.addSuppressed(refused);
            return e;
        }
    }

    @Override
    public void close() {
        closing.run();
    }
}
