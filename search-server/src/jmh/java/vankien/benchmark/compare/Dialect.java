package vankien.benchmark.compare;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import vankien.benchmark.corpus.GeneratedQuery;
import vankien.benchmark.load.LoadRequest;

/** How a server is asked. */
interface Dialect {
    /** The facets that are counted. */
    List<String> FACETS = List.of("type", "year", "issuer", "level");

    /** Hits on a page. */
    int SIZE = 10;

    /** Passages of a hit. */
    int PASSAGES = 2;

    /** The request, or empty where the server has nothing like it. */
    Optional<LoadRequest> request(URI server, QueryShape shape, GeneratedQuery query);

    /** The requests for some queries, each in all of some shapes that the server has. */
    default List<LoadRequest> requests(URI server, List<QueryShape> shapes, List<GeneratedQuery> queries) {
        return queries.stream()
                .flatMap(query -> shapes.stream().flatMap(shape -> request(server, shape, query).stream()))
                .toList();
    }

    /** How many documents an answer says were found, or -1. */
    long found(String answer);
}
