package vankien.cli;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vankien.http.Json;
import vankien.index.IndexAnalysis;

/** {@code vankien analyze}. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        description = "The tokens that each field makes of a text, and how it reads as a query.",
        footer = {
            "",
            "Each token: its position, the offsets of its characters, its type, its term, and xN where it takes N"
                    + " positions."
        })
final class AnalyzeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "TEXT", description = "the text to analyse")
    private String text;

    @Option(names = "--json", description = "print the tokens as JSON")
    private boolean json;

    AnalyzeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        AnalyzedText analyzed = AnalyzedText.of(text);
        if (json) {
            terminal.out().println(new String(Json.bytes(analyzed), StandardCharsets.UTF_8));
            return ExitStatus.OK;
        }
        analyzed.fields().forEach((field, tokens) -> {
            terminal.out().println(field);
            TextTable table = new TextTable(0, 1);
            for (IndexAnalysis.Token token : tokens) {
                table.row(
                        token.position(),
                        token.start() + "-" + token.end(),
                        token.type(),
                        token.term(),
                        token.positionLength() == 1 ? "" : "x" + token.positionLength());
            }
            table.print(terminal.out(), "  ");
        });
        terminal.out().println("query");
        terminal.out().println("  " + analyzed.query());
        return ExitStatus.OK;
    }
}
