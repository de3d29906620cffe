package vankien.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentCode;
import vankien.openapi.Reference;
import vankien.query.FilterField;
import vankien.query.SearchRequest;
import vankien.query.Sorting;
import vankien.search.ArchiveState;
import vankien.search.BatchResult;
import vankien.search.ChainRequest;
import vankien.search.CodeChain;
import vankien.search.CodeDetail;
import vankien.search.DocumentDetail;
import vankien.search.Hit;
import vankien.search.QualityList;
import vankien.search.QualityReport;
import vankien.search.QualityRequest;
import vankien.search.SearchResult;
import vankien.search.SimilarRequest;

/** All pages, as HTML. Thread-safe. */
public final class Pages {
    /** The id of one of the sample documents: where it is served, the first visit can be made. */
    public static final String SAMPLE_DOCUMENT = "12-ct-tu-binh-an-2022-03-08";

    private static final int NEWEST_ON_HOME = 5;
    private static final int RELATED = 5;
    private static final int LONGEST_ASKED = 100;
    /** A week, a month and a year: days. */
    private static final int[] LATELY = {7, 30, 365};

    private final TemplateEngine templates;
    private final Messages t;
    private final Frame blank;

    private Pages(TemplateEngine templates, Frame blank) {
        this.templates = templates;
        this.t = blank.t();
        this.blank = blank;
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
        return new Pages(templates, new Frame(Messages.vietnamese(), Assets.load(), "/", "", logged));
    }

    /**
     * The pages in a language, for a request.
     *
     * @param language {@code vi} or {@code en}
     * @param address path and query that were asked for, to which the switch of the language leads
     */
    public Pages in(String language, String address) {
        Messages words = language.equals(t.language()) ? t : Messages.in(language);
        return new Pages(templates, new Frame(words, blank.assets(), address, "", blank.logged()));
    }

    /** What the pages load. */
    public Assets assets() {
        return blank.assets();
    }

    /** Changes with the pages themselves: part of their version, beside the archive's. */
    public String version() {
        return blank.assets().style().name() + " " + blank.assets().script().name() + " " + t.language()
                + (blank.logged() ? " logged" : "");
    }

    /** The search that the first page shows the answer of: the documents issued last, and the types to browse. */
    public SearchRequest homeRequest() {
        return new SearchRequest(
                "", Map.of(), null, null, Sorting.NEWEST, NEWEST_ON_HOME, null, 0, EnumSet.of(FilterField.TYPE));
    }

    /**
     * The first page.
     *
     * @param sample whether the sample documents are served, which the first visit leads through
     */
    public String home(ArchiveState state, SearchResult newest, boolean sample) {
        SearchRequest all = SearchRequest.of("");
        return render(
                "home.jte",
                new HomeView(
                        frame(""),
                        t.number(state.documents()),
                        new HitViews(t, all).of(newest.hits()),
                        new Filters(t, all, newest.facets()).choices(FilterField.TYPE),
                        examples("home.examples"),
                        sample));
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
        return results(request, result, note, shorter -> result);
    }

    /**
     * The results of a search, with help where no document holds all of its words.
     *
     * @param note the key of something to tell the reader, or null
     * @param search how to search for fewer words
     */
    public String results(
            SearchRequest request,
            SearchResult result,
            @Nullable String note,
            Function<SearchRequest, SearchResult> search) {
        MissingWords missing = request.cursor() == null ? MissingWords.of(request, result, search) : MissingWords.NONE;
        return render("results.jte", new ResultViews(blank).of(request, result, note, missing, VietnameseDate.today()));
    }

    /** The day in Vietnam, with which pages change: they offer this year and what is new. */
    public static LocalDate today() {
        return VietnameseDate.today();
    }

    /** The one address of a search. */
    public static String address(SearchRequest request) {
        return SearchAddress.of(request);
    }

    /**
     * A document.
     *
     * @param related those that are related to it, closest first
     * @param origin the search that the reader comes from
     */
    public String document(DocumentDetail document, List<Hit> related, SearchRequest origin, Reading reading) {
        return render("document.jte", new DocumentViews(blank).of(document, related, origin, reading));
    }

    /**
     * What was asked for to be compared.
     *
     * @param first what was typed for the first document, empty for nothing
     * @param second what was typed for the second one
     * @param unknown what of it names no document
     * @param several what of it names several
     */
    public record Compared(String first, String second, List<String> unknown, List<String> several) {}

