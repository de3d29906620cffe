package vankien.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vankien.query.FilterField;
import vankien.query.FilterValue;
import vankien.query.SearchRequest;
import vankien.query.Sorting;
import vankien.search.Links;

/** The one address of each state of a search: the parameters in a fixed order, defaults left out. */
final class SearchAddress {
    private static final int DEFAULT_SIZE = 10;
    private static final int DEFAULT_PASSAGES = 2;

    private SearchAddress() {}

    /** One parameter of an address. */
    record Parameter(String name, String value) {}

    static String of(SearchRequest request) {
        String query = query(parameters(request));
        return query.isEmpty() ? "/search" : "/search?" + query;
    }

    /** All results of a search as a file. */
    static String export(SearchRequest request, String format) {
        List<Parameter> parameters = selection(request);
        parameters.add(new Parameter("format", format));
        return "/api/v1/export?" + query(parameters);
    }

    /** The feed of a search, which is always newest first. */
    static String feed(SearchRequest request) {
        List<Parameter> parameters = selection(request);
        parameters.removeIf(parameter -> parameter.name().equals("sort"));
        return parameters.isEmpty() ? "/feed.atom" : "/feed.atom?" + query(parameters);
    }

    /** What selects documents and puts them in order, without how many are shown on a page. */
    private static List<Parameter> selection(SearchRequest request) {
        List<Parameter> parameters = parameters(request);
        parameters.removeIf(parameter -> Set.of("cursor", "size", "passages").contains(parameter.name()));
        return parameters;
    }

    /** A document's page that marks the query and knows the way back to this search. */
    static String document(String id, SearchRequest request, String anchor) {
        List<Parameter> state = parameters(request.withCursor(null));
        state.removeIf(parameter -> parameter.name().equals("q"));
        Links links = Links.of(id, request.text(), null);
        String separator = request.text().isBlank() ? "?" : "&";
        String fragment = anchor.isEmpty() ? "" : "#" + anchor;
        return links.page() + (state.isEmpty() ? "" : separator + query(state)) + fragment;
    }

    /**
     * A document's page in another part, with the search that the reader comes from.
     *
     * @param find what is looked for inside the document, empty for nothing
     * @param name the parameter that says which part
     */
    static String document(String id, SearchRequest request, String find, String name, String value) {
        List<Parameter> parameters = parameters(request.withCursor(null));
        if (!find.isBlank()) {
            parameters.add(new Parameter("find", find));
        }
        parameters.add(new Parameter(name, value));
        return Links.of(id, "", null).page() + "?" + query(parameters);
    }

    /** The parameters of a request, without those that have their default. */
    static List<Parameter> parameters(SearchRequest request) {
        List<Parameter> parameters = new ArrayList<>();
        if (!request.text().isBlank()) {
            parameters.add(new Parameter("q", request.text()));
        }
        for (FilterField field : FilterField.values()) {
            for (FilterValue value : request.filters().getOrDefault(field, List.of())) {
                parameters.add(new Parameter(field.parameter(), value.parameter()));
            }
        }
        if (request.from() != null) {
            parameters.add(new Parameter("from", request.from().toString()));
        }
        if (request.to() != null) {
            parameters.add(new Parameter("to", request.to().toString()));
        }
        if (request.sorting() != Sorting.RELEVANCE) {
            parameters.add(new Parameter("sort", request.sorting().parameter()));
        }
        if (request.size() != DEFAULT_SIZE) {
            parameters.add(new Parameter("size", String.valueOf(request.size())));
        }
        if (request.passages() != DEFAULT_PASSAGES) {
            parameters.add(new Parameter("passages", String.valueOf(request.passages())));
        }
        if (request.cursor() != null) {
            parameters.add(new Parameter("cursor", request.cursor()));
        }
        return parameters;
    }

    private static String query(List<Parameter> parameters) {
        return parameters.stream()
                .map(parameter -> parameter.name() + "=" + URLEncoder.encode(parameter.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
