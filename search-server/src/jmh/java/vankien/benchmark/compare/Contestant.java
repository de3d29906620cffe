package vankien.benchmark.compare;

import java.io.IOException;
import java.nio.file.Path;
import vankien.benchmark.compare.IndexingCost.Timed;

/** A search server that is measured. Each keeps its index in a folder of its own. */
interface Contestant {
    /** Its name in tables. */
    String name();

    Dialect dialect();

    /** Whether it has an index already. */
    boolean hasIndex();

    /**
     * Indexes a folder of lines of JSON, and then makes one segment of all.
     *
     * @return what indexing cost, without the making of one segment
     */
    Timed index(Path corpus) throws IOException;

    /** Starts serving the index. */
    ServerProcess serve() throws IOException;

    /** Where its index is. */
    Path folder();
}
