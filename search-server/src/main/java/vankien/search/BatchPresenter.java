package vankien.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import vankien.abbreviation.AbbreviationList;
import vankien.document.Citation;
import vankien.document.DocumentCode;
import vankien.document.DocumentType;
import vankien.document.OfficialCitation;
import vankien.draft.Draft;
import vankien.graph.CodeIdentity;
import vankien.graph.DocumentGraph;
import vankien.graph.HeldDocument;
import vankien.graph.Newest;
import vankien.index.IndexSchema;
import vankien.index.MentionKey;
import vankien.index.TitleKey;
import vankien.query.FilterField;
import vankien.query.SearchRequest;
import vankien.search.BatchResult.Item;
import vankien.search.BatchResult.State;

/** Checks every citation of a draft against the archive. */
final class BatchPresenter {
    private static final int MOST_PLACES = 100;
    private static final int MOST_OF_A_NAME = 10;

    private final Generation generation;
    private final AbbreviationList abbreviations;
    private final Access access;
    private final IndexSearcher searcher;
    private final Query visible;
    private final DocumentGraph graph;
    private final BatchDocuments documents;

    BatchPresenter(Generation generation, AbbreviationList abbreviations, Access access) throws IOException {
        this.generation = generation;
        this.abbreviations = abbreviations;
        this.access = access;
        searcher = generation.searcher();
        visible = Visibility.filter(access);
        graph = generation.graph(access);
        documents = new BatchDocuments(searcher, visible, graph, new Statuses(generation.statuses(access), graph));
    }

    BatchResult result(Draft draft) throws IOException {
        List<Asked> asked = asked(draft);
        List<Item> items = new ArrayList<>();
        for (Asked one : asked.subList(0, Math.min(BatchResult.MOST, asked.size()))) {
            items.add(one.plain() != null ? query(one.plain()) : citation(one));
        }
        return new BatchResult(
                generation.name(),
                draft.entries(),
                asked.size(),
                BatchResult.MOST,
                asked.size() > items.size(),
                counts(items),
                items);
    }

    /** Mentions of one document, or entries that ask for the same words; in {@code cited} the plain ones are empty. */
    private record Asked(
            @Nullable MentionKey mention,
            List<Draft.Cited> cited,
            @Nullable List<Draft.Plain> plain) {
        Draft.Place first() {
            return plain != null ? plain.getFirst().place() : cited.getFirst().place();
        }
    }

    /** Each different citation and query once, in the order of the text. */
    private static List<Asked> asked(Draft draft) {
        Map<Object, Asked> asked = new LinkedHashMap<>();
        Map<MentionKey, Set<LocalDate>> dates = new HashMap<>();
        for (Draft.Cited cited : draft.citations()) {
            DocumentCode code = cited.citation().code();
            if (code != null && cited.citation().date() != null) {
                MentionKey mention = MentionKey.of(cited.citation(), code, draft.scope());
                dates.computeIfAbsent(dated(mention, null), key -> new TreeSet<>())
                        .add(cited.citation().date());
            }
        }
        for (Draft.Cited cited : draft.citations()) {
            DocumentCode code = cited.citation().code();
            MentionKey mention = code == null ? null : MentionKey.of(cited.citation(), code, draft.scope());
            if (mention != null && mention.date() == null) {
                Set<LocalDate> printed = dates.getOrDefault(mention, Set.of());
                // Without a date it means the one that the same text prints with its date.
                mention =
                        printed.size() == 1 ? dated(mention, printed.iterator().next()) : mention;
            }
            Object key = mention == null ? "name:" + cited.citation().name() : mention;
            asked.computeIfAbsent(key, any -> new Asked(mentionOf(any), new ArrayList<>(), null))
                    .cited()
                    .add(cited);
        }
        for (Draft.Plain plain : draft.plain()) {
            Asked same = asked.computeIfAbsent(
                    "query:" + plain.text().strip(), any -> new Asked(null, List.of(), new ArrayList<>()));
            Objects.requireNonNull(same.plain()).add(plain);
        }
        List<Asked> inOrder = new ArrayList<>(asked.values());
        inOrder.sort(Comparator.comparingInt((Asked one) -> one.first().entry())
                .thenComparingInt(one -> one.first().start()));
        return inOrder;
    }

    private static @Nullable MentionKey mentionOf(Object key) {
        return key instanceof MentionKey mention ? mention : null;
    }

    private static MentionKey dated(MentionKey mention, @Nullable LocalDate date) {
        return new MentionKey(mention.code(), mention.reach(), mention.scope(), mention.type(), date);
    }

