package vankien.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentCode;
import vankien.document.NumberOfType;
import vankien.draft.Draft;
import vankien.query.SearchRequest;
import vankien.query.Sorting;
import vankien.search.Access;
import vankien.search.Archive;
import vankien.search.ArchiveState;
import vankien.search.BatchResult;
import vankien.search.ChainRequest;
import vankien.search.CodeChain;
import vankien.search.CodeDetail;
import vankien.search.CodeRequest;
import vankien.search.Cursors;
import vankien.search.DocumentDetail;
import vankien.search.Hit;
import vankien.search.HitSink;
import vankien.search.OriginalFile;
import vankien.search.QualityList;
import vankien.search.QualityReport;
import vankien.search.QualityRequest;
import vankien.search.ScoreExplanation;
import vankien.search.SearchResult;
import vankien.search.SimilarDocuments;
import vankien.search.SimilarRequest;
import vankien.search.Suggestions;
import vankien.suggest.Suggestion;

/** An archive in memory that searches by looking: what the server needs to be tested, and no more. */
final class FakeArchive implements Archive {
    /** An id that its first document had before. */
    static final String FORMER = "so-cu-2019";

    /** A query that makes the archive fail. */
    static final String FAULT = "làm hỏng máy chủ";

    /** A query that takes most of a second. */
    static final String SLOW = "slow";

    /** A query that keeps a processor for some time and does not give it back in between. */
    static final String BUSY = "busy";

    /** A text for which nothing is learned yet. */
    static final String LEARNING = "đang học";

    /** A query whose export fails behind its first hit. */
    static final String CUT_OFF = "chi bộ";

    /** A query whose export takes most of a second. */
    static final String HELD = "kết nạp";

    private final CountDownLatch exportBegan = new CountDownLatch(1);
    private final List<SampleDocument> documents;
    private final Map<Path, String> hashes = new HashMap<>();
    private final CountDownLatch slowBegan = new CountDownLatch(1);
    private volatile String generation = "g7";

    /** Waits until the first slow query has begun. */
    boolean slowHasBegun() throws InterruptedException {
        return slowBegan.await(30, TimeUnit.SECONDS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    FakeArchive(Path folder) throws IOException {
        this.documents = SampleDocuments.in(folder);
        for (SampleDocument document : documents) {
            byte[] content = Files.readAllBytes(document.file());
            hashes.put(document.file(), HexFormat.of().formatHex(sha256().digest(content)));
        }
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
            slowBegan.countDown();
            LockSupport.parkNanos(800_000_000);
        }
        if (request.text().equals(BUSY)) {
            long end = System.nanoTime() + 400_000_000;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        }
        List<String> words = words(request.text());
        List<SampleDocument> found = documents.stream()
                .filter(document -> words.isEmpty()
                        || words.stream().anyMatch(word -> text(document).contains(word)))
                .filter(document -> FakeFilters.accepts(request, document))
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
                        .map(document -> FakeAnswers.hit(document, request))
                        .toList();
        return new SearchResult(
                FakeAnswers.understood(request.text()),
                generation,
                3,
                new SearchResult.Total(found.size(), "eq", all),
                hits,
                FakeFilters.facets(request, found),
                FakeAnswers.codes(request.text()),
                end < found.size() ? generation + "." + end : null);
    }

    @Override
    public Optional<DocumentDetail> document(String id, @Nullable String marked, Access access) {
        return documents.stream().filter(one -> one.id().equals(id)).findFirst().map(one -> one.detail(marked));
    }

    @Override
    public Optional<SimilarDocuments> similar(SimilarRequest request, Access access) {
        SearchRequest nothing = SearchRequest.of("").withPassages(request.passages());
        return documents.stream()
                .filter(one -> one.id().equals(request.id()))
                .findFirst()
                .map(one -> new SimilarDocuments(
                        one.id(),
                        generation,
                        documents.stream()
                                .filter(other -> !other.id().equals(one.id()))
                                .limit(request.size())
                                .map(other -> FakeAnswers.hit(other, nothing))
                                .toList()));
    }

    @Override
    public int export(SearchRequest request, Access access, HitSink sink) throws IOException {
        List<Hit> hits = search(request.withSize(SearchRequest.MAX_SIZE).withCursor(null), access)
                .hits();
        sink.begins(generation, hits.size());
        for (Hit hit : hits) {
            sink.hit(hit);
            if (request.text().equals(CUT_OFF)) {
                throw new IOException("the disk is gone");
            }
            if (request.text().equals(HELD)) {
                exportBegan.countDown();
                LockSupport.parkNanos(400_000_000);
            }
        }
        return hits.size();
    }

    /** Waits until the first export that is held up has begun. */
    boolean exportHasBegun() throws InterruptedException {
        return exportBegan.await(30, TimeUnit.SECONDS);
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
                .map(one -> new OriginalFile(
                        one.file(),
                        one.file().getFileName().toString(),
                        one.format(),
                        Objects.requireNonNull(hashes.get(one.file())),
                        null));
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
    public List<DocumentCode> codes(NumberOfType number, Access access) {
        return List.of();
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
    public ArchiveState state(Access access) {
        return state();
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
}
