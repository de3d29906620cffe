package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import vankien.abbreviation.AbbreviationList;
import vankien.draft.Draft;
import vankien.graph.CodeIdentity;
import vankien.graph.DocumentGraph;
import vankien.graph.HeldDocument;
import vankien.index.DocumentScope;
import vankien.index.MentionKey;
import vankien.query.FilterField;
import vankien.query.SearchRequest;
import vankien.search.BatchResult.Item;
import vankien.search.BatchResult.State;

/** Checks every citation of a draft against the archive. */
final class BatchPresenter {
    private final Generation generation;
    private final AbbreviationList abbreviations;
    private final IndexSearcher searcher;
    private final Query visible;
    private final DocumentGraph graph;
    private final BatchDocuments documents;
    private final BatchItems items;
    private final NamedInDraft named;

    BatchPresenter(Generation generation, AbbreviationList abbreviations) throws IOException {
        this.generation = generation;
        this.abbreviations = abbreviations;
        searcher = generation.searcher();
        visible = Visibility.DOCUMENTS;
        graph = generation.graph();
        documents = new BatchDocuments(searcher, visible, graph, new Statuses(generation.statuses(), graph));
        items = new BatchItems(documents);
        named = new NamedInDraft(generation, visible);
    }

    BatchResult result(Draft draft) throws IOException {
        List<AskedInDraft> asked = AskedInDraft.of(draft);
        List<Item> checked = new ArrayList<>();
        for (AskedInDraft one : asked.subList(0, Math.min(BatchResult.MOST, asked.size()))) {
            checked.add(one.plain() != null ? query(one.plain()) : citation(one, draft.scope()));
        }
        return new BatchResult(
                generation.name(),
                draft.entries(),
                asked.size(),
                BatchResult.MOST,
                asked.size() > checked.size(),
                counts(checked),
                checked);
    }

    private Item citation(AskedInDraft asked, DocumentScope scope) throws IOException {
        MentionKey mention = asked.mention();
        if (mention == null) {
            return named(asked.cited(), scope);
        }
        CitedInDraft found = CitedInDraft.of(graph, mention);
        HeldDocument meant = found.state() == State.FOUND ? found.meant().getFirst() : null;
        BatchResult.Document document = meant == null
                ? null
                : documents.held(generation
                        .groups()
                        .sameAs(searcher, visible, meant.document())
                        .getFirst());
        List<BatchResult.Document> candidates = new ArrayList<>();
        if (found.state() == State.AMBIGUOUS && found.others().isEmpty()) {
            for (HeldDocument candidate : found.meant()) {
                candidates.add(documents.held(candidate.document()));
            }
        }
        for (CodeIdentity other : found.others()) {
            candidates.add(documents.of(other));
        }
        CodeIdentity cited = found.cited();
        List<String> notes =
                found.anyProvince() && found.state() != State.UNKNOWN ? List.of("province_not_stated") : List.of();
        return items.item(
                asked.cited(), found.state(), document, cited == null ? null : documents.of(cited), candidates, notes);
    }

    /** A document cited by its name: held where exactly one bears that name. */
    private Item named(List<Draft.Cited> cited, DocumentScope scope) throws IOException {
        String name = String.valueOf(cited.getFirst().citation().name());
        List<BatchResult.Document> bearing = new ArrayList<>();
        for (int document : named.bearing(name, scope)) {
            bearing.add(documents.held(document));
        }
        return switch (bearing.size()) {
            case 0 ->
                items.item(
                        cited, named.isCited(name) ? State.NOT_HELD : State.UNKNOWN, null, null, List.of(), List.of());
            case 1 -> items.item(cited, State.FOUND, bearing.getFirst(), null, List.of(), List.of());
            default -> items.item(cited, State.AMBIGUOUS, null, null, bearing, List.of());
        };
    }

    private Item query(List<Draft.Plain> plain) throws IOException {
        String text = plain.getFirst().text().strip();
        boolean cut = text.length() > SearchRequest.MAX_TEXT;
        // A character of two units is not torn apart.
        int end = cut && Character.isHighSurrogate(text.charAt(SearchRequest.MAX_TEXT - 1))
                ? SearchRequest.MAX_TEXT - 1
                : Math.min(text.length(), SearchRequest.MAX_TEXT);
        String asked = text.substring(0, end);
        SearchRequest request =
                SearchRequest.of(asked).withSize(1).withPassages(0).withFacets(EnumSet.noneOf(FilterField.class));
        List<Hit> hits =
                SearchRun.of(generation, abbreviations, request).result().hits();
        BatchResult.Document document =
                hits.isEmpty() ? null : documents.held(hits.getFirst().id());
        return new Item(
                "query",
                text,
                null,
                null,
                new BatchResult.Printed(null, null, null, null, null),
                false,
                false,
                document == null ? State.UNKNOWN : State.FOUND,
                document,
                null,
                List.of(),
                List.of(),
                document == null ? null : documents.successor(document.status()),
                document == null ? null : document.official(),
                cut ? List.of("query_cut") : List.of(),
                BatchItems.places(plain.stream().map(Draft.Plain::place).toList()),
                plain.size(),
                null);
    }

    private static BatchResult.Counts counts(List<Item> items) {
        return new BatchResult.Counts(
                count(items, State.FOUND),
                count(items, State.NOT_HELD),
                count(items, State.AMBIGUOUS),
                count(items, State.UNKNOWN),
                (int) items.stream()
                        .filter(item -> item.document() != null
                                && !Set.of("unknown", "in_force")
                                        .contains(item.document().status().state()))
                        .count(),
                (int) items.stream()
                        .filter(item -> !item.differences().isEmpty())
                        .count());
    }

    private static int count(List<Item> items, State state) {
        return (int) items.stream().filter(item -> item.state() == state).count();
    }
}
