package vankien.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vankien.access.AccessKey;
import vankien.access.BadFileException;
import vankien.access.KeyFile;

/** {@code vankien key}: makes, lists and revokes the keys of {@code serve --access keys}. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = "Makes, lists and revokes keys for 'vankien serve --access keys'.",
        subcommands = {KeyCommand.Add.class, KeyCommand.Show.class, KeyCommand.Revoke.class})
final class KeyCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    KeyCommand(Terminal terminal) {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which? 'vankien key --help' lists add, list and revoke");
    }

    private static ParameterException unusable(CommandSpec spec, BadFileException e) {
        return new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }

    /** {@code vankien key add}. */
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Makes a key and prints it. It is shown this once: the file keeps its hash only.")
    static final class Add implements Callable<Integer> {
        private final Terminal terminal;

        @Spec
        private CommandSpec spec;

        @Mixin
        private KeyFileOption keys;

        @Option(
                names = "--group",
                paramLabel = "GROUP",
                description = "a group whose collections it reads, as access.yaml names it; several times for several."
                        + " Without one it reads what everybody may read")
        private @Nullable List<String> groups;

        @Option(names = "--everything", description = "reads everything, whatever access.yaml says; for operators")
        private boolean everything;

        @Option(
                names = "--origin",
                paramLabel = "ORIGIN",
                description = "a web page that may use it, https://intranet.example; several times for several. Without"
                        + " one any program may")
        private @Nullable List<String> origins;

        @Option(names = "--name", paramLabel = "TEXT", description = "what it is for, in your words")
        private @Nullable String name;

        Add(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws IOException {
            try {
                LocalDate today = LocalDate.now(ZoneOffset.UTC);
                KeyFile.Made made = new KeyFile(keys.path())
                        .add(
                                name == null ? "" : name,
                                groups == null ? List.of() : groups,
                                everything,
                                origins == null ? List.of() : origins,
                                today);
                terminal.out().println(made.key());
                terminal.err()
                        .println("key " + made.kept().id() + " in " + keys.path()
                                + ": keep it safe, it is shown this once");
                return ExitStatus.OK;
            } catch (BadFileException e) {
                throw unusable(spec, e);
            }
        }
    }

    /** {@code vankien key list}. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the keys, without the keys.")
    static final class Show implements Callable<Integer> {
        private final Terminal terminal;

        @Spec
        private CommandSpec spec;

        @Mixin
        private KeyFileOption keys;

        Show(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws IOException {
            try {
                for (AccessKey key : new KeyFile(keys.path()).list()) {
                    String reads = key.everything() ? "everything" : "groups: " + String.join(", ", key.groups());
                    String from = key.origins().isEmpty() ? "" : "  from " + String.join(", ", key.origins());
                    String name = key.name().isEmpty() ? "" : "  " + key.name();
                    terminal.out().println(key.id() + "  " + key.created() + "  " + reads + from + name);
                }
                return ExitStatus.OK;
            } catch (BadFileException e) {
                throw unusable(spec, e);
            }
        }
    }

    /** {@code vankien key revoke}. */
    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description = "Takes a key back; a server that runs refuses it within a second.")
    static final class Revoke implements Callable<Integer> {
        private final Terminal terminal;

        @Spec
        private CommandSpec spec;

        @Mixin
        private KeyFileOption keys;

        @Parameters(paramLabel = "ID", description = "the key's id, as 'vankien key list' shows it")
        private String id;

        Revoke(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws IOException {
            try {
                if (!new KeyFile(keys.path()).revoke(id)) {
                    throw new ParameterException(
                            spec.commandLine(),
                            "no key in " + keys.path() + " has the id '" + id + "': see 'vankien key list'");
                }
                terminal.err().println("key " + id + " is revoked");
                return ExitStatus.OK;
            } catch (BadFileException e) {
                throw unusable(spec, e);
            }
        }
    }
}
