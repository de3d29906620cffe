package vankien.benchmark.compare;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vankien.benchmark.corpus.GeneratedQuery;
import vankien.benchmark.load.LoadRequest;

/** The API of Vankien, which the baseline has too. */
record VankienDialect(boolean suggests) implements Dialect {
    private static final Pattern TOTAL = Pattern.compile("\"total\":\\{\"value\":(\\d+)");

    @Override
    public Optional<LoadRequest> request(URI server, QueryShape shape, GeneratedQuery query) {
        String bare = "&size=" + SIZE + "&passages=0&facets=none";
        return switch (shape) {
            case OR -> Optional.of(search(server, query.words(), bare));
            case AND -> Optional.of(search(server, eachQuoted(query.words()), bare));
            case PHRASE -> Optional.of(search(server, "\"" + query.phrase() + "\"", bare));
            case FULL ->
                Optional.of(search(
                        server,
                        query.words(),
                        "&size=" + SIZE + "&passages=" + PASSAGES + "&facets=" + String.join(",", FACETS)));
            case SUGGESTION ->
                suggests
                        ? Optional.of(LoadRequest.get(
                                server,
                                "/api/v1/suggest?size=10&q="
                                        + encoded(query.phrase()
                                                .substring(
                                                        0,
                                                        Math.min(
                                                                6,
                                                                query.phrase().length())))))
                        : Optional.empty();
        };
    }

    /** A quoted word is a condition. */
    private static String eachQuoted(String words) {
        return Arrays.stream(words.split(" ", -1)).distinct().collect(Collectors.joining("\" \"", "\"", "\""));
    }

    private static LoadRequest search(URI server, String text, String rest) {
        return LoadRequest.get(server, "/api/v1/search?q=" + encoded(text) + rest);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public long found(String answer) {
        Matcher total = TOTAL.matcher(answer);
        return total.find() ? Long.parseLong(total.group(1)) : -1;
    }
}
