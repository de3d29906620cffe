package vankien.benchmark.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import vankien.benchmark.compare.IndexingCost.Timed;
import vankien.index.IndexStore;

/**
 * Vankien as it is distributed.
 *
 * @param folder of its index
 */
record VankienServer(Path folder, String heap) implements Contestant {

    @Override
    public String name() {
        return "Vankien";
    }

    @Override
    public Dialect dialect() {
        return new VankienDialect(true);
    }

    @Override
    public boolean hasIndex() {
        return Files.exists(folder.resolve("CURRENT"));
    }

    @Override
    public Timed index(Path corpus) throws IOException {
        Timed cost = indexAsItIs(corpus);
        oneSegment();
        return cost;
    }

    /** Indexes without making one segment of all. */
    Timed indexAsItIs(Path corpus) throws IOException {
        long began = System.nanoTime();
        double cpu = ServerProcess.run(
                ServerProcess.java(
                        heap, ServerProcess.ownClassPath(), "vankien.cli.Main", "index", corpus, "--index", folder),
                log());
        return new Timed((System.nanoTime() - began) / 1e9, cpu);
    }

    private void oneSegment() throws IOException {
        Path store = new IndexStore(folder).current().orElseThrow();
        try (Directory directory = FSDirectory.open(store);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            var state = SegmentInfos.readLatestCommit(directory).getUserData();
            writer.forceMerge(1);
            writer.setLiveCommitData(state.entrySet());
            writer.commit();
        }
    }

    @Override
    public ServerProcess serve() throws IOException {
        return ServerProcess.start(
                ServerProcess.java(
                        heap,
                        ServerProcess.ownClassPath(),
                        "vankien.cli.Main",
                        "serve",
                        "--index",
                        folder,
                        "--port",
                        0),
                log());
    }

    private Path log() {
        return folder.resolveSibling("vankien.log");
    }
}
