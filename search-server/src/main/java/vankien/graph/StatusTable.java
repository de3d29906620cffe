package vankien.graph;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import vankien.document.Metadata;
import vankien.index.IndexSchema;
import vankien.index.StatedRelation;
import vankien.index.Wording;

/**
 * The status of every document of a generation on one day, as one kind of reader sees it: derived when the generation is
 * opened from what its dated documents say of others ({@link DecisiveChanges}) and of their own last day, never written into
 * the index. A document that others changed may have got another last day: its own words count where nobody changed it.
 * Immutable and thread-safe.
 */
public final class StatusTable {
    private final PackedChanges changes;
    private final Map<DocumentState, FixedBitSet> documents = new EnumMap<>(DocumentState.class);
    /** Those with another state than unknown: what nobody changed among them is expired by its own words. */
    private final FixedBitSet changed;

    private final LocalDate before;

    private StatusTable(Map<Integer, StatusChange> changes, Set<Integer> expired, LocalDate before, int documentCount) {
        this.changes = PackedChanges.of(changes);
        this.before = before;
        changed = new FixedBitSet(Math.max(1, documentCount));
        changes.forEach((document, change) -> add(document, change.state()));
        expired.forEach(document -> add(document, DocumentState.EXPIRED));
    }

    private void add(int document, DocumentState state) {
        changed.set(document);
        documents
                .computeIfAbsent(state, none -> new FixedBitSet(changed.length()))
                .set(document);
    }

    /** Derives all states of today. */
    public static StatusTable derive(SeenArchive archive) throws IOException {
        DecisiveChanges changes = new DecisiveChanges(archive.graph());
        Map<Integer, StatusChange> decisive = new HashMap<>();
        for (String codeKey : changedCodes(archive.index())) {
            changes.collect(codeKey, decisive);
        }
        Set<Integer> expired = new HashSet<>();
        LocalDate next = changes.nextDay();
        for (LeafReaderContext leaf : archive.index().leaves()) {
            NumericDocValues days = DocValues.getNumeric(leaf.reader(), IndexSchema.LAST_DAY);
            for (int doc = days.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = days.nextDoc()) {
                int document = leaf.docBase + doc;
                LocalDate last = LocalDate.ofEpochDay(days.longValue());
                if (!archive.sees(document) || decisive.containsKey(document)) {
                    continue;
                }
                if (last.isBefore(archive.today())) {
                    expired.add(document);
                } else if (last.plusDays(1).isBefore(next)) {
                    next = last.plusDays(1);
                }
            }
        }
        return new StatusTable(decisive, expired, next, archive.index().maxDoc());
    }

    /** Whether it still holds on a day: until then no act begins to hold and no document expires. */
    public boolean holdsOn(LocalDate day) {
        return day.isBefore(before);
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
        if (changed.get(document)) {
            for (Map.Entry<DocumentState, FixedBitSet> each : documents.entrySet()) {
                if (each.getValue().get(document)) {
                    return each.getKey();
                }
            }
        }
        return DocumentState.UNKNOWN;
    }

    /**
     * How many of some documents have each state; states that none has are left out.
     *
     * @param among whether a document is one of them
     * @param number how many they are
     */
    public Map<DocumentState, Integer> counts(IntPredicate among, int number) {
        Map<DocumentState, Integer> counts = new EnumMap<>(DocumentState.class);
        int unknown = number;
        for (Map.Entry<DocumentState, FixedBitSet> state : documents.entrySet()) {
            BitSetIterator each = new BitSetIterator(state.getValue(), 0);
            int found = 0;
            for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
                found += among.test(doc) ? 1 : 0;
            }
            if (found > 0) {
                counts.put(state.getKey(), found);
            }
            unknown -= found;
        }
        if (unknown > 0) {
            counts.merge(DocumentState.UNKNOWN, unknown, Integer::sum);
        }
        return counts;
    }

    /** How many documents have another state than unknown. */
    public int size() {
        return changed.cardinality();
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
        StatusChange change = changes.at(graph, document);
        if (change != null) {
            return Optional.of(evidence(graph, change));
        }
        return changed.get(document) ? ownEnd(graph, document) : Optional.empty();
    }

    /** What the state of a document rests on that is not held: read when it is asked for, no filter knows of it. */
    public static Optional<StatusEvidence> evidence(DocumentGraph graph, CodeIdentity notHeld) throws IOException {
        Optional<StatusChange> change = new DecisiveChanges(graph).of(notHeld);
        return change.isEmpty() ? Optional.empty() : Optional.of(evidence(graph, change.get()));
    }

    private static Optional<StatusEvidence> ownEnd(DocumentGraph graph, int document) throws IOException {
        StatedText text = graph.text(document);
        Metadata metadata = text.card().metadata();
        LocalDate date = metadata.date();
        if (date == null) {
            return Optional.empty();
        }
        // A state that is counted and filtered by is shown, also where nobody has its words.
        Wording.LastWords last = text.wording().lastWords().orElse(null);
        return Optional.of(new StatusEvidence(
                DocumentState.EXPIRED,
                null,
                last == null ? null : last.sentence(),
                text.card().id(),
                last == null ? null : last.anchor(),
                date));
    }

    private static StatusEvidence evidence(DocumentGraph graph, StatusChange change) throws IOException {
        StatedText text = graph.text(change.evidence());
        StatedText.Statement said = text.firstChange(change.statement()).orElse(null);
        String sentence = said == null ? null : text.wording().sentence(said.source());
        String anchor = said == null ? null : text.object(said.source()).anchor();
        return new StatusEvidence(
                change.state(), change.evidenceId(), sentence, change.evidenceId(), anchor, change.date());
    }
}
