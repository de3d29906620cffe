package vankien.contract;

import java.io.IOException;
import vankien.index.IndexStore;
import vankien.search.Archive;
import vankien.search.LuceneArchive;

/** An index on this machine. */
class EmbeddedContractTest extends ContractKit {
    @Override
    protected Engine start(IndexStore store) throws IOException {
        LuceneArchive archive = LuceneArchive.open(store);
        return new Engine() {
            @Override
            public Archive archive() {
                return archive;
            }

            @Override
            public void follow() throws IOException {
                archive.refresh();
            }

            @Override
            public void close() {
                archive.close();
            }
        };
    }
}
