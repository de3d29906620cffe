package vankien.search;

import java.io.IOException;
import vankien.graph.DocumentGraph;
import vankien.graph.StatusEvidence;
import vankien.graph.StatusTable;

/** The status of documents, with its evidence, as one reader sees it. */
final class Statuses {
    private final StatusTable table;
    private final DocumentGraph graph;

    Statuses(StatusTable table, DocumentGraph graph) {
        this.table = table;
        this.graph = graph;
    }

    Status of(int document) throws IOException {
        StatusEvidence evidence = table.evidence(graph, document).orElse(null);
        return evidence == null
                ? Status.UNKNOWN
                : new Status(
                        evidence.state().symbol(),
                        evidence.by(),
                        evidence.sentence(),
                        evidence.source(),
                        evidence.anchor());
    }
}
