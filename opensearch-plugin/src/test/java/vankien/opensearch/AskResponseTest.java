package vankien.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opensearch.OpenSearchStatusException;
import org.opensearch.action.support.broadcast.BroadcastShardOperationFailedException;
import org.opensearch.core.action.support.DefaultShardOperationFailedException;
import org.opensearch.core.index.Index;
import org.opensearch.core.index.shard.ShardId;
import org.opensearch.core.rest.RestStatus;
import org.opensearch.transport.RemoteTransportException;

/** What is said where a shard does not answer. */
class AskResponseTest {
    private static OpenSearchStatusException missing(Exception... causes) {
        List<DefaultShardOperationFailedException> failures = Arrays.stream(causes)
                .map(cause -> new DefaultShardOperationFailedException(new BroadcastShardOperationFailedException(
                        new ShardId(new Index("kho-3", "kho-3"), 1), new RemoteTransportException("nut1", cause))))
                .toList();
        return assertThrows(
                OpenSearchStatusException.class, () -> new AskResponse(3, failures, List.of("{}")).complete());
    }

    @Test
    void whyOneIsMissingIsKept() {
        IllegalStateException broken = new IllegalStateException("checksum failed");
        OpenSearchStatusException missing = missing(broken);
        assertEquals(RestStatus.SERVICE_UNAVAILABLE, missing.status());
        assertTrue(
                String.valueOf(missing.getMessage()).contains("1 of 3 shards")
                        && String.valueOf(missing.getMessage())
                                .contains("shard 1: IllegalStateException: checksum failed"),
                missing.getMessage());
        Throwable kept = missing.getSuppressed()[0];
        while (kept.getCause() != null) {
            kept = kept.getCause();
        }
        assertSame(broken, kept);
    }

    @Test
    void oneThatNoNodeHas() {
        OpenSearchStatusException missing = missing();
        assertEquals(RestStatus.SERVICE_UNAVAILABLE, missing.status());
        assertTrue(String.valueOf(missing.getMessage()).contains("1 of 3 shards"), missing.getMessage());
    }

    @Test
    void whatTheAskerCanDoGoesFirst() {
        OpenSearchStatusException other =
                missing(new IllegalStateException("away"), new IllegalArgumentException("of version 0.2.0"));
        assertEquals(RestStatus.BAD_REQUEST, other.status());
        assertEquals("of version 0.2.0", other.getMessage());
        OpenSearchStatusException forbidden =
                missing(new OpenSearchStatusException("not all documents", RestStatus.FORBIDDEN));
        assertEquals(RestStatus.FORBIDDEN, forbidden.status());
        assertEquals("not all documents", forbidden.getMessage());
    }
}
