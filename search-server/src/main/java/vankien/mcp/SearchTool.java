package vankien.mcp;

import io.modelcontextprotocol.spec.McpSchema;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vankien.query.SearchRequest;
import vankien.query.Sorting;
import vankien.search.Access;
import vankien.search.Archive;
import vankien.search.SearchResult;

/** Searches as the page does; filters are written in the query. */
final class SearchTool implements ArchiveTool {
    private static final int MOST_DOCUMENTS = 20;
    private static final int MOST_PASSAGES = 3;

    private final Archive archive;

    SearchTool(Archive archive) {
        this.archive = archive;
    }

    /**
     * What was found.
     *
     * @param total documents with at least one of the words
     * @param allWords documents with all of them
     * @param didYouMean a better spelling, or null
     */
    record Found(int total, int allWords, @Nullable String didYouMean, List<FoundDocument> documents) {}

    @Override
    public McpSchema.Tool description() {
        Map<String, Map<String, Object>> properties = new LinkedHashMap<>();
        properties.put(
                "query",
                Arguments.text(
                        "Words in Vietnamese, with or without marks; \"a phrase\", -word, OR, ( ), word*; filters such as"
                                + " type:NQ year:2021 issuer:\"Tỉnh ủy\" cites:21-KL/TW title:\"…\"; a code such as 21-KL/TW",
                        SearchRequest.MAX_TEXT));
        properties.put("from", Arguments.text("Earliest date of issue, 2021-10-25", 10));
        properties.put("to", Arguments.text("Latest date of issue, 2021-10-25", 10));
        properties.put("documents", Arguments.number("How many documents", 1, MOST_DOCUMENTS, 5));
        properties.put("passages", Arguments.number("How many passages of each", 0, MOST_PASSAGES, 2));
        return ArchiveTool.reading(
                "search",
                "Search",
                "Searches the archive of Vietnamese party documents. Gives citations in their official form and the best"
                        + " passages of each document, best first. Cite what you use, with the id; a status of unknown does"
                        + " not mean that a document is in force.",
                Arguments.schema(List.of("query"), properties));
    }

    @Override
    public Object answer(Arguments arguments) throws RefusalException {
        LocalDate from = arguments.day("from");
        LocalDate to = arguments.day("to");
        if (from != null && to != null && from.isAfter(to)) {
            throw new RefusalException("'from' " + from + " is after 'to' " + to);
        }
        SearchResult result = archive.search(
                new SearchRequest(
                        arguments.text("query").orElse(""),
                        Map.of(),
                        from,
                        to,
                        Sorting.RELEVANCE,
                        arguments.number("documents", 5),
                        null,
                        arguments.number("passages", 2),
                        Set.of()),
                Access.EVERYBODY);
        return new Found(
                result.total().value(),
                result.total().allWords(),
                result.query().didYouMean(),
                result.hits().stream().map(FoundDocument::of).toList());
    }
}
