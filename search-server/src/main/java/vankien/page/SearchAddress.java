package vankien.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

    /** A document's page that marks the query and knows the way back to this search. */
    static String document(String id, SearchRequest request, String anchor) {
        List<Parameter> state = parameters(request.withCursor(null));
        state.removeIf(parameter -> parameter.name().equals("q"));
        Links links = Links.of(id, request.text(), null);
        String separator = request.text().isBlank() ? "?" : "&";
        String fragment = anchor.isEmpty() ? "" : "#" + anchor;
        return links.page() + (state.isEmpty() ? "" : separator + query(state)) + fragment;
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
