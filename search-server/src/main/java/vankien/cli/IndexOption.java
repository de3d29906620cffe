package vankien.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import vankien.index.IndexStore;

/** The option that names the index, the same for every command. */
final class IndexOption {
    @Option(
            names = "--index",
            paramLabel = "DIR",
            defaultValue = "vankien-index",
            description = "the folder of the index (default: ${DEFAULT-VALUE})")
    private Path folder;

    IndexStore store() {
        return new IndexStore(folder);
    }
}
