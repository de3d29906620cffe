package vankien.benchmark.compare;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vankien.benchmark.corpus.GeneratedQuery;
import vankien.benchmark.load.LoadRequest;

/** The query language of Lucene, as Solr reads it. */
record SolrDialect() implements Dialect {
    private static final Pattern TOTAL = Pattern.compile("\"numFound\":(\\d+)");
    private static final String FIELDS = "id,score,number,type,title,issuer,level,place,date,term,signer";

    @Override
    public Optional<LoadRequest> request(URI server, QueryShape shape, GeneratedQuery query) {
        return switch (shape) {
            case OR -> Optional.of(select(server, ranked(query.words()), ""));
            case AND -> Optional.of(select(server, all(QueryClauses.of(query.words())), ""));
            case PHRASE -> Optional.of(select(server, "text:\"" + query.phrase() + "\"", ""));
            case FULL ->
                Optional.of(select(
                        server,
                        ranked(query.words()),
                        "&hl=true&hl.fl=text&hl.requireFieldMatch=true&hl.method=unified&hl.offsetSource=POSTINGS&hl.snippets="
                                + PASSAGES
                                + "&facet=true&facet.limit=50&facet.mincount=1&facet.field="
                                + String.join("&facet.field=", FACETS)));
            case SUGGESTION -> Optional.empty();
        };
    }

    private static String ranked(String text) {
        QueryClauses clauses = QueryClauses.of(text);
        StringBuilder query = new StringBuilder("+(");
        clauses.words().forEach(word -> query.append("text:").append(word).append(' '));
        query.append(')');
        clauses.words()
                .forEach(
                        word -> query.append(" title:").append(word).append('^').append(QueryClauses.TITLE));
        for (String pair : clauses.pairs()) {
            query.append(" pairs:\"")
                    .append(pair)
                    .append("\" title_pairs:\"")
                    .append(pair)
                    .append("\"^");
            query.append(QueryClauses.TITLE);
        }
        if (clauses.few()) {
            query.append(" (").append(all(clauses)).append(")^=").append(QueryClauses.ALL);
        }
        return query.toString();
    }

    private static String all(QueryClauses clauses) {
        return clauses.words().stream().map(word -> "+text:" + word).collect(Collectors.joining(" "));
    }

    private static LoadRequest select(URI server, String query, String rest) {
        return LoadRequest.get(
                server,
                "/solr/documents/select?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&rows=" + SIZE
                        + "&wt=json&indent=false&fl=" + FIELDS + rest);
    }

    @Override
    public long found(String answer) {
        Matcher total = TOTAL.matcher(answer);
        return total.find() ? Long.parseLong(total.group(1)) : -1;
    }
}
