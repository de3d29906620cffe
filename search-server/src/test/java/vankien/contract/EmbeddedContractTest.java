package vankien.contract;

import java.io.IOException;
import java.nio.file.Path;
import vankien.index.IndexStore;

/** An index on this machine. */
class EmbeddedContractTest extends ServedContract {
    @Override
    protected Engine start(IndexStore store, Path keys) throws IOException {
        return ServedEngine.of(store, keys);
    }
}
