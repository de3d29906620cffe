package vankien.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes: results to one stream, messages to the other, both in UTF-8 whatever the locale says.
 *
 * @param out results
 * @param err messages
 * @param interactive whether a person is looking
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive) {

    @SuppressWarnings("SystemConsoleNull") // the launcher chooses the console that is null without a terminal
    private static boolean isInteractive() {
        return System.console() != null;
    }

    static Terminal ofProcess() {
        return new Terminal(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                isInteractive());
    }
}
