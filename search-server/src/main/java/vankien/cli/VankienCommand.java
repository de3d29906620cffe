package vankien.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vankien.cluster.ClusterException;
import vankien.http.CannotListenException;
import vankien.index.IndexUnusableException;

/** The command above all others. */
@Command(
        name = "vankien",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Full-text search for Vietnamese party documents.")
final class VankienCommand implements Runnable {
    private static final List<Class<?>> COMMANDS = List.of(
            IndexCommand.class,
            ForgetCommand.class,
            VerifyCommand.class,
            ServeCommand.class,
            KeyCommand.class,
            ReportCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            PrepareCommand.class,
            DemoCommand.class,
            SearchCommand.class,
            ShowCommand.class,
            ExplainCommand.class,
            AnalyzeCommand.class,
            EvaluateCommand.class);

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command? 'vankien --help' lists them");
    }

    /** Runs a command line and gives its exit status. */
    static int run(String[] arguments, Terminal terminal) {
        CommandLine line;
        try {
            SettingsFile settings = SettingsFile.ofProcess();
            line = commandLine(terminal, settings, settings.isEmpty() ? named(arguments) : COMMANDS);
        } catch (IndexUnusableException e) {
            terminal.err().println("vankien: " + e.getMessage());
            return ExitStatus.UNUSABLE;
        }
        return line.execute(arguments);
    }

    /** The command that is named, alone: to describe all of them takes a good part of a short run. Else all. */
    private static List<Class<?>> named(String... arguments) {
        return COMMANDS.stream()
                .filter(command -> arguments.length > 0
                        && command.getAnnotation(Command.class).name().equals(arguments[0]))
                .findFirst()
                .<List<Class<?>>>map(List::of)
                .orElse(COMMANDS);
    }

    static CommandLine commandLine(Terminal terminal, SettingsFile settings) {
        return commandLine(terminal, settings, COMMANDS);
    }

    private static CommandLine commandLine(Terminal terminal, SettingsFile settings, List<Class<?>> commands) {
        CommandFactory factory = new CommandFactory(terminal);
        CommandLine line = new CommandLine(new VankienCommand(), factory);
        for (Class<?> command : commands) {
            line.addSubcommand(new CommandLine(command, factory));
        }
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        // A query may begin with @; it is not the name of a file with arguments.
        line.setExpandAtFiles(false);
        for (CommandLine command : SettingsFile.commands(line)) {
            command.getCommandSpec().versionProvider(new ProgramVersion());
        }
        settings.requireKnown(line);
        line.setDefaultValueProvider(settings);
        line.setExecutionExceptionHandler((exception, command, result) -> {
            command.getErr().println("vankien: " + message(exception));
            return ExitStatus.UNUSABLE;
        });
        return line;
    }

    /** Troubles that a person can mend are told in their own words; anything else with its kind. */
    private static String message(Exception exception) {
        if (exception instanceof IndexUnusableException || exception instanceof ClusterException) {
            return String.valueOf(exception.getMessage());
        }
        if (exception instanceof CannotListenException listening) {
            return message(listening);
        }
        Throwable cause = exception instanceof UncheckedIOException && exception.getCause() != null
                ? exception.getCause()
                : exception;
        String kind = cause instanceof IOException ? "cannot read or write" : "unexpected trouble";
        return kind + ": " + cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    private static String message(CannotListenException exception) {
        return switch (exception.obstacle()) {
            case PORT_TAKEN ->
                "port " + exception.port() + " of " + exception.host()
                        + " is taken: stop the program that uses it, or choose another with --port (0 picks a free one)";
            case ADDRESS_UNKNOWN -> "'" + exception.host() + "' is not an address of this machine: see --host";
            case REFUSED ->
                "the system refuses port " + exception.port() + " of " + exception.host()
                        + ": choose one above 1023 with --port";
        };
    }
}
