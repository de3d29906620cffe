package vankien.contract;

import java.io.IOException;
import vankien.index.IndexStore;
import vankien.search.Archive;

/** What an archive lies on. */
public interface Engine extends AutoCloseable {
    /** The archive that has the generation of an index. */
    Archive archive();

    /** Brings the archive to the generation that the index has now, while readers ask. */
    void follow() throws IOException;

    @Override
    void close();

    /** Brings an engine up. */
    @FunctionalInterface
    interface Start {
        Engine of(IndexStore store) throws IOException;
    }
}
