package vankien.contract;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import vankien.index.IndexStore;

/** Three parts of an archive beside its catalogue, in this process: what a cluster does, without a cluster. */
class DividedContractTest extends ContractKit {
    @TempDir
    static Path folder;

    @Override
    protected Engine reference(IndexStore store, Path keys) throws IOException {
        return ServedEngine.of(store, keys);
    }

    @Override
    protected Engine start(IndexStore store, Path keys) throws IOException {
        DividedArchive divided = DividedArchive.of(store, new IndexStore(folder.resolve("catalogue")), 3);
        return ServedEngine.of(divided.archive(), keys, divided::divide);
    }
}
