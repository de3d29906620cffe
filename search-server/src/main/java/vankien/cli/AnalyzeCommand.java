package vankien.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vankien.index.IndexAnalysis;
import vankien.query.QueryReader;

/** {@code vankien analyze}. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        description = "The tokens that each field makes of a text, and how it reads as a query.")
final class AnalyzeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "TEXT", description = "the text to analyse")
    private String text;

    AnalyzeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        for (String field : IndexAnalysis.fields()) {
            terminal.out().println(field);
            for (IndexAnalysis.Token token : IndexAnalysis.tokens(field, text)) {
                terminal.out()
                        .println("  " + token.position() + "\t" + token.start() + "-" + token.end() + "\t"
                                + token.term());
            }
        }
        terminal.out().println("query");
        terminal.out().println("  " + QueryReader.read(text));
        return ExitStatus.OK;
    }
}
