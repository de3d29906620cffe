package vankien.contract;

import java.io.IOException;
import java.nio.file.Path;
import vankien.index.IndexStore;

/** The contract of engines in this process, beside an index on this machine. */
abstract class ServedContract extends ContractKit {
    @Override
    protected void index(IndexStore store, Path from) throws IOException {
        ServedEngine.index(store, from);
    }

    @Override
    protected Engine reference(IndexStore store, Path keys) throws IOException {
        return ServedEngine.of(store, keys);
    }
}
