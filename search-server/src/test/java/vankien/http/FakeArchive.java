package vankien.http;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vankien.draft.Draft;
import vankien.query.FilterField;
import vankien.query.FilterValue;
import vankien.query.SearchRequest;
import vankien.query.Sorting;
import vankien.search.Access;
import vankien.search.Archive;
import vankien.search.ArchiveState;
import vankien.search.BatchResult;
import vankien.search.ChainRequest;
import vankien.search.CodeCard;
import vankien.search.CodeChain;
import vankien.search.CodeDetail;
import vankien.search.CodeRequest;
import vankien.search.Cursors;
import vankien.search.DocumentDetail;
import vankien.search.Hit;
import vankien.search.Links;
import vankien.search.Match;
import vankien.search.OriginalFile;
import vankien.search.PassageHit;
import vankien.search.QualityList;
import vankien.search.QualityReport;
import vankien.search.QualityRequest;
import vankien.search.ScoreExplanation;
import vankien.search.SearchResult;
import vankien.search.SearchResult.FacetValue;
import vankien.search.Status;
import vankien.search.Suggestions;
import vankien.search.UnderstoodQuery;
import vankien.search.UnderstoodQuery.Expansion;
import vankien.suggest.Suggestion;

/** An archive in memory that searches by looking: what the server needs to be tested, and no more. */
final class FakeArchive implements Archive {
    /** An id that its first document had before. */
    static final String FORMER = "so-cu-2019";

    /** A query that makes the archive fail. */
    static final String FAULT = "làm hỏng máy chủ";

    /** A query that takes most of a second. */
    static final String SLOW = "slow";

    /** A text for which nothing is learned yet. */
    static final String LEARNING = "đang học";

    private final List<SampleDocument> documents;
    private volatile String generation = "g7";

    FakeArchive(Path folder) throws IOException {
        this.documents = SampleDocuments.in(folder);
    }

    void publish(String newGeneration) {
        generation = newGeneration;
    }

    @Override
    public SearchResult search(SearchRequest request, Access access) {
        if (request.text().equals(FAULT)) {
            throw new IllegalStateException("secret path /var/lib/vankien");
        }
        if (request.text().equals(SLOW)) {
            LockSupport.parkNanos(800_000_000);
        }
        List<String> words = words(request.text());
        List<SampleDocument> found = documents.stream()
                .filter(document -> words.isEmpty()
                        || words.stream().anyMatch(word -> text(document).contains(word)))
                .filter(document -> accepts(request, document))
                .sorted(order(request.sorting()))
                .toList();
        int all = (int) found.stream()
                .filter(document ->
                        words.stream().allMatch(word -> text(document).contains(word)))
                .count();
        int start = start(request.cursor());
        int end = Math.min(found.size(), start + request.size());
        List<Hit> hits = start >= found.size()
                ? List.of()
                : found.subList(start, end).stream()
                        .map(document -> hit(document, request))
                        .toList();
        return new SearchResult(
                understood(request.text()),
                generation,
                3,
                new SearchResult.Total(found.size(), "eq", all),
                hits,
                facets(request, found),
                codes(request.text()),
                end < found.size() ? generation + "." + end : null);
    }

    @Override
    public Optional<DocumentDetail> document(String id, @Nullable String marked, Access access) {
        return documents.stream().filter(one -> one.id().equals(id)).findFirst().map(one -> one.detail(marked));
    }

    @Override
    public Optional<String> movedTo(String id, Access access) {
        return id.equals(FORMER)
                ? Optional.of(documents.stream().findFirst().orElseThrow().id())
                : Optional.empty();
    }

