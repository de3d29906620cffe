package vankien.cluster;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Tells who is still there of those that repeat a document: whoever has not repeated his for half a minute of this machine is
 * gone, whatever the clocks of others say. Nobody is known to be gone before he was looked at for so long.
 */
final class Beats {
    /** What was not repeated for so long says nothing any more. */
    static final Duration VALID = Duration.ofSeconds(30);

    private final Waiting time;
    private final Map<String, Beat> last = new HashMap<>();

    /** What was said, and when it was first seen. */
    private record Beat(long number, long term, long seen) {}

    Beats(Waiting time) {
        this.time = time;
    }

    /**
     * Whether whoever wrote a document may still be there.
     *
     * @param document with its {@code _id}, {@code _seq_no} and {@code _primary_term}
     */
    boolean alive(JsonNode document) {
        String name = document.path("_id").asString("");
        long number = document.path("_seq_no").asLong();
        long term = document.path("_primary_term").asLong();
        Beat beat = last.get(name);
        if (beat == null || beat.number != number || beat.term != term) {
            beat = new Beat(number, term, time.nanos());
            last.put(name, beat);
        }
        return time.nanos() - beat.seen < VALID.toNanos();
    }

    /** Whether it was seen before that this document is another than it was. */
    boolean repeated(JsonNode document) {
        Beat beat = last.get(document.path("_id").asString(""));
        return beat != null
                && (beat.number != document.path("_seq_no").asLong()
                        || beat.term != document.path("_primary_term").asLong());
    }

    /** The condition under which a document is changed: that it is still as it was seen. */
    static String unchanged(JsonNode document) {
        return "if_seq_no=" + document.path("_seq_no").asLong() + "&if_primary_term="
                + document.path("_primary_term").asLong();
    }
}
