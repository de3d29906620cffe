package vankien.cluster;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

    private final ClusterClient client;
    private final IndexStore catalogue;
    private final @Nullable String version;
    private final Map<String, Integer> used = new HashMap<>();
    private final ScheduledExecutorService poller;
    private final ServerLease lease;
    private final Pace pace = new Pace();
    private LuceneArchive archive;
    /** Where the words are of the catalogue that is here, and of the one that is being fetched; null for none. */
    private volatile @Nullable String kept;

    private volatile @Nullable String fetching;
    /** Whose catalogue is kept here; its cluster is known when that has answered. */
    private volatile Catalogue.Owner owner;
    /** Whether it was said that the cluster cannot be followed; only of the poller. */
    private boolean inTrouble;
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
        owner = new Catalogue.Owner(client.address().alias(), "");
        poller = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("cluster").factory());
        lease = new ServerLease(client);
        try {
            kept = Catalogue.kept(catalogue, owner).orElse(null);
            fetchOrKeep();
            archive = opened(abbreviations, successions);
        } catch (IOException | RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    private LuceneArchive opened(AbbreviationList abbreviations, SuccessionList successions) throws IOException {
        try {
            return LuceneArchive.open(catalogue, abbreviations, successions, this::shards);
        } catch (IndexUnusableException e) {
            if (!(e.getCause() instanceof IOException cause)) {
                throw e;
            }
            LOG.warn(
                    "the catalogue in {} cannot be read ({}): it is fetched again",
                    catalogue.root(),
                    cause.getMessage());
            kept = null;
            boolean unused = fetch();
            return LuceneArchive.open(catalogue, abbreviations, successions, this::shards);
        }
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
        lease.repeating();
        lease.hold(uses());
        archive = archive.watching();
        again(pace.next(true));
        return this;
    }

    private void again(Duration rest) {
        try {
            ScheduledFuture<?> unused =
                    poller.schedule(() -> again(pace.next(followQuietly())), rest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("the cluster is followed no longer", e);
        }
    }

    /** Goes on to the generation that the cluster serves now. */
    public void follow() throws IOException {
        if (fetch()) {
            archive.refresh();
            lease.hold(uses());
        }
    }

    private boolean followQuietly() {
        try {
            follow();
            if (inTrouble) {
                LOG.info("the cluster is followed again");
            }
            inTrouble = false;
            return true;
        } catch (IOException | RuntimeException e) {
            // Once, and not each time that it looks: another node may give another reason.
            if (inTrouble) {
                LOG.debug("still serving what was served", e);
            } else if (!poller.isShutdown()) {
                LOG.warn("still serving what was served: {}", e.getMessage());
            }
            inTrouble = true;
            return false;
        }
    }

    private Shards shards(String index) throws IOException {
        // Another server may have put the catalogue of another archive there meanwhile: its documents are not this
        // one's.
        Catalogue.require(catalogue, owner);
        synchronized (used) {
            used.merge(index, 1, Integer::sum);
        }
        return new ClusterShards(client, version, index, () -> {
            synchronized (used) {
                used.computeIfPresent(index, (name, count) -> count == 1 ? null : count - 1);
            }
            lease.use(uses());
        });
    }

    /** The generations that are not to be taken away. */
    private Set<String> uses() {
        Set<String> uses = new TreeSet<>();
        synchronized (used) {
            uses.addAll(used.keySet());
        }
        Stream.of(Optional.ofNullable(kept), Optional.ofNullable(fetching))
                .flatMap(Optional::stream)
                .forEach(uses::add);
        return uses;
    }

    /** A cluster that does not answer at the start may do so a little later: until then codes and lists are answered. */
    private void fetchOrKeep() throws IOException {
        try {
            boolean unused = fetch();
        } catch (ClusterException e) {
            boolean unreached = e.status() == 0 && e.getCause() != null;
            if (kept == null || !(unreached || e.status() == 429 || e.status() >= 500)) {
                throw e;
            }
            LOG.warn("serving the catalogue of {} that is here: {}", kept, e.getMessage());
        }
    }

    /** Fetches the catalogue where the cluster has another generation than it is of; tells whether it did. */
    private synchronized boolean fetch() throws IOException {
        ServedGeneration served = ServedGeneration.of(client);
        boolean isKept = served.index().equals(kept);
        if (!checked || !isKept) {
            InstalledPlugin.require(client, version);
            owner = new Catalogue.Owner(client.address().alias(), ServedGeneration.cluster(client));
            Catalogue.require(catalogue, owner);
            checked = true;
        }
        if (isKept) {
            return false;
        }
        int unused = new GenerationFetcher(client).served(served, this::fetch);
        return true;
    }

    private int fetch(ServedGeneration served) throws IOException {
        long began = System.nanoTime();
        fetching = served.index();
        try {
            lease.hold(uses());
            int entries = new GenerationFetcher(client).catalogue(catalogue, served, owner);
            kept = served.index();
            LOG.info(
                    "fetched the catalogue of {}: {} documents and records of files in {} ms",
                    served.index(),
                    entries,
                    (System.nanoTime() - began) / 1_000_000);
            return entries;
        } finally {
            fetching = null;
        }
    }

    @Override
    public void close() {
        poller.shutdownNow();
        archive.close();
        lease.close();
    }
}
