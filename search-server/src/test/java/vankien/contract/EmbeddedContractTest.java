package vankien.contract;

import java.io.IOException;
import java.nio.file.Path;
import vankien.index.IndexStore;

/** An index on this machine. */
class EmbeddedContractTest extends ContractKit {
    @Override
    protected Engine reference(IndexStore store, Path keys) throws IOException {
        return ServedEngine.of(store, keys);
    }

    @Override
    protected Engine start(IndexStore store, Path keys) throws IOException {
        return ServedEngine.of(store, keys);
    }
}
