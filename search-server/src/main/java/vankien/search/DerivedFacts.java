package vankien.search;

import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vankien.abbreviation.PairingTable;
import vankien.graph.CodeGaps;
import vankien.graph.DocumentGroups;
import vankien.graph.SeenArchive;
import vankien.graph.StatusTable;
import vankien.succession.SuccessionList;

/** What follows from all documents that somebody sees of a generation together, each read or derived at its first use. Thread-safe. */
final class DerivedFacts {
    private static final Logger LOG = LoggerFactory.getLogger(DerivedFacts.class);

    private final IndexSearcher searcher;
    private final DirectoryReader reader;
    private final IndexDocuments documents;
    private final DocumentGroups groups;
    private final SuccessionList successions;
    private final Map<String, @Nullable FacetColumn> facets = new HashMap<>();
    private final Object gapsLock = new Object();

    private @Nullable SeenArchive seen;
    private @Nullable StatusTable statuses;
    private @Nullable CodeGaps codeGaps;
    private @Nullable PairingTable definitions;

    /**
     * Nothing is derived yet.
     *
     * @param searcher searches what is seen
     * @param reader the same
     */
    DerivedFacts(
            IndexSearcher searcher,
            DirectoryReader reader,
            IndexDocuments documents,
            DocumentGroups groups,
            SuccessionList successions) {
        this.searcher = searcher;
        this.reader = reader;
        this.documents = documents;
        this.groups = groups;
        this.successions = successions;
    }

    /** The values of a field for counting, read at their first use; null when no document has the field. */
    synchronized @Nullable FacetColumn facets(String field) throws IOException {
        FacetColumn known = facets.get(field);
        if (known == null && hasDocValues(field)) {
            known = FacetColumn.of(reader, field, documents.seen());
            facets.put(field, known);
        }
        return known;
    }

    /** The abbreviations that the documents define, read at their first use. */
    synchronized PairingTable definitions() throws IOException {
        PairingTable known = definitions;
        if (known == null) {
            known = IndexedDefinitions.read(reader);
            definitions = known;
        }
        return known;
    }

    /** The archive as this reader sees it, for questions about codes; read at its first use. */
    synchronized SeenArchive seen() throws IOException {
        SeenArchive known = seen;
        if (known == null) {
            known = SeenArchive.of(
                    searcher, Visibility.DOCUMENTS, groups, ProvinceMergers.of(successions), InstantSource.system());
            seen = known;
        }
        return known;
    }

    /** The status of every document as this reader sees it, derived at its first use and when a day makes a difference. */
    synchronized StatusTable statuses() throws IOException {
        StatusTable known = statuses;
        SeenArchive archive = seen();
        if (known == null || !known.holdsOn(archive.today())) {
            long started = System.nanoTime();
            known = StatusTable.derive(archive);
            statuses = known;
            LOG.debug("derived {} states in {} ms", known.size(), (System.nanoTime() - started) / 1_000_000);
        }
        return known;
    }

    /** Where citations lead to no document or not to one, as this reader sees it; read at its first use. */
    CodeGaps codeGaps() throws IOException {
        // Not under the lock of the searches: in a large archive it takes a while.
        synchronized (gapsLock) {
            CodeGaps known = codeGaps;
            if (known == null) {
                known = CodeGaps.read(seen());
                codeGaps = known;
            }
            return known;
        }
    }

    private boolean hasDocValues(String field) {
        return reader.leaves().stream()
                .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(field) != null);
    }
}