    /** A document that can be compared, and the ids on both sides when it is chosen. */
    public record Choice(Hit hit, String first, String second) {}

    /** The address of two documents side by side. */
    public static String comparison(String first, String second) {
        return ComparisonAddress.of(first, second);
    }

    /** The form for two documents to compare. */
    public String compare(Compared asked, List<Choice> choices) {
        List<String> notes = Stream.concat(
                        asked.unknown().stream().map(typed -> t.of("compare.unknown", typed)),
                        asked.several().stream().map(typed -> t.of("compare.several", typed)))
                .toList();
        return render("compare.jte", new ComparisonViews(blank).form(asked, choices, notes));
    }

    /** Two documents side by side. */
    public String compare(DocumentDetail left, DocumentDetail right) {
        return render("compare.jte", new ComparisonViews(blank).of(left, right));
    }

    /** What is asked for the page of a document: those that are related to it. */
    public SimilarRequest relatedRequest(String id) {
        return new SimilarRequest(id, RELATED, 0);
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
        return render("code.jte", new CodePageViews(blank).of(code, chain, cursor, note));
    }

    /**
     * How to search, with examples that are run.
     *
     * @param search how to search, as the reader may
     * @param sample whether the sample documents are served, which the first visit leads through
     */
    public String help(Function<SearchRequest, SearchResult> search, boolean sample) {
        List<HelpView.Row> rows = new ArrayList<>();
        for (int i = 1; t.has("help.query." + i); i++) {
            String query = t.of("help.query." + i);
            SearchRequest counted =
                    SearchRequest.of(query).withSize(1).withPassages(0).withFacets(Set.of());
            int found = search.apply(counted).total().value();
            rows.add(new HelpView.Row(example(query), t.of("help.meaning." + i), t.of("help.found", t.number(found))));
        }
        List<HelpView.Step> tour = new ArrayList<>();
        for (int i = 1; sample && t.has("tour.step." + i); i++) {
            tour.add(new HelpView.Step(
                    new Link(t.of("tour.step." + i), t.of("tour.address." + i)), t.of("tour.text." + i)));
        }
        return render("help.jte", new HelpView(frame(t.of("help.title")), rows, tour));
    }

    /**
     * What is in the archive, to browse.
     *
     * @param search how to search, as the reader may
     */
    public String browse(Function<SearchRequest, SearchResult> search) {
        LocalDate today = VietnameseDate.today();
        Map<Integer, SearchResult> lately = new LinkedHashMap<>();
        for (int days : LATELY) {
            lately.put(
                    days,
                    search.apply(BrowseViews.lately(today, days)
                            .withSize(1)
                            .withPassages(0)
                            .withFacets(Set.of())));
        }
        SearchResult all = search.apply(BrowseViews.request());
        return render("browse.jte", new BrowseViews(t).of(frame(t.of("browse.heading")), all, lately, today));
    }

    /** A kind of problem as the documentation lists it. */
    public record Problem(String symbol, String type, int status, String title, String detail) {}

    /** The documentation of the API, in Vietnamese or in English. */
    public String docs(Reference reference, List<Problem> problems, boolean vietnamese) {
        return render(
                "docs.jte",
                new DocsView(
                        blank.assets().style().address(),
                        blank.assets().icon().address(),
                        DocsWords.of(vietnamese),
                        vietnamese ? "/docs?lang=en" : "/docs?lang=vi",
                        reference,
                        problems));
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
        return render(
                "error.jte",
                new ErrorView(
                        frame(title),
                        status,
                        detail,
                        searchable
                                ? new Link(
                                        t.of("error.search", asked.strip()),
                                        SearchAddress.of(SearchRequest.of(asked.strip())))
                                : null));
    }

    private List<Link> examples(String key) {
        return Stream.of(t.of(key).split("\\|", -1)).map(Pages::example).toList();
    }

    private static Link example(String query) {
        return new Link(query, SearchAddress.of(SearchRequest.of(query)));
    }

    private Frame frame(String title) {
        return blank.titled(title);
    }

    private String render(String template, Object view) {
        StringOutput output = new StringOutput();
        templates.render(template, view, output);
        return output.toString();
    }
}
