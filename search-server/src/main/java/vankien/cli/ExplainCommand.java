package vankien.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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
import vankien.search.ScoreExplanation;

/** {@code vankien explain}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Why a document stands where it does among the hits of a query, or why it is not among them.")
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "QUERY",
            description = "the query, as for 'vankien search'. Put -- before one that begins with -")
    private String query;

    @Parameters(index = "1", paramLabel = "ID", description = "the document's id, as 'vankien search' prints it")
    private String id;

    @Mixin
    private ArchiveOptions archive;

    @Mixin
    private FromOptions from;

    @Option(names = "--json", description = "print the explanation as JSON")
    private boolean json;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (query.length() > SearchRequest.MAX_TEXT) {
            throw new ParameterException(
                    spec.commandLine(),
                    "the query has " + query.length() + " characters, more than " + SearchRequest.MAX_TEXT
                            + ": shorten it");
        }
        try (OpenArchive open = from.open(spec, archive)) {
            LuceneArchive opened = open.archive();
            Optional<ScoreExplanation> explanation = opened.explain(query, id, Access.OPEN);
            if (explanation.isEmpty()) {
                terminal.err().println("vankien: there is no document '" + id + "': 'vankien search' prints the ids");
                return ExitStatus.UNUSABLE;
            }
            if (json) {
                terminal.out().println(new String(Json.bytes(explanation.get()), StandardCharsets.UTF_8));
            } else {
                ExplanationLines.print(explanation.get(), terminal.out());
            }
        }
        return ExitStatus.OK;
    }
}
