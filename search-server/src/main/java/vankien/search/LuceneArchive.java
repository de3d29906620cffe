package vankien.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;
import vankien.abbreviation.AbbreviationList;
import vankien.document.DocumentCode;
import vankien.document.NumberOfType;
import vankien.draft.Draft;
import vankien.index.IndexManifest;
import vankien.index.IndexStore;
import vankien.index.IndexUnusableException;
import vankien.query.SearchRequest;
import vankien.succession.SuccessionList;
import vankien.suggest.Suggester;

/**
 * The archive over an index on this machine, or over its catalogue. It goes on to a new generation by itself; a request that has
 * begun ends on the generation it began with.
 */
public final class LuceneArchive implements Archive {
    private final CurrentGeneration generations;
    private final AbbreviationList abbreviations;
    private volatile SearchLimits limits = SearchLimits.NONE;
    private volatile int kept;

    private LuceneArchive(CurrentGeneration generations, AbbreviationList abbreviations) {
        this.generations = generations;
        this.abbreviations = abbreviations;
    }

    /** Opens an index with the list of abbreviations that comes with the program; see the other {@code open}. */
    public static LuceneArchive open(IndexStore store) throws IOException {
        return open(store, AbbreviationList.builtIn());
    }

    /** Opens an index with the list of successions that comes with the program; see the other {@code open}. */
    public static LuceneArchive open(IndexStore store, AbbreviationList abbreviations) throws IOException {
        return open(store, abbreviations, SuccessionList.builtIn());
    }

    /**
     * Opens an index.
     *
     * @param abbreviations what abbreviations stand for, besides what the documents themselves define
     * @param successions what became of places and bodies
     * @throws IndexUnusableException when there is none or it was made by another version; the message names the command
     *     to run
     */
    public static LuceneArchive open(IndexStore store, AbbreviationList abbreviations, SuccessionList successions)
            throws IOException {
        return open(store, abbreviations, successions, null);
    }

    /**
     * The same.
     *
     * @param elsewhere finds the words where the index is a {@linkplain vankien.index.Catalogue catalogue} without them;
     *     null for an index that has to have them
     */
    public static LuceneArchive open(
            IndexStore store,
            AbbreviationList abbreviations,
            SuccessionList successions,
            Shards.@Nullable Source elsewhere)
            throws IOException {
        return new LuceneArchive(CurrentGeneration.open(store, abbreviations, successions, elsewhere), abbreviations);
    }

    /** Begins to look for new generations. */
    public LuceneArchive watching() throws IOException {
        generations.watch();
        return this;
    }

    /** Answers a few searches for nobody, in the background, so that the first readers do not wait. */
    public LuceneArchive warming() {
        generations.warmUp();
        return this;
    }

    /** Goes on to the newest generation, if there is a newer one. */
    public void refresh() throws IOException {
        generations.refresh();
    }

    /** How many views for readers with restricted rights are ready. */
    int views() {
        return generations.views();
    }

    @Override
    public SearchResult search(SearchRequest request, Access access) {
        return on(access, generation -> {
            KeptResults.Search search = () ->
                    SearchRun.of(generation, abbreviations, request, limits).result();
            return kept > 0 && KeptResults.areKept(request)
                    ? generation.results().of(generation.asked(request), kept, limits.observer(), search)
                    : search.result();
        });
    }

    /** Ends searches that take longer; none does otherwise. */
    public LuceneArchive within(Duration time) {
        limits = new SearchLimits(time, limits.observer());
        return this;
    }

    /**
     * Keeps so many of the latest results of the current generation; none is kept otherwise, nor where a cluster has the words,
     * which may lose a part of them meanwhile.
     */
    public LuceneArchive keeping(int results) {
        kept = generations.areElsewhere() ? 0 : results;
        return this;
    }

    @Override
    public void observe(SearchStage.Observer observer) {
        limits = new SearchLimits(limits.time(), observer);
    }

    @Override
    public Optional<DocumentDetail> document(String id, @Nullable String marked, Access access) {
        return on(access, generation -> new DocumentPresenter(generation, abbreviations).detail(id, marked));
    }

    @Override
    public Optional<SimilarDocuments> similar(SimilarRequest request, Access access) {
        return on(access, generation -> new SimilarFinder(generation).of(request));
    }

    @Override
    public int export(SearchRequest request, Access access, HitSink sink) throws IOException {
        return ask(
                access,
                generation -> SearchRun.of(generation, abbreviations, request).each(sink));
    }

    @Override
    public Optional<String> movedTo(String id, Access access) {
        return on(access, generation -> new DocumentPresenter(generation, abbreviations).movedTo(id));
    }

    @Override
    public Optional<OriginalFile> file(String id, Access access) {
        return on(access, generation -> new DocumentPresenter(generation, abbreviations).file(id));
    }

    @Override
    public Suggestions suggest(String typed, int size, Access access) {
        return on(access, generation -> {
            IndexReader seen = generation.searcher().getIndexReader();
            Suggester learned = generation.learning().result();
            return learned == null
                    ? new Suggestions(generation.name(), false, Suggester.codesOnly(seen, typed, size))
                    : new Suggestions(
                            generation.name(),
                            true,
                            learned.suggest(
                                    seen, typed, size, QueryUnderstanding.longForms(generation, abbreviations)));
        });
    }

    @Override
    public Optional<ScoreExplanation> explain(String text, String id, Access access) {
        SearchRequest request = SearchRequest.of(text);
        return on(
                access,
                generation -> SearchRun.of(generation, abbreviations, request).explanation(id));
    }

    @Override
    public List<DocumentCode> codes(NumberOfType number, Access access) {
        return on(access, generation -> new CodePresenter(generation).codes(number));
    }

    @Override
    public Optional<CodeDetail> code(CodeRequest request, Access access) {
        return on(access, generation -> new CodePresenter(generation).detail(request));
    }

    @Override
    public Optional<CodeChain> chain(ChainRequest request, Access access) {
        return on(access, generation -> new ChainPresenter(generation).chain(request));
    }

    @Override
    public BatchResult batch(Draft draft, Access access) {
        return on(access, generation -> new BatchPresenter(generation, abbreviations).result(draft));
    }

    @Override
    public QualityReport quality(Access access) {
        return on(access, generation -> new QualityPresenter(generation).report());
    }

    @Override
    public QualityList quality(QualityRequest request, Access access) {
        return on(access, generation -> new QualityPresenter(generation).list(request));
    }

    @Override
    public void requireReady() {
        boolean unused = on(Access.OPEN, generation -> {
            generation.words().requireThere();
            return true;
        });
    }

    @Override
    public ArchiveState state() {
        return state(Access.OPEN);
    }

    @Override
    public ArchiveState state(Access access) {
        return on(access, generation -> {
            IndexManifest manifest = generation.manifest();
            int documents = generation.documents().count();
            return new ArchiveState(generation.name(), manifest.published(), documents);
        });
    }

    /** Something that is asked of one generation, as its reader sees it. */
    @FunctionalInterface
    private interface Question<T> {
        T ask(Generation generation) throws IOException;
    }

    /** Asks what the reader may see of the current generation. */
    private <T> T on(Access access, Question<T> question) {
        try {
            return ask(access, question);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T ask(Access access, Question<T> question) throws IOException {
        Generation generation = generations.acquired();
        try {
            Generation view = generation.as(access);
            try {
                return question.ask(view);
            } finally {
                view.releaseQuietly();
            }
        } finally {
            generation.releaseQuietly();
        }
    }

    @Override
    public void close() {
        generations.close();
    }
}
