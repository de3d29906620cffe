package vankien.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentCode;
import vankien.query.FilterField;
import vankien.query.SearchRequest;
import vankien.query.Sorting;
import vankien.search.ArchiveState;
import vankien.search.BatchResult;
import vankien.search.ChainRequest;
import vankien.search.CodeChain;
import vankien.search.CodeDetail;
import vankien.search.DocumentDetail;
import vankien.search.QualityList;
import vankien.search.QualityReport;
import vankien.search.QualityRequest;
import vankien.search.SearchResult;

/** All pages, as HTML. Thread-safe. */
public final class Pages {
    private static final int NEWEST_ON_HOME = 5;
    private static final int LONGEST_ASKED = 100;

    private final TemplateEngine templates;
    private final Messages t;
    private final Assets assets;
    private final boolean logged;

    private Pages(TemplateEngine templates, Messages t, Assets assets, boolean logged) {
        this.templates = templates;
        this.t = t;
        this.assets = assets;
        this.logged = logged;
    }

    /** The pages in Vietnamese, where no search is logged. */
    public static Pages create() {
        return create(false);
    }

    /**
     * The pages in Vietnamese.
     *
     * @param logged whether searches are logged, which every page says
     */
    public static Pages create(boolean logged) {
        TemplateEngine templates =
                TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), "vankien.page");
        return new Pages(templates, Messages.vietnamese(), Assets.load(), logged);
    }

    /** What the pages load. */
    public Assets assets() {
        return assets;
    }

    /** Changes with the pages themselves: part of their version, beside the archive's. */
    public String version() {
        return assets.style().name() + " " + assets.copy().name() + (logged ? " logged" : "");
    }

    /** The search that the first page shows the answer of: the documents issued last, and the types to browse. */
    public SearchRequest homeRequest() {
        return new SearchRequest(
                "", Map.of(), null, null, Sorting.NEWEST, NEWEST_ON_HOME, null, 0, EnumSet.of(FilterField.TYPE));
    }

    /** The first page. */
    public String home(ArchiveState state, SearchResult newest) {
        SearchRequest all = SearchRequest.of("");
        return render(
                "home.jte",
                new HomeView(
                        frame(""),
                        t.number(state.documents()),
                        new HitViews(t, all).of(newest.hits()),
                        new Filters(t, all, newest.facets()).choices(FilterField.TYPE),
                        examples("home.examples")));
    }

    /** The request as the result page needs it: counted by the fields that it shows. */
    public SearchRequest resultsRequest(SearchRequest asked) {
        return asked.withFacets(EnumSet.copyOf(Filters.SHOWN));
    }

    /**
     * The results of a search.
     *
     * @param note the key of something to tell the reader, or null
     */
    public String results(SearchRequest request, SearchResult result, @Nullable String note) {
        return render("results.jte", new ResultViews(t, assets).of(request, result, note));
    }

    /**
     * A document.
     *
     * @param origin the search that the reader comes from
     */
    public String document(DocumentDetail document, SearchRequest origin) {
        return render("document.jte", new DocumentViews(t, assets).of(document, origin));
    }

    /** What is asked for the first page of a code, which alone shows its chain. */
    public ChainRequest chainRequest(DocumentCode code) {
        return new ChainRequest(code, ChainRequest.DEFAULT_DEPTH, ChainRequest.DEFAULT_NODES);
    }

    /**
     * A code.
     *
     * @param chain the chain around it, null on a further page of citing documents
     * @param cursor the cursor that the page was asked with, or null
     * @param note the key of something to tell the reader, or null
     */
    public String code(CodeDetail code, @Nullable CodeChain chain, @Nullable String cursor, @Nullable String note) {
        return render("code.jte", new CodePageViews(t, assets).of(code, chain, cursor, note));
    }

    /** How to search. */
    public String help() {
        List<HelpView.Row> rows = new ArrayList<>();
        for (int i = 1; t.has("help.query." + i); i++) {
            String query = t.of("help.query." + i);
            rows.add(new HelpView.Row(example(query), t.of("help.meaning." + i)));
        }
        return render("help.jte", new HelpView(frame(t.of("help.title")), rows));
    }

    /** The form for the check of a draft. */
    public String batch() {
        return render("batch.jte", new BatchViews(t).empty(frame(t.of("batch.title"))));
    }

    /** The check of a draft. */
    public String batch(String text, BatchResult result) {
        return render("batch.jte", new BatchViews(t).of(frame(t.of("batch.title")), text, result));
    }

    /** What can be mended in the archive. */
    public String quality(QualityReport report) {
        return render("quality.jte", new QualityViews(t).of(frame(t.of("quality.title")), report));
    }

    /** One list of what can be mended. */
    public String quality(QualityList list) {
        QualityRequest.Check check = QualityRequest.Check.ofSymbol(list.check()).orElseThrow();
        String label = QualityViews.label(t, check);
        boolean doubtful = check.kind() == QualityRequest.Kind.DOUBTFUL;
        return render(
                "quality.jte",
                new QualityViews(t).of(frame(doubtful ? t.of("quality.doubtful_of", label) : label), list));
    }

    /** A page for a request that cannot be answered. */
    public String error(int status, String title, String detail) {
        return error(status, title, detail, "");
    }

    /**
     * A page for a code that is none or that nobody knows.
     *
     * @param asked the words that may be looked for instead, empty for none
     */
    public String error(int status, String title, String detail, String asked) {
        boolean searchable = !asked.isBlank() && asked.length() <= LONGEST_ASKED;
        SearchRequest search = SearchRequest.of(asked.strip());
        return render(
                "error.jte",
                new ErrorView(
                        frame(title),
                        status,
                        detail,
                        searchable ? new Link(t.of("error.search", asked.strip()), SearchAddress.of(search)) : null));
    }

    private List<Link> examples(String key) {
        return Stream.of(t.of(key).split("\\|", -1)).map(Pages::example).toList();
    }

    private static Link example(String query) {
        return new Link(query, SearchAddress.of(SearchRequest.of(query)));
    }

    private Frame frame(String title) {
        return new Frame(t, assets, title, logged);
    }

    private String render(String template, Object view) {
        StringOutput output = new StringOutput();
        templates.render(template, view, output);
        return output.toString();
    }
}
