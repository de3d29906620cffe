package vankien.benchmark.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vankien.benchmark.compare.IndexingCost.Timed;

/** The same index, the same Lucene query and the same passages, with as little around them as there can be. */
record RawLuceneServer(VankienServer indexed) implements Contestant {

    @Override
    public String name() {
        return "raw Lucene";
    }

    @Override
    public Dialect dialect() {
        return new VankienDialect(false);
    }

    @Override
    public boolean hasIndex() {
        return true;
    }

    @Override
    public Timed index(Path corpus) {
        throw new IllegalStateException("reads the index of Vankien");
    }

    @Override
    public ServerProcess serve() throws IOException {
        return ServerProcess.start(
                ServerProcess.java(
                        indexed.heap(),
                        List.of(),
                        ServerProcess.ownClassPath(),
                        "vankien.search.RawLucene",
                        indexed.folder()),
                indexed.folder().resolveSibling("raw.log"));
    }

    @Override
    public Path folder() {
        return indexed.folder();
    }
}
