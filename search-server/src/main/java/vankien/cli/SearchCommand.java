package vankien.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vankien.http.Json;
import vankien.query.SearchRequest;
import vankien.search.Access;
import vankien.search.LuceneArchive;
import vankien.search.SearchResult;

/** {@code vankien search}. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "The same search as on the page and in the API, in the terminal.")
final class SearchCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "QUERY",
            description = "the query, as on the page; may be empty. Put -- before one that begins with -")
    private String query;

    @Mixin
    private ArchiveOptions archive;

    @Mixin
    private FromOptions from;

    @Option(names = "--json", description = "print the answer of the API")
    private boolean json;

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "10",
            description = "hits to print, 1 to 100 (default: ${DEFAULT-VALUE})")
    private int size;

    SearchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (size < 1 || size > SearchRequest.MAX_SIZE) {
            throw new ParameterException(
                    spec.commandLine(), "--size must be from 1 to " + SearchRequest.MAX_SIZE + " but is " + size);
        }
        SearchRequest request;
        try {
            request = SearchRequest.of(query).withSize(size);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        try (OpenArchive open = from.open(spec, archive)) {
            LuceneArchive opened = open.archive();
            SearchResult result = opened.search(json ? request : request.withFacets(Set.of()), Access.OPEN);
            if (json) {
                terminal.out().println(new String(Json.bytes(result), StandardCharsets.UTF_8));
            } else {
                HitLines.print(result, terminal.out());
            }
        }
        return ExitStatus.OK;
    }
}
