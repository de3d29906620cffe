package vankien.graph;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefArray;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.Counter;
import org.jspecify.annotations.Nullable;
import vankien.index.StatedRelation;

/**
 * What makes the status of held documents, in little memory: some 60 bytes each, where a {@link StatusChange} with all that it
 * names takes several hundred. Immutable and thread-safe.
 */
final class PackedChanges {
    /** Ascending. */
    private final int[] documents;
    /** For each of them the document that says so. */
    private final int[] evidence;

    private final DocumentState[] states;
    /** For each what that one says, as {@link StatedRelation#byObject} writes it. */
    private final BytesRefArray statements = new BytesRefArray(Counter.newCounter());

    private PackedChanges(int size) {
        documents = new int[size];
        evidence = new int[size];
        states = new DocumentState[size];
    }

    /** Packs changes by the documents that they change. */
    static PackedChanges of(Map<Integer, StatusChange> changes) {
        PackedChanges packed = new PackedChanges(changes.size());
        int next = 0;
        for (Map.Entry<Integer, StatusChange> each : new TreeMap<>(changes).entrySet()) {
            packed.documents[next] = each.getKey();
            packed.evidence[next] = each.getValue().evidence();
            packed.states[next] = each.getValue().state();
            packed.statements.append(new BytesRef(each.getValue().statement().byObject()));
            next++;
        }
        return packed;
    }

    /** What makes the status of a document, null where nothing does. */
    @Nullable
    StatusChange at(DocumentGraph graph, int document) throws IOException {
        int place = Arrays.binarySearch(documents, document);
        if (place < 0) {
            return null;
        }
        HeldDocument stating = graph.at(evidence[place]);
        String statement = statements.get(new BytesRefBuilder(), place).utf8ToString();
        return new StatusChange(
                states[place],
                stating.document(),
                stating.id(),
                Objects.requireNonNull(stating.date(), "only documents with a date change others"),
                StatedRelation.readByObject(statement));
    }
}
