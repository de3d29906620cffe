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

    /** How many documents an answer says were found, or -1. */
    long found(String answer);
}
