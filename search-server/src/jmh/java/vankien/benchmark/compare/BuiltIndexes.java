package vankien.benchmark.compare;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vankien.benchmark.compare.IndexingCost.Timed;

/** The indexes of all servers of the same documents: built where they are not there yet. What that cost is kept beside them. */
record BuiltIndexes(CompareSettings settings, List<Contestant> contestants) {

    /** Has all index what lies in the folder of the documents. */
    static BuiltIndexes of(CompareSettings settings, PrintStream out) throws IOException {
        VankienServer vankien = new VankienServer(settings.index("vankien"), settings.heap());
        List<Contestant> all = List.of(
                vankien,
                new RawLuceneServer(vankien),
                foreign(ForeignServer.Product.SOLR, settings),
                foreign(ForeignServer.Product.OPEN_SEARCH, settings));
        for (Contestant contestant : all) {
            if (!contestant.hasIndex()) {
                out.println("indexing " + settings.documents() + " documents with " + contestant.name());
                contestant.index(settings.corpus()).keep(cost(contestant));
            }
        }
        vankien.requireDocuments(settings.documents());
        return new BuiltIndexes(settings, all);
    }

    private static ForeignServer foreign(ForeignServer.Product product, CompareSettings settings) {
        String name = product.name().toLowerCase(Locale.ROOT);
        return new ForeignServer(product, settings.root().resolve("benchmarks"), settings.index(name), settings.heap());
    }

    private static Path cost(Contestant contestant) {
        return contestant.folder().resolveSibling(contestant.folder().getFileName() + ".cost");
    }

    /** How fast each was. */
    void addCosts(ComparisonTable table) throws IOException {
        for (Contestant contestant : contestants) {
            Timed.kept(cost(contestant)).ifPresent(timed -> {
                double each = timed.cpuSeconds() * 1_000 / settings.documents();
                table.add(
                        "indexing, documents a second",
                        contestant.name(),
                        settings.documents() / timed.seconds(),
                        true);
                table.add("indexing, CPU ms a document", contestant.name(), each, false);
            });
        }
    }

    /**
     * How large they are.
     *
     * @param text the bytes of the documents' texts
     */
    void addSizes(long text, ComparisonTable table) throws IOException {
        for (Contestant contestant : contestants) {
            if (!(contestant instanceof RawLuceneServer)) {
                table.add(
                        "index, as a multiple of the UTF-8 text",
                        contestant.name(),
                        IndexingCost.bytes(contestant.folder()) / (double) text,
                        false);
            }
        }
    }
}
