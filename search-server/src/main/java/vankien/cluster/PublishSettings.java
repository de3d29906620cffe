package vankien.cluster;

/**
 * How an archive lies on a cluster.
 *
 * @param shards how many parts it is split into, from 1
 * @param replicas how many further copies there are of each, from 0
 */
public record PublishSettings(int shards, int replicas) {
    /** One copy more than one, so that a node may go away. */
    public static final PublishSettings DEFAULT = new PublishSettings(3, 1);

    public PublishSettings {
        if (shards < 1 || shards > 1024) {
            throw new IllegalArgumentException("an archive can have 1 to 1024 shards, not " + shards);
        }
        if (replicas < 0 || replicas > 10) {
            throw new IllegalArgumentException("a shard can have 0 to 10 replicas, not " + replicas);
        }
    }
}
