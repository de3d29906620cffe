package vankien.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vankien.index.IndexManifest;
import vankien.index.IndexStore;
import vankien.index.IndexUnusableException;
import vankien.index.PortableIndex;

/**
 * Brings the generation of an index to a cluster: all of it into a new index, then the alias points to that in one step.
 * Until then the cluster serves what it had; a run that breaks off leaves an index that nobody sees, which the next run
 * takes away.
 */
public final class GenerationPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(GenerationPublisher.class);
    private static final Duration REFUSED = Duration.ofMinutes(10);
    /** Servers fetch the catalogue of the next generation before they leave one. */
    private static final Duration LEFT = Duration.ofMinutes(30);

    /** In {@code _meta} of the mapping. */
    static final String META = "vankien";

    /** Copies of a large archive take their time to be made. */
    private static final Duration COPIED = Duration.ofMinutes(30);

    private final ClusterClient client;
    private final Waiting time;
    private final PublishSettings settings;
    private final @Nullable String version;

    /**
     * A publisher.
     *
     * @param version the version of this program, which the plugin has to have; null for one that is being developed, which
     *     takes any
     */
    public GenerationPublisher(ClusterClient client, PublishSettings settings, @Nullable String version) {
        this(client, settings, version, Waiting.REAL);
    }

    GenerationPublisher(ClusterClient client, PublishSettings settings, @Nullable String version, Waiting time) {
        this.client = client;
        this.time = time;
        this.settings = settings;
        this.version = version;
    }

    /**
     * What was done.
     *
     * @param index the index to which the alias points now
     * @param entries how many documents and records of files it has
     * @param changed whether it was written now; false when the cluster had this generation
     */
    public record Published(String index, long entries, boolean changed) {}

    /**
     * Publishes the generation that an index has now.
     *
     * @throws ClusterException when the cluster does not take it, or another run publishes to it; it serves what it did
     * @throws IndexUnusableException when there is no index
     */
    public Published publish(IndexStore store) throws IOException {
        Path lucene = store.current()
                .orElseThrow(() -> new IndexUnusableException("there is no index in " + store.root()
                        + ": run 'vankien index FOLDER --index " + store.root() + "' first"));
        InstalledPlugin.require(client, version);
        requireAliasOrNothing();
        try (PublisherLock lock = PublisherLock.take(client, time);
                Directory directory = FSDirectory.open(lucene);
                DirectoryReader index = DirectoryReader.open(directory)) {
            IndexManifest manifest = IndexManifest.of(index);
            String name = client.address().alias() + "-" + manifest.generation() + "-"
                    + Long.toHexString(manifest.published().toEpochMilli());
            ServersOfArchive servers = new ServersOfArchive(client, time);
            Map<String, State> mine = clear(name, mine(), servers);
            if (mine.remove(name) == State.SERVED) {
                // A run that was ended while it waited has left some.
                takeAway(mine.keySet(), servers, lock);
                servers.forget(List.of(name));
                return new Published(name, index.numDocs(), false);
            }
            create(name, manifest);
            long entries = write(name, index);
            finish(name, index.numDocs());
            lock.require();
            point(name, mine);
            takeAway(mine.keySet(), servers, lock);
            servers.forget(List.of(name));
            return new Published(name, entries, true);
        }
    }

    /** What an index of this archive is. */
    private enum State {
        /** The alias points to it. */
        SERVED,
        /** The alias pointed to it: servers may read it that have not gone on yet. */
        LEFT,
        /** Nobody has seen it yet. */
        HALF_WRITTEN
    }

    /** Takes away what was left of other runs, but nothing that a server reads; gives what is there then. */
    private Map<String, State> clear(String name, Map<String, State> mine, ServersOfArchive servers)
            throws IOException {
        Map<String, State> kept = new TreeMap<>(mine);
        for (Map.Entry<String, State> left : mine.entrySet()) {
            String index = left.getKey();
            if (left.getValue() == State.HALF_WRITTEN) {
                LOG.info("taking away {}, which a run that was broken off has left", index);
                delete(index);
                kept.remove(index);
            } else if (left.getValue() == State.LEFT) {
                // What is to be written again needs its name.
                boolean wanted = index.equals(name);
                if (wanted && !servers.awaitEnd(List.of(index), LEFT)) {
                    throw new ClusterException(
                            0,
                            "servers still use " + index + " after " + LEFT.toMinutes()
                                    + " minutes, which is to be written anew: stop them, or look at their logs for why"
                                    + " they do not go on");
                }
                if (wanted || !servers.used().contains(index)) {
                    LOG.info("taking away {}, which no server reads any more", index);
                    delete(index);
                    kept.remove(index);
                }
            }
        }
        return kept;
    }

    private void takeAway(Collection<String> old, ServersOfArchive servers, PublisherLock lock) throws IOException {
        if (!old.isEmpty() && !servers.awaitEnd(old, LEFT)) {
            LOG.warn("servers still use {} after {} minutes: it is taken away all the same", old, LEFT.toMinutes());
        }
        for (String index : old) {
            lock.require();
            delete(index);
        }
    }

    /** The indices of this archive. */
    private Map<String, State> mine() throws IOException {
        String alias = client.address().alias();
        JsonNode all = client.send(
                "GET",
                "/" + alias + "-*?expand_wildcards=all&ignore_unavailable=true&filter_path=*.aliases,*.mappings._meta",
                "",
                ClusterClient.Patience.SEARCH);
        Map<String, State> mine = new TreeMap<>();
        for (Map.Entry<String, JsonNode> index : all.properties()) {
            JsonNode meta = index.getValue().path("mappings").path("_meta").path(META);
            if (alias.equals(meta.path("alias").asString(""))) {
                JsonNode aliases = index.getValue().path("aliases");
                mine.put(
                        index.getKey(),
                        aliases.has(alias)
                                ? State.SERVED
                                : aliases.has(writing(index.getKey())) ? State.HALF_WRITTEN : State.LEFT);
            }
        }
        return mine;
    }

    private void requireAliasOrNothing() throws IOException {
        String alias = client.address().alias();
        JsonNode found = client.send(
                "GET",
                "/" + alias + "?ignore_unavailable=true&filter_path=*.settings.index.provided_name",
                "",
                ClusterClient.Patience.SEARCH);
        if (found.has(alias)) {
            throw new ClusterException(
                    0, "'" + alias + "' is an index of the cluster and not an alias: choose another name");
        }
    }

    private void create(String name, IndexManifest manifest) throws IOException {
        ObjectNode index;
        try (InputStream in = GenerationPublisher.class.getResourceAsStream("index.json")) {
            index = (ObjectNode) ClusterClient.JSON.readTree(in);
        }
        ObjectNode set = (ObjectNode) index.get("settings");
        set.put("number_of_shards", settings.shards());
        set.put("number_of_replicas", 0);
        ObjectNode meta =
                ((ObjectNode) index.get("mappings")).putObject("_meta").putObject(META);
        meta.put("alias", client.address().alias());
        meta.put("program", version == null ? "" : version);
        meta.set("manifest", ClusterClient.JSON.valueToTree(manifest.toUserData()));
        index.putObject("aliases").putObject(writing(name));
        client.send("PUT", "/" + name, index.toString(), ClusterClient.Patience.WRITE);
    }

    private static String writing(String name) {
        return name + "-being-written";
    }

    private long write(String name, DirectoryReader index) throws IOException {
        try (BulkWriter writer = new BulkWriter(client, writing(name), REFUSED)) {
            AtomicInteger number = new AtomicInteger();
            PortableIndex.each(index, document -> writer.add(document.numbered(number.getAndIncrement())));
            writer.flush();
            return writer.written();
        }
    }

    /** Lets everything be seen, counts it, and has copies made before anybody is sent there. */
    private void finish(String name, long expected) throws IOException {
        client.send("POST", "/" + name + "/_refresh", "", ClusterClient.Patience.WRITE);
        long counted = client.send("GET", "/" + name + "/_count", "", ClusterClient.Patience.WRITE)
                .path("count")
                .asLong();
        if (counted != expected) {
            throw new ClusterException(
                    0,
                    client.address() + " holds " + counted + " of " + expected
                            + " documents after all were sent: it still serves what it did; run the command again");
        }
        client.send(
                "PUT",
                "/" + name + "/_settings",
                "{\"index\": {\"number_of_replicas\": " + settings.replicas()
                        + ", \"refresh_interval\": \"1s\", \"translog.durability\": \"request\"}}",
                ClusterClient.Patience.WRITE);
        awaitCopies(name);
    }

    /** While copies are made they are waited for; what the cluster does not even begin is not. */
    private void awaitCopies(String name) throws IOException {
        long began = time.nanos();
        while (true) {
            JsonNode health = client.send(
                    "GET",
                    "/_cluster/health/" + name + "?wait_for_status=" + (settings.replicas() == 0 ? "yellow" : "green")
                            + "&timeout=60s",
                    "",
                    ClusterClient.Patience.HEALTH);
            if (!health.path("timed_out").asBoolean(false)) {
                return;
            }
            boolean making = health.path("initializing_shards").asInt() > 0;
            if (!making || time.nanos() - began >= COPIED.toNanos()) {
                LOG.warn(
                        "{} has not made all copies ({}): a node that goes away now takes documents with it; with fewer"
                                + " nodes than copies choose a smaller --replicas",
                        client.address(),
                        health.path("status").asString("?").toLowerCase(Locale.ROOT));
                return;
            }
        }
    }

    /** In one step: whoever asks sees the old one or the new one, never both and never neither. */
    private void point(String name, Map<String, State> mine) throws IOException {
        String alias = client.address().alias();
        List<Map<String, Object>> actions = new ArrayList<>();
        actions.add(Map.of("add", Map.of("index", name, "alias", alias)));
        actions.add(Map.of("remove", Map.of("index", name, "alias", writing(name))));
        mine.forEach((index, state) -> {
            if (state == State.SERVED) {
                actions.add(Map.of("remove", Map.of("index", index, "alias", alias)));
            }
        });
        client.send(
                "POST",
                "/_aliases",
                ClusterClient.JSON.writeValueAsString(Map.of("actions", actions)),
                ClusterClient.Patience.WRITE);
    }

    private void delete(String index) throws IOException {
        client.send("DELETE", "/" + index + "?ignore_unavailable=true", "", ClusterClient.Patience.WRITE);
    }
}
