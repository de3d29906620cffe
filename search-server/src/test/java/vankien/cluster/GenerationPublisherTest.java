package vankien.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.index.CorpusSync;
import vankien.index.IndexStore;
import vankien.index.SyncProgress;
import vankien.index.SyncRequest;
import vankien.parse.DocumentReader;

/** What a publisher takes away, what it leaves alone, and for whom it waits. */
class GenerationPublisherTest {
    private static final PublishSettings SETTINGS = new PublishSettings(1, 1);

    @TempDir
    Path folder;

    private PretendedIndices cluster;
    private IndexStore store;

    @BeforeEach
    void starts() throws IOException {
        Files.createDirectories(folder.resolve("van-ban"));
        Files.writeString(folder.resolve("van-ban/a.txt"), "CHỈ THỊ\nvề trồng rừng\n\nTrồng rừng ven biển.\n");
        store = new IndexStore(folder.resolve("index"));
        new CorpusSync(store, new DocumentReader(), Clock.systemUTC())
                .run(new SyncRequest(List.of(folder.resolve("van-ban")), false, false, false), SyncProgress.SILENT);
        cluster = new PretendedIndices();
    }

    @AfterEach
    void ends() {
        cluster.close();
    }

    /** Time that passes when it is waited for; something happens at each wait. */
    private static Waiting waiting(Runnable meanwhile) {
        return new Waiting() {
            private long now;

            @Override
            public long nanos() {
                return now;
            }

            @Override
            public void rest(long milliseconds) {
                now += milliseconds * 1_000_000;
                meanwhile.run();
            }
        };
    }

    private String publish(Waiting time) throws IOException {
        try (ClusterClient client = cluster.client()) {
            return new GenerationPublisher(client, SETTINGS, "1", time)
                    .publish(store)
                    .index();
        }
    }

    private static void never() {
        throw new AssertionError("there is nobody to wait for");
    }

    @Test
    void theOldGenerationGoesWhenNoServerReadsIt() throws IOException {
        cluster.with("kho-0-a", "kho");
        cluster.servers().put("s", "{\"indices\": [\"kho-0-a\"]}");
        String published = publish(waiting(() -> {
            assertTrue(cluster.indices().contains("kho-0-a"), "taken away under a reader");
            assertTrue(cluster.done().contains("ALIASES"), "waited for before the next one is served");
            cluster.servers().put("s", "{\"indices\": [\"another\"]}");
        }));
        assertEquals(Set.of(published), cluster.indices());
    }

    /** A server that has not gone on yet still reads it. */
    @Test
    void whatHasLostTheAliasStaysWhileAServerReadsIt() throws IOException {
        cluster.with("kho-0-a").with("kho-0-b", "kho").with("kho-0-c");
        cluster.servers().put("s", "{\"indices\": [\"kho-0-a\"]}");
        String published = publish(waiting(() -> {
            assertTrue(cluster.indices().contains("kho-0-a"), "taken away under a reader");
            assertFalse(cluster.indices().contains("kho-0-c"), "nobody reads it");
            cluster.servers().remove("s");
        }));
        assertEquals(Set.of(published), cluster.indices());
    }

    @Test
    void aServerThatIsGoneIsNotWaitedForLongAndForgotten() throws IOException {
        cluster.with("kho-0-a", "kho");
        cluster.servers().put("gone", "{\"indices\": [\"kho-0-a\"]}");
        cluster.servers().put("long gone", "{\"indices\": [\"kho-0-0\"]}");
        int[] waits = {0};
        String published = publish(waiting(() -> {
            waits[0]++;
            cluster.servers().put("there", "{\"indices\": [\"kho-1\"]}".replace("kho-1", newest()));
        }));
        assertTrue(waits[0] > 1, "nobody was waited for");
        assertEquals(Set.of(published), cluster.indices());
        assertEquals(Set.of("there"), cluster.servers().all().keySet());
    }

