package vankien.graph;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import vankien.index.IndexSchema;
import vankien.index.StatedRelation;

/**
 * The status of every document of a generation, as one kind of reader sees it: derived when the generation is opened from
 * what its dated documents say of others ({@link DecisiveChanges}), never written into the index. Immutable and
 * thread-safe.
 */
public final class StatusTable {
    private final Map<Integer, StatusChange> changes;
    private final Map<DocumentState, FixedBitSet> documents = new EnumMap<>(DocumentState.class);
    private final FixedBitSet changed;

    private StatusTable(Map<Integer, StatusChange> changes, int documentCount) {
        this.changes = changes;
        changed = new FixedBitSet(Math.max(1, documentCount));
        changes.forEach((document, change) -> {
            changed.set(document);
            documents
                    .computeIfAbsent(change.state(), state -> new FixedBitSet(changed.length()))
                    .set(document);
        });
    }

    /** Derives all states. */
    public static StatusTable derive(SeenArchive archive) throws IOException {
        DecisiveChanges changes = new DecisiveChanges(archive.graph());
        Map<Integer, StatusChange> decisive = new HashMap<>();
        for (String codeKey : changedCodes(archive.index())) {
            changes.collect(codeKey, decisive);
        }
        return new StatusTable(decisive, archive.index().maxDoc());
    }

    /** The codes of held documents of which any act speaks, in their order. */
    private static SortedSet<String> changedCodes(IndexReader index) throws IOException {
        SortedSet<String> codes = new TreeSet<>();
        for (LeafReaderContext leaf : index.leaves()) {
            Terms terms = leaf.reader().terms(IndexSchema.CHANGES);
            if (terms == null) {
                continue;
            }
            TermsEnum dictionary = terms.iterator();
            String last = "";
            for (BytesRef term = dictionary.next(); term != null; term = dictionary.next()) {
                String codeKey = StatedRelation.codeOf(term.utf8ToString());
                if (!codeKey.equals(last) && index.docFreq(new Term(IndexSchema.CODE, codeKey)) > 0) {
                    codes.add(codeKey);
                }
                last = codeKey;
            }
        }
        return codes;
    }

    /** The state of a document. */
    public DocumentState state(int document) {
        // Asked for every hit that is counted, and true of nearly none.
        StatusChange change = changed.get(document) ? changes.get(document) : null;
        return change == null ? DocumentState.UNKNOWN : change.state();
    }

    /** How many documents have another state than unknown. */
    public int size() {
        return changes.size();
    }

    /** The documents in a state, by its symbol; matches nothing for what is no state. */
    public Query in(String symbol) {
        for (DocumentState state : DocumentState.values()) {
            if (state.symbol().equals(symbol)) {
                return state == DocumentState.UNKNOWN
                        ? DocumentSetQuery.allBut(changed)
                        : DocumentSetQuery.of(documents.getOrDefault(state, new FixedBitSet(changed.length())));
            }
        }
        return new MatchNoDocsQuery("no status is called " + symbol);
    }

    /** What a document's state rests on, empty where it is unknown. */
    public Optional<StatusEvidence> evidence(DocumentGraph graph, int document) throws IOException {
        StatusChange change = changes.get(document);
        return change == null ? Optional.empty() : Optional.of(evidence(graph, change));
    }

    /** What the state of a document rests on that is not held: read when it is asked for, no filter knows of it. */
    public static Optional<StatusEvidence> evidence(DocumentGraph graph, CodeIdentity notHeld) throws IOException {
        Optional<StatusChange> change = new DecisiveChanges(graph).of(notHeld);
        return change.isEmpty() ? Optional.empty() : Optional.of(evidence(graph, change.get()));
    }

    private static StatusEvidence evidence(DocumentGraph graph, StatusChange change) throws IOException {
        StatedText text = graph.text(change.evidence());
        StatedText.Statement said = text.firstChange(change.statement()).orElse(null);
        String sentence = said == null ? null : text.sentence(said.source());
        String anchor = said == null ? null : text.object(said.source()).anchor();
        return new StatusEvidence(
                change.state(), change.evidenceId(), sentence, change.evidenceId(), anchor, change.date());
    }
}
