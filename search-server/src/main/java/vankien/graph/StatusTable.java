package vankien.graph;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentCode;
import vankien.document.IssuerLevel;
import vankien.index.CodeReach;
import vankien.index.IndexSchema;
import vankien.index.StatedRelation;

/**
 * The status of every document of a generation, as one kind of reader sees it: derived when the generation is opened from
 * what its dated documents say of others, never written into the index.
 *
 * <p>A statement counts when it certainly means that document, is not older than it, and is not made by a lower body of
 * its own document: no plan of a committee replaces a regulation of the centre. Immutable and thread-safe.
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

    /**
     * Derives all states.
     *
     * @param visible matches the documents that the reader may see: no other is evidence
     */
    public static StatusTable derive(IndexSearcher searcher, Query visible) throws IOException {
        DocumentGraph graph = new DocumentGraph(searcher, visible);
        FixedBitSet seen = VisibleDocuments.of(searcher, visible);
        Map<Integer, StatusChange> decisive = new HashMap<>();
        for (Map.Entry<String, List<Integer>> term :
                statements(searcher, graph, seen).entrySet()) {
            StatedRelation stated = StatedRelation.readByObject(term.getKey());
            for (int document : term.getValue()) {
                collect(graph, stated, document, decisive);
            }
        }
        return new StatusTable(decisive, searcher.getIndexReader().maxDoc());
    }

    /** The terms of statements about held documents, by code, each with the documents that make it. */
    private static SortedMap<String, List<Integer>> statements(
            IndexSearcher searcher, DocumentGraph graph, FixedBitSet seen) throws IOException {
        SortedMap<String, List<Integer>> statements = new TreeMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Terms terms = leaf.reader().terms(IndexSchema.CHANGES);
            if (terms == null) {
                continue;
            }
            TermsEnum dictionary = terms.iterator();
            PostingsEnum postings = null;
            for (BytesRef term = dictionary.next(); term != null; term = dictionary.next()) {
                String text = term.utf8ToString();
                if (graph.bearing(StatedRelation.readByObject(text).object().code())
                        .isEmpty()) {
                    continue;
                }
                postings = dictionary.postings(postings, PostingsEnum.NONE);
                for (int local = postings.nextDoc();
                        local != DocIdSetIterator.NO_MORE_DOCS;
                        local = postings.nextDoc()) {
                    if (seen.get(leaf.docBase + local)) {
                        statements
                                .computeIfAbsent(text, key -> new ArrayList<>())
                                .add(leaf.docBase + local);
                    }
                }
            }
        }
        return statements;
    }

    private static void collect(
            DocumentGraph graph, StatedRelation stated, int document, Map<Integer, StatusChange> decisive)
            throws IOException {
        DocumentState state = DocumentState.after(stated.type());
        HeldDocument stating = graph.at(document);
        LocalDate date = stating.date();
        if (state == null || date == null) {
            return;
        }
        List<HeldDocument> meant = graph.resolve(stated.object(), date);
        if (meant.isEmpty() || graph.isAmbiguous(stated.object(), date)) {
            return;
        }
        StatusChange change = new StatusChange(state, document, stating.id(), date, stated);
        for (HeldDocument object : meant) {
            boolean possible = !object.id().equals(stating.id()) && !object.isSameAs(stating) && !object.isAfter(date);
            if (possible && (stated.subject() != null || mayChange(stating, object, stated))) {
                decisive.merge(
                        object.document(),
                        change,
                        (known, other) -> StatusChange.DECISIVE.compare(known, other) <= 0 ? known : other);
            }
        }
    }

    private static boolean mayChange(HeldDocument stating, HeldDocument object, StatedRelation stated) {
        IssuerLevel level = stating.level();
        IssuerLevel other = object.level();
        if (stated.object().reach() == CodeReach.NATIONAL) {
            return level == null || level == IssuerLevel.CENTRAL;
        }
        return level == null || other == null || level.compareTo(other) <= 0;
    }

    /** The state of a document. */
    public DocumentState state(int document) {
        StatusChange change = changes.get(document);
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

    private static StatusEvidence evidence(DocumentGraph graph, StatusChange change) throws IOException {
        StatedText text = graph.text(change.evidence());
        StatedText.Statement said = text.firstChange(change.statement()).orElse(null);
        String sentence = said == null ? null : text.sentence(said.source());
        String anchor = said == null ? null : text.object(said.source()).anchor();
        return new StatusEvidence(
                change.state(), by(graph, change, text, said), sentence, change.evidenceId(), anchor, change.date());
    }

    /** The document that changed it: the one that says so, or the one of which that one says so. */
    private static @Nullable String by(
            DocumentGraph graph, StatusChange change, StatedText text, StatedText.@Nullable Statement said)
            throws IOException {
        if (change.statement().subject() == null) {
            return change.evidenceId();
        }
        List<HeldDocument> subjects = graph.resolve(change.statement().subject(), change.date());
        if (Resolution.isOne(subjects)) {
            return subjects.getFirst().id();
        }
        Integer subject = said == null ? null : said.source().subject();
        DocumentCode code =
                subject == null ? null : text.citations().get(subject).code();
        return code == null ? null : code.conventional();
    }
}