    private String newest() {
        return cluster.indices().stream()
                .filter(index -> index.startsWith("kho-1-"))
                .findFirst()
                .orElse("");
    }

    /** Also where there is nothing to publish: else it would lie there until there is. */
    @Test
    void whatARunHasLeftHalfWrittenGoesWithTheNextOne() throws IOException {
        String published = publish(waiting(GenerationPublisherTest::never));
        cluster.with("kho-9-a", "kho-9-a-being-written");
        assertEquals(published, publish(waiting(GenerationPublisherTest::never)));
        assertEquals(Set.of(published), cluster.indices());
        assertEquals(1, cluster.done().stream().filter("ALIASES"::equals).count());
    }

    @Test
    void twoPublishersDoNotTakeAwayEachOthersWork() throws IOException {
        cluster.with("kho-9-a", "kho-9-a-being-written");
        String other = "{\"holder\": \"van-thu@may-2, process 7\", \"since\": \"2026-01-02T03:04:05Z\"}";
        cluster.servers().put("publisher", other);
        ClusterException refused = assertThrows(
                ClusterException.class,
                () -> publish(waiting(() -> cluster.servers().put("publisher", other))));
        assertTrue(String.valueOf(refused.getMessage()).contains("van-thu@may-2, process 7"), refused.getMessage());
        assertEquals(Set.of("kho-9-a"), cluster.indices());
        assertEquals(List.of(), cluster.done());
        assertEquals(Set.of("publisher"), cluster.servers().all().keySet());
    }

    @Test
    void thePlaceOfAPublisherThatIsGoneIsTaken() throws IOException {
        cluster.servers().put("publisher", "{\"holder\": \"van-thu@may-2\", \"since\": \"2026-01-02T03:04:05Z\"}");
        int[] waits = {0};
        String published = publish(waiting(() -> waits[0]++));
        assertEquals(Set.of(published), cluster.indices());
        assertTrue(waits[0] * 1_000L >= Beats.VALID.toMillis() - 1_000, "it was not waited for");
        assertEquals(Set.of(), cluster.servers().all().keySet());
    }

    /** Somebody who could not reach the cluster for long has lost his place to another one. */
    @Test
    void whoHasLostHisPlaceTakesNothingAway() throws IOException {
        cluster.with("kho-0-a", "kho");
        cluster.servers().put("s", "{\"indices\": [\"kho-0-a\"]}");
        ClusterException refused = assertThrows(
                ClusterException.class,
                () -> publish(waiting(() -> {
                    cluster.servers().put("publisher", "{\"holder\": \"van-thu@may-2\"}");
                    cluster.servers().remove("s");
                })));
        assertEquals(409, refused.status());
        assertTrue(cluster.indices().contains("kho-0-a"));
        assertEquals("{\"holder\":\"van-thu@may-2\"}", cluster.servers().all().get("publisher"));
    }

    @Test
    void copiesAreMadeBeforeTheNextGenerationIsServed() throws IOException {
        cluster.with("kho-0-a", "kho")
                .healthy(
                        "{\"status\": \"yellow\", \"timed_out\": true, \"initializing_shards\": 2}",
                        "{\"status\": \"yellow\", \"timed_out\": true, \"initializing_shards\": 1}");
        String published = publish(waiting(GenerationPublisherTest::never));
        assertEquals(
                List.of("CREATE " + published, "HEALTH", "HEALTH", "HEALTH", "ALIASES", "DELETE kho-0-a"),
                cluster.done());
    }

    /** With fewer nodes than copies they would never be made. */
    @Test
    void copiesThatNobodyMakesAreNotWaitedFor() throws IOException {
        cluster.healthy("{\"status\": \"yellow\", \"timed_out\": true, \"initializing_shards\": 0}");
        String published = publish(waiting(GenerationPublisherTest::never));
        assertEquals(List.of("CREATE " + published, "HEALTH", "ALIASES"), cluster.done());
    }
}
