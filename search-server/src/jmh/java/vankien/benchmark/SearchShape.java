package vankien.benchmark;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import vankien.benchmark.corpus.GeneratedQuery;
import vankien.query.FilterField;
import vankien.query.SearchRequest;

/** The searches that are measured. */
enum SearchShape {
    /** Some of the words, bare hits. */
    ANY,
    /** All of the words, bare hits. */
    ALL,
    /** A phrase, bare hits. */
    PHRASE,
    /** Some of the words, with passages, marks and facets. */
    FULL;

    private static final int HITS = 10;
    private static final int PASSAGES = 2;
    private static final Set<FilterField> FACETS =
            EnumSet.of(FilterField.TYPE, FilterField.ISSUER, FilterField.LEVEL, FilterField.YEAR);

    SearchRequest request(GeneratedQuery query) {
        return switch (this) {
            case ANY -> bare(query.words());
            case ALL ->
                bare(Arrays.stream(query.words().split(" ", -1))
                        .distinct()
                        .collect(Collectors.joining("\" \"", "\"", "\"")));
            case PHRASE -> bare('"' + query.phrase() + '"');
            case FULL ->
                SearchRequest.of(query.words())
                        .withSize(HITS)
                        .withPassages(PASSAGES)
                        .withFacets(FACETS);
        };
    }

    private static SearchRequest bare(String text) {
        return SearchRequest.of(text).withSize(HITS).withPassages(0).withFacets(Set.of());
    }
}
