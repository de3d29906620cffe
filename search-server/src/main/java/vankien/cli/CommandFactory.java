package vankien.cli;

import picocli.CommandLine;

/** Makes the commands, each with the terminal it writes to. */
final class CommandFactory implements CommandLine.IFactory {
    private final Terminal terminal;
    private final CommandLine.IFactory others = CommandLine.defaultFactory();

    CommandFactory(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public <K> K create(Class<K> kind) throws Exception {
        try {
            return kind.getDeclaredConstructor(Terminal.class).newInstance(terminal);
        } catch (NoSuchMethodException e) {
            return others.create(kind);
        }
    }
}
