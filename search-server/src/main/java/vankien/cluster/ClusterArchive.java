package vankien.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vankien.abbreviation.AbbreviationList;
import vankien.index.Catalogue;
import vankien.index.IndexStore;
import vankien.index.IndexUnusableException;
import vankien.search.LuceneArchive;
import vankien.search.Shards;
import vankien.succession.SuccessionList;

/**
 * An archive whose words are on a cluster and whose catalogue is kept on this machine, in line with what the cluster serves.
 * The catalogue outlives the program: a start fetches it only where the cluster has another generation by now.
 */
public final class ClusterArchive implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterArchive.class);
    private static final int POLL_SECONDS = 1;
    private static final int LEASE_SECONDS = 5;

    private final ClusterClient client;
    private final IndexStore catalogue;
    private final @Nullable String version;
    private final Map<String, Integer> used = new HashMap<>();
    private final ScheduledExecutorService poller;
    private @Nullable ServerLease lease;
    private LuceneArchive archive;
    private String trouble = "";
    /** Whether the plugin was seen to be the one that this program talks to. */
    private boolean checked;

    private ClusterArchive(
            ClusterClient client,
            IndexStore catalogue,
            @Nullable String version,
            AbbreviationList abbreviations,
            SuccessionList successions)
            throws IOException {
        this.client = client;
        this.catalogue = catalogue;
        this.version = version;
        poller = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().daemon().name("cluster-", 0).factory());
        fetchOrKeep();
        archive = LuceneArchive.open(catalogue, abbreviations, successions, this::shards);
    }

    /**
     * Opens an archive.
     *
     * @param catalogue where its catalogue is kept; nothing need be there
     * @param version the version of this program, which the plugin has to have; null for one that is being developed
     * @throws ClusterException when the cluster holds no archive, does not answer, or has not the plugin; the message says
     *     what to do
     * @throws IndexUnusableException when the folder holds something else
     */
    public static ClusterArchive open(
            ClusterClient client,
            IndexStore catalogue,
            @Nullable String version,
            AbbreviationList abbreviations,
            SuccessionList successions)
            throws IOException {
        return new ClusterArchive(client, catalogue, version, abbreviations, successions);
    }

    /** What answers. It is closed with this. */
    public LuceneArchive archive() {
        return archive;
    }

    /** Begins to follow the cluster: a new generation is served within some seconds after it was published. */
    public ClusterArchive watching() throws IOException {
        lease = new ServerLease(client);
        hold();
        archive = archive.watching();
        ScheduledFuture<?> unused =
                poller.scheduleWithFixedDelay(this::followQuietly, POLL_SECONDS, POLL_SECONDS, TimeUnit.SECONDS);
        ScheduledFuture<?> unusedToo =
                poller.scheduleWithFixedDelay(this::hold, LEASE_SECONDS, LEASE_SECONDS, TimeUnit.SECONDS);
        return this;
    }

    /** Goes on to the generation that the cluster serves now. */
    public void follow() throws IOException {
        fetch();
        archive.refresh();
    }

    private void followQuietly() {
        try {
            follow();
            trouble = "";
        } catch (IOException | RuntimeException e) {
            String message = String.valueOf(e.getMessage());
            // Once, not each time that it looks.
            if (!message.equals(trouble)) {
                trouble = message;
                LOG.warn("still serving what was served: {}", message);
            }
        }
    }

    /** Another server may keep the catalogue of another archive in the same folder: its documents are not this one's. */
    private boolean isOfThisArchive(String index) {
        return index.matches(Pattern.quote(client.address().alias()) + "-\\d+(-[^-]*)?");
    }

    private String belongsToAnother(String index) {
        return "the catalogue in " + catalogue.root() + " is of " + index + ", and not of "
                + client.address().alias() + ": name a folder for each archive, with --catalogue";
    }

    private Shards shards(String index) {
        if (!isOfThisArchive(index)) {
            throw new IllegalStateException(belongsToAnother(index));
        }
        synchronized (used) {
            used.merge(index, 1, Integer::sum);
        }
        return new ClusterShards(client, version, index, () -> {
            synchronized (used) {
                used.computeIfPresent(index, (name, count) -> count == 1 ? null : count - 1);
            }
            hold();
        });
    }

    private void hold() {
        ServerLease held = lease;
        if (held != null) {
            Set<String> now;
            synchronized (used) {
                now = new TreeSet<>(used.keySet());
            }
            held.hold(now);
        }
    }

    /** A cluster that does not answer at the start may do so a little later: until then codes and lists are answered. */
    private void fetchOrKeep() throws IOException {
        try {
            fetch();
        } catch (ClusterException e) {
            boolean unreached = e.status() == 0 && e.getCause() != null;
            String kept = kept();
            if (kept == null || !(unreached || e.status() == 429 || e.status() >= 500)) {
                throw e;
            }
            LOG.warn("serving the catalogue of {} that is here: {}", kept, e.getMessage());
        }
    }

    /** Fetches the catalogue where the cluster has another generation than it is of. */
    private synchronized void fetch() throws IOException {
        ServedGeneration served = ServedGeneration.of(client);
        String kept = kept();
        boolean isKept = served.index().equals(kept);
        if (!checked || !isKept) {
            InstalledPlugin.require(client, version);
            checked = true;
        }
        if (isKept) {
            return;
        }
        if (kept != null && !isOfThisArchive(kept)) {
            throw new IndexUnusableException(belongsToAnother(kept));
        }
        long began = System.nanoTime();
        int entries = new GenerationFetcher(client).catalogue(catalogue, served);
        LOG.info(
                "fetched the catalogue of {}: {} documents and records of files in {} ms",
                served.index(),
                entries,
                (System.nanoTime() - began) / 1_000_000);
    }

    /** The generation that the catalogue is of; null where there is none. */
    private @Nullable String kept() throws IOException {
        Path store = catalogue.current().orElse(null);
        if (store == null) {
            return null;
        }
        try (Directory directory = FSDirectory.open(store);
                DirectoryReader index = DirectoryReader.open(directory)) {
            return Catalogue.words(index).orElse(null);
        }
    }

    @Override
    public void close() {
        poller.shutdownNow();
        archive.close();
        if (lease != null) {
            lease.end();
        }
    }
}
