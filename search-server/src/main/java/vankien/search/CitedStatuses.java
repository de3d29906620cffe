package vankien.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentCode;
import vankien.graph.CodeIdentity;
import vankien.graph.DocumentGraph;
import vankien.graph.HeldDocument;

/** Whether the documents that a text cites are still in force; each is looked up once. */
final class CitedStatuses {
    private final DocumentGraph graph;
    private final Statuses statuses;
    private final Map<String, Status> ofCodes = new HashMap<>();
    private final Map<Integer, Status> ofDocuments = new HashMap<>();

    CitedStatuses(DocumentGraph graph, Statuses statuses) {
        this.graph = graph;
        this.statuses = statuses;
    }

    /**
     * The status of a cited document.
     *
     * @param code its code, or null
     * @param resolved the held documents that can be meant
     * @return unknown where it is not certain which document is meant
     */
    Status of(@Nullable DocumentCode code, List<HeldDocument> resolved) throws IOException {
        if (resolved.isEmpty()) {
            return code == null ? Status.UNKNOWN : notHeld(code.key());
        }
        if (!DocumentGraph.areOne(resolved)) {
            return Status.UNKNOWN;
        }
        int document = resolved.getFirst().document();
        Status known = ofDocuments.get(document);
        if (known == null) {
            known = statuses.of(document);
            ofDocuments.put(document, known);
        }
        return known;
    }

    /** Of a document that only others speak of, where the code can mean no other. */
    private Status notHeld(String codeKey) throws IOException {
        Status known = ofCodes.get(codeKey);
        if (known == null) {
            List<CodeIdentity> identities = graph.identities(codeKey);
            known = identities.size() == 1 && identities.getFirst().held() == null
                    ? statuses.of(identities.getFirst())
                    : Status.UNKNOWN;
            ofCodes.put(codeKey, known);
        }
        return known;
    }
}
