package vankien.benchmark.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vankien.benchmark.corpus.GeneratedDocuments;
import vankien.benchmark.corpus.GeneratedQuery;

/**
 * The index of the generated documents as Vankien is compared with others: one segment, made once and kept.
 *
 * @param folder of the index
 * @param queries what is asked
 */
public record GeneratedIndex(Path folder, List<GeneratedQuery> queries) {
    private static final int QUERIES = 400;

    /** The one of {@code vankien.documents} documents in {@code vankien.work}. */
    public static GeneratedIndex ofProperties() throws IOException {
        CompareSettings settings = CompareSettings.ofProperties();
        GeneratedDocuments documents =
                new GeneratedDocuments(settings.root().resolve("corpus"), settings.documents(), 1);
        SideBySide.generate(documents, settings);
        VankienServer vankien = new VankienServer(settings.index("vankien"), settings.heap());
        if (!vankien.hasIndex()) {
            vankien.index(settings.corpus());
        }
        return new GeneratedIndex(vankien.folder(), documents.queries(QUERIES, 1));
    }
}
