package vankien.benchmark.compare;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
            if (!(contestant instanceof RawLuceneServer)) {
                add("indexing", contestant.name(), Timed.kept(cost(contestant)), table);
            }
        }
    }

    private void add(String what, String name, Optional<Timed> cost, ComparisonTable table) {
        cost.ifPresent(timed -> {
            double each = timed.cpuSeconds() * 1_000 / settings.documents();
            table.add(timed.named(what) + ", documents a second", name, settings.documents() / timed.seconds(), true);
            table.add(timed.named(what) + ", CPU ms a document", name, each, false);
        });
    }

    /** Writes documents as text files below a folder. */
    @FunctionalInterface
    interface TextFiles {
        long write(Path folder) throws IOException;
    }

    /**
     * How fast Vankien is with text files, of which it reads itself who issued what, when and under which number, beside what
     * the others do with lines of JSON in which that is stated.
     */
    void addCostOfFiles(TextFiles files, ComparisonTable table, PrintStream out) throws IOException {
        String what = "indexing text files, the others as above";
        Path kept = settings.index("files.cost");
        if (!Files.exists(kept)) {
            out.println("indexing " + settings.documents() + " text files with Vankien");
            Path folder = settings.corpus().resolveSibling(settings.corpus().getFileName() + "-files");
            VankienServer reading = new VankienServer(settings.index("files"), settings.heap());
            IndexingCost.delete(folder);
            IndexingCost.delete(reading.folder());
            long bytes = files.write(folder);
            if (bytes == 0) {
                throw new IOException("no text file was written to " + folder);
            }
            Timed cost = reading.indexAsItIs(folder);
            reading.requireDocuments(settings.documents());
            cost.keep(kept);
            IndexingCost.delete(folder);
            IndexingCost.delete(reading.folder());
        }
        for (Contestant contestant : contestants) {
            if (contestant instanceof VankienServer) {
                add(what, contestant.name(), Timed.kept(kept), table);
            } else if (contestant instanceof ForeignServer) {
                add(what, contestant.name(), Timed.kept(cost(contestant)), table);
            }
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