    private Item citation(Asked asked) throws IOException {
        MentionKey mention = asked.mention();
        if (mention == null) {
            return named(asked.cited());
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
        return item(
                asked.cited(), found.state(), document, cited == null ? null : documents.of(cited), candidates, notes);
    }

    /** A document cited by its name: held where exactly one has that name for its title. */
    private Item named(List<Draft.Cited> cited) throws IOException {
        String name = String.valueOf(cited.getFirst().citation().name());
        List<BatchResult.Document> bearing = new ArrayList<>();
        String key = TitleKey.of(name).orElse(null);
        if (key != null) {
            Query named = new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(IndexSchema.TITLE_WHOLE, key)), Occur.FILTER)
                    .add(visible, Occur.FILTER)
                    .build();
            Set<Integer> best = new LinkedHashSet<>();
            for (ScoreDoc hit : searcher.search(named, MOST_OF_A_NAME, Newest.FIRST).scoreDocs) {
                best.add(generation.groups().sameAs(searcher, visible, hit.doc).getFirst());
            }
            for (int document : best) {
                bearing.add(documents.held(document));
            }
        }
        return switch (bearing.size()) {
            case 0 -> item(cited, State.UNKNOWN, null, null, List.of(), List.of());
            case 1 -> item(cited, State.FOUND, bearing.getFirst(), null, List.of(), List.of());
            default -> item(cited, State.AMBIGUOUS, null, null, bearing, List.of());
        };
    }

    private Item item(
            List<Draft.Cited> mentions,
            State state,
            BatchResult.@Nullable Document document,
            BatchResult.@Nullable Document citedAs,
            List<BatchResult.Document> candidates,
            List<String> notes)
            throws IOException {
        Citation first = mentions.getFirst().citation();
        DocumentCode code = first.code();
        DocumentType type = first(mentions, cited -> cited.citation().type());
        LocalDate date = first(mentions, cited -> cited.citation().date());
        String issuer = first(mentions, cited -> cited.citation().issuer());
        String title = first(mentions, Draft.Cited::title);
        Set<BatchResult.Difference> differences = new LinkedHashSet<>();
        if (document != null) {
            for (Draft.Cited mention : mentions) {
                differences.addAll(PrintedDifferences.of(mention.citation(), mention.title(), document));
            }
        }
        String official = document != null
                ? document.official()
                : state == State.AMBIGUOUS ? null : official(type, code, date, issuer, title, citedAs);
        return new Item(
                "citation",
                mentions.getFirst().place().raw(),
                code == null ? null : code.conventional(),
                first.name(),
                new BatchResult.Printed(BatchDocuments.symbol(type), BatchDocuments.name(type), date, issuer, title),
                mentions.stream().allMatch(mention -> mention.citation().inferred()),
                mentions.stream().anyMatch(mention -> mention.citation().repaired()),
                state,
                document,
                citedAs,
                candidates,
                List.copyOf(differences),
                document == null ? null : documents.successor(document.status()),
                official,
                notes,
                places(mentions.stream().map(Draft.Cited::place).toList()),
                mentions.size(),
                code == null ? null : Links.ofCode(code.conventional()));
    }

    /** What citing texts say goes before what the draft says; what neither says is left out. */
    private static @Nullable String official(
            @Nullable DocumentType type,
            @Nullable DocumentCode code,
            @Nullable LocalDate date,
            @Nullable String issuer,
            @Nullable String title,
            BatchResult.@Nullable Document known) {
        if (code == null) {
            return null;
        }
        DocumentType is = known == null || known.type() == null
                ? type
                : DocumentType.ofSymbol(known.type()).orElse(type);
        return OfficialCitation.of(
                        is,
                        code,
                        known == null || known.date() == null ? date : known.date(),
                        known == null || known.issuer() == null ? issuer : known.issuer(),
                        known == null || known.title() == null ? title : known.title())
                .orElse(null);
    }

    private static <T> @Nullable T first(List<Draft.Cited> mentions, Function<Draft.Cited, @Nullable T> value) {
        for (Draft.Cited mention : mentions) {
            T found = value.apply(mention);
            if (found != null) {
                return found;
            }
        }
        return null;
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
        List<Hit> hits = SearchRun.of(generation, abbreviations, request, access)
                .result()
                .hits();
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
                places(plain.stream().map(Draft.Plain::place).toList()),
                plain.size(),
                null);
    }

    private static List<BatchResult.Place> places(List<Draft.Place> all) {
        return all.stream()
                .limit(MOST_PLACES)
                .map(place ->
                        new BatchResult.Place(place.entry(), place.line(), place.start(), place.end(), place.raw()))
                .toList();
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