    @Override
    public Optional<OriginalFile> file(String id, Access access) {
        return documents.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one ->
                        new OriginalFile(one.file(), one.file().getFileName().toString(), one.format()));
    }

    @Override
    public Suggestions suggest(String typed, int size, Access access) {
        List<Suggestion> titles = documents.stream()
                .filter(document -> !typed.isBlank() && text(document).contains(typed))
                .limit(size)
                .map(document -> new Suggestion(String.valueOf(document.title()), Suggestion.Kind.TITLE, document.id()))
                .toList();
        return new Suggestions(generation, !typed.equals(LEARNING), titles);
    }

    @Override
    public Optional<ScoreExplanation> explain(String text, String id, Access access) {
        throw new UnsupportedOperationException("the server does not explain");
    }

    @Override
    public Optional<CodeDetail> code(CodeRequest request, Access access) {
        return Optional.empty();
    }

    @Override
    public Optional<CodeChain> chain(ChainRequest request, Access access) {
        return Optional.empty();
    }

    @Override
    public BatchResult batch(Draft draft, Access access) {
        return new BatchResult(
                generation,
                draft.entries(),
                0,
                BatchResult.MOST,
                false,
                new BatchResult.Counts(0, 0, 0, 0, 0, 0),
                List.of());
    }

    @Override
    public QualityReport quality(Access access) {
        return new QualityReport(generation, documents.size(), List.of());
    }

    @Override
    public QualityList quality(QualityRequest request, Access access) {
        return new QualityList(generation, request.check().symbol(), 0, request.page(), 1, List.of());
    }

    @Override
    public ArchiveState state() {
        return new ArchiveState(generation, Instant.parse("2026-11-21T00:00:00Z"), documents.size());
    }

    @Override
    public void close() {}

    /** The text, escaped, with every word of the query marked. */
    static String mark(String text, @Nullable String query) {
        String html = escape(text);
        List<String> words = query == null ? List.of() : words(query);
        if (words.isEmpty()) {
            return html;
        }
        String any = words.stream().map(FakeArchive::escape).map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile(
                        "(?<![\\p{L}&])(" + any + ")(?![\\p{L};])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(html)
                .replaceAll("<mark>$1</mark>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static List<String> words(String query) {
        return Arrays.stream(query.toLowerCase(Locale.ROOT).split("[\\s\"*()]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String text(SampleDocument document) {
        return (document.number() + " " + document.title() + " " + document.headings() + document.paragraphs())
                .toLowerCase(Locale.ROOT);
    }

    private static boolean accepts(SearchRequest request, SampleDocument document) {
        if (request.from() != null
                && (document.date() == null || document.date().isBefore(request.from()))) {
            return false;
        }
        if (request.to() != null && (document.date() == null || document.date().isAfter(request.to()))) {
            return false;
        }
        return request.filters().entrySet().stream().allMatch(filter -> {
            String value = Objects.requireNonNullElse(value(document, filter.getKey()), FilterValue.NONE);
            List<FilterValue> wanted = filter.getValue();
            boolean excluded = wanted.stream()
                    .anyMatch(one -> one.excluded() && one.value().equals(value));
            boolean any = wanted.stream().allMatch(FilterValue::excluded);
            return !excluded
                    && (any
                            || wanted.stream()
                                    .anyMatch(one ->
                                            !one.excluded() && one.value().equals(value)));
        });
    }

    private static @Nullable String value(SampleDocument document, FilterField field) {
        return switch (field) {
            case TYPE -> document.type() == null ? null : document.type().symbol();
            case YEAR ->
                document.date() == null ? null : String.valueOf(document.date().getYear());
            case ISSUER -> document.issuer();
            case PLACE -> document.place();
            case SIGNER -> document.signer();
            case FORMAT -> document.format();
            case STATUS -> document.status().state();
            case LEVEL, TERM, CITES -> null;
        };
    }

    private static Map<String, List<FacetValue>> facets(SearchRequest request, List<SampleDocument> found) {
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        for (FilterField field : FilterField.values()) {
            if (request.facets().contains(field)) {
                Map<String, Long> counts = found.stream()
                        .map(document -> Objects.requireNonNullElse(value(document, field), FilterValue.NONE))
                        .collect(Collectors.groupingBy(value -> value, LinkedHashMap::new, Collectors.counting()));
                facets.put(
                        field.parameter(),
                        counts.entrySet().stream()
                                .map(count -> new FacetValue(
                                        count.getKey(),
                                        count.getKey(),
                                        count.getValue().intValue()))
                                .toList());
            }
        }
        return facets;
    }

    private static Comparator<SampleDocument> order(Sorting sorting) {
        Comparator<SampleDocument> newest =
                Comparator.comparing(SampleDocument::date, Comparator.nullsLast(Comparator.reverseOrder()));
        return switch (sorting) {
            case RELEVANCE -> Comparator.comparingInt(document -> 0);
            case NEWEST -> newest;
            case OLDEST -> Comparator.comparing(SampleDocument::date, Comparator.nullsLast(Comparator.naturalOrder()));
        };
    }

    private int start(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        if (!cursor.matches("g[0-9]{1,4}\\.[0-9]{1,6}")) {
            throw Cursors.invalid(cursor);
        }
        String[] parts = cursor.split("\\.", -1);
        if (!parts[0].equals(generation)) {
            throw Cursors.stale(parts[0], generation);
        }
        return Integer.parseInt(parts[1]);
    }

    private static Hit hit(SampleDocument document, SearchRequest request) {
        DocumentDetail detail = document.detail(request.text());
        List<PassageHit> passages = Objects.requireNonNull(detail.sections()).stream()
                .flatMap(section -> section.passages().stream()
                        .filter(passage -> passage.html().contains("<mark>"))
                        .map(passage -> new PassageHit(
                                passage.anchor(),
                                section.heading().isEmpty() ? List.of() : List.of(section.heading()),
                                null,
                                passage.text(),
                                passage.html())))
                .limit(request.passages())
                .toList();
        boolean words = !request.text().isBlank();
        return new Hit(
                detail.id(),
                words ? 2.5f : 0,
                words ? (detail.number() == null ? Match.UNACCENTED : Match.EXACT) : Match.FILTER,
                detail.number(),
                detail.type(),
                detail.typeName(),
                detail.symbol(),
                detail.title(),
                detail.issuer(),
                detail.level(),
                detail.place(),
                detail.date(),
                detail.term(),
                detail.signer(),
                detail.status(),
                detail.citedByCount(),
                detail.format(),
                detail.path(),
                passages,
                Links.of(
                        detail.id(),
                        request.text(),
                        passages.isEmpty() ? null : passages.getFirst().anchor()));
    }

    private static UnderstoodQuery understood(String text) {
        return new UnderstoodQuery(
                text,
                new UnderstoodQuery.Understood(
                        text.contains("21-KL/TW") ? List.of("21-KL/TW") : List.of(),
                        Map.of(),
                        text.contains("TCCSĐ") ? List.of(new Expansion("TCCSĐ", "tổ chức cơ sở đảng")) : List.of(),
                        false),
                text.contains("kết nạb") ? text.replace("kết nạb", "kết nạp") : null);
    }

    private static List<CodeCard> codes(String text) {
        return text.contains("21-KL/TW")
                ? List.of(new CodeCard(
                        "21-KL/TW",
                        List.of(
                                new CodeCard.Identity(
                                        "Ban Chấp hành Trung ương",
                                        null,
                                        "2021-2026",
                                        LocalDate.of(2021, 10, 25),
                                        "Về đẩy mạnh xây dựng, chỉnh đốn Đảng và hệ thống chính trị",
                                        null,
                                        "KL",
                                        "Kết luận",
                                        14,
                                        Status.UNKNOWN),
                                new CodeCard.Identity(
                                        "Đảng ủy Khối các cơ quan tỉnh Sông Thương",
                                        "Sông Thương",
                                        "2015-2020",
                                        null,
                                        null,
                                        "kh-15-song-thuong",
                                        "KL",
                                        "Kết luận",
                                        0,
                                        Status.UNKNOWN)),
                        14))
                : List.of();
    }
}
