package vankien.http;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentCode;
import vankien.document.NumberOfType;
import vankien.draft.Draft;
import vankien.query.SearchRequest;
import vankien.search.Access;
import vankien.search.Archive;
import vankien.search.ArchiveState;
import vankien.search.BatchResult;
import vankien.search.ChainRequest;
import vankien.search.CodeChain;
import vankien.search.CodeDetail;
import vankien.search.CodeRequest;
import vankien.search.DocumentDetail;
import vankien.search.HitSink;
import vankien.search.OriginalFile;
import vankien.search.QualityList;
import vankien.search.QualityReport;
import vankien.search.QualityRequest;
import vankien.search.ScoreExplanation;
import vankien.search.SearchResult;
import vankien.search.SearchStage;
import vankien.search.SimilarDocuments;
import vankien.search.SimilarRequest;
import vankien.search.Suggestions;
import vankien.searchlog.SearchLog;

/**
 * An archive that answers every question as its reader may see it, whatever access the question names, and has searches
 * logged where that is wanted.
 */
final class GuardedArchive implements Archive {
    private final Archive archive;
    private final Supplier<Access> reader;
    private final @Nullable SearchLog log;

    GuardedArchive(Archive archive, Supplier<Access> reader, @Nullable SearchLog log) {
        this.archive = archive;
        this.reader = reader;
        this.log = log;
    }

    @Override
    public SearchResult search(SearchRequest request, Access access) {
        SearchResult result = archive.search(request, reader.get());
        // A further page is no search of its own, and a look at what is newest is none at all.
        if (log != null && request.cursor() == null && !request.text().isBlank()) {
            SearchResult.Total total = result.total();
            log.add(request.text(), filters(request), total.value(), total.allWords(), result.tookMs());
        }
        return result;
    }

    private static String filters(SearchRequest request) {
        return request.filters().entrySet().stream()
                .flatMap(filter ->
                        filter.getValue().stream().map(value -> filter.getKey().parameter() + "=" + value.parameter()))
                .collect(Collectors.joining("&"));
    }

    @Override
    public Optional<DocumentDetail> document(String id, @Nullable String marked, Access access) {
        return archive.document(id, marked, reader.get());
    }

    @Override
    public Optional<SimilarDocuments> similar(SimilarRequest request, Access access) {
        return archive.similar(request, reader.get());
    }

    @Override
    public int export(SearchRequest request, Access access, HitSink sink) throws IOException {
        return archive.export(request, reader.get(), sink);
    }

    @Override
    public void observe(SearchStage.Observer observer) {
        archive.observe(observer);
    }

    @Override
    public Optional<String> movedTo(String id, Access access) {
        return archive.movedTo(id, reader.get());
    }

    @Override
    public Optional<OriginalFile> file(String id, Access access) {
        return archive.file(id, reader.get());
    }

    @Override
    public Suggestions suggest(String typed, int size, Access access) {
        return archive.suggest(typed, size, reader.get());
    }

    @Override
    public Optional<ScoreExplanation> explain(String text, String id, Access access) {
        return archive.explain(text, id, reader.get());
    }

    @Override
    public List<DocumentCode> codes(NumberOfType number, Access access) {
        return archive.codes(number, reader.get());
    }

    @Override
    public Optional<CodeDetail> code(CodeRequest request, Access access) {
        return archive.code(request, reader.get());
    }

    @Override
    public Optional<CodeChain> chain(ChainRequest request, Access access) {
        return archive.chain(request, reader.get());
    }

    @Override
    public BatchResult batch(Draft draft, Access access) {
        return archive.batch(draft, reader.get());
    }

    @Override
    public QualityReport quality(Access access) {
        return archive.quality(reader.get());
    }

    @Override
    public QualityList quality(QualityRequest request, Access access) {
        return archive.quality(request, reader.get());
    }

    @Override
    public void requireReady() {
        archive.requireReady();
    }

    @Override
    public ArchiveState state() {
        return archive.state(reader.get());
    }

    @Override
    public ArchiveState state(Access access) {
        return archive.state(reader.get());
    }

    @Override
    public void close() {
        archive.close();
    }
}
