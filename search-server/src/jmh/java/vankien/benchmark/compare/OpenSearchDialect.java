package vankien.benchmark.compare;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import vankien.benchmark.corpus.GeneratedQuery;
import vankien.benchmark.load.LoadRequest;

/** The query language of OpenSearch. */
record OpenSearchDialect() implements Dialect {
    private static final Pattern TOTAL = Pattern.compile("\"total\":\\{\"value\":(\\d+)");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public Optional<LoadRequest> request(URI server, QueryShape shape, GeneratedQuery query) {
        return switch (shape) {
            case OR -> Optional.of(search(server, ranked(query.words()), Map.of()));
            case AND -> Optional.of(search(server, all(QueryClauses.of(query.words())), Map.of()));
            case PHRASE ->
                Optional.of(search(server, Map.of("match_phrase", Map.of("text", query.phrase())), Map.of()));
            case FULL -> {
                Map<String, Object> facets = new LinkedHashMap<>();
                FACETS.forEach(field -> facets.put(field, Map.of("terms", Map.of("field", field, "size", 50))));
                yield Optional.of(search(
                        server,
                        ranked(query.words()),
                        Map.of(
                                "aggs",
                                facets,
                                "highlight",
                                Map.of(
                                        "type",
                                        "unified",
                                        "fields",
                                        Map.of("text", Map.of("number_of_fragments", PASSAGES))))));
            }
            case SUGGESTION -> Optional.empty();
        };
    }

    private static Map<String, Object> ranked(String text) {
        QueryClauses clauses = QueryClauses.of(text);
        List<Object> words = new ArrayList<>();
        List<Object> more = new ArrayList<>();
        for (String word : clauses.words()) {
            words.add(term("text", word, 1));
            more.add(term("title", word, QueryClauses.TITLE));
        }
        for (String pair : clauses.pairs()) {
            more.add(match("pairs", pair, 1));
            more.add(match("title_pairs", pair, QueryClauses.TITLE));
        }
        if (clauses.few()) {
            more.add(Map.of("constant_score", Map.of("filter", all(clauses), "boost", QueryClauses.ALL)));
        }
        return Map.of("bool", Map.of("must", List.of(Map.of("bool", Map.of("should", words))), "should", more));
    }

    private static Map<String, Object> all(QueryClauses clauses) {
        return Map.of(
                "bool",
                Map.of(
                        "must",
                        clauses.words().stream()
                                .map(word -> term("text", word, 1))
                                .toList()));
    }

    private static Map<String, Object> term(String field, String word, double boost) {
        return Map.of("term", Map.of(field, Map.of("value", word, "boost", boost)));
    }

    private static Map<String, Object> match(String field, String pair, double boost) {
        return Map.of("match", Map.of(field, Map.of("query", pair, "boost", boost)));
    }

    private static LoadRequest search(URI server, Map<String, Object> query, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("query", query);
        body.put("size", SIZE);
        body.put("track_total_hits", true);
        body.putAll(more);
        return LoadRequest.post(server, "/documents/_search?request_cache=false", JSON.writeValueAsString(body));
    }

    @Override
    public long found(String answer) {
        Matcher total = TOTAL.matcher(answer);
        return total.find() ? Long.parseLong(total.group(1)) : -1;
    }
}
