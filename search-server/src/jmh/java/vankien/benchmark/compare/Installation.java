package vankien.benchmark.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vankien.benchmark.compare.IndexingCost.Timed;

/**
 * Vankien as it is installed: the launcher of the distribution, with its flags.
 *
 * @param launcher {@code bin/vankien}
 * @param heap the {@code -Xmx} of each process
 * @param flags other flags for Java, beside those of {@code vankien.flags}, with which flags are compared
 */
record Installation(Path launcher, String heap, List<String> flags) {

    /** The distribution that the build has just made, {@code vankien.distribution}. */
    static Installation ofProperties(String heap, String... flags) {
        Path launcher = Path.of(CompareSettings.text("vankien.distribution", "target/vankien"), "bin", "vankien")
                .toAbsolutePath();
        if (!Files.isExecutable(launcher)) {
            throw new IllegalStateException(launcher
                    + " is not there: 'mvn -DskipTests package' makes it, or -Dvankien.distribution names another");
        }
        return new Installation(launcher, heap, List.of(flags));
    }

    /** Makes later starts quicker, as one does after installing; where this machine cannot, nothing changes. */
    void prepare(Path log) throws IOException {
        double unused = ServerProcess.run(List.of(launcher.toString(), "prepare"), Map.of(), log);
    }

    /** Indexes a folder. */
    Timed index(Path corpus, Path index, Path log) throws IOException {
        long began = System.nanoTime();
        double cpu = ServerProcess.run(
                List.of(launcher.toString(), "index", corpus.toString(), "--index", index.toString()),
                environment(),
                log);
        return new Timed((System.nanoTime() - began) / 1e9, cpu);
    }

    /**
     * Starts a server on a free port, and waits until it listens.
     *
     * @param options of {@code serve}, beside those
     */
    ServerProcess serve(Path index, Path log, String... options) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(launcher.toString(), "serve", "--index", index.toString(), "--port", "0"));
        command.addAll(List.of(options));
        return ServerProcess.start(command, environment(), log);
    }

    private Map<String, String> environment() {
        return Map.of(
                "VANKIEN_OPTS",
                ("-Xmx" + heap + " " + String.join(" ", flags) + " " + CompareSettings.text("vankien.flags", ""))
                        .strip());
    }
}
