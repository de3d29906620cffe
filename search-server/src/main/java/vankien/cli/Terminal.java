package vankien.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
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
        boolean interactive = isInteractive();
        return new Terminal(
                stream(FileDescriptor.out, interactive), stream(FileDescriptor.err, interactive), interactive);
    }

    /** What goes to a file or to another program is not changed. */
    private static PrintStream stream(FileDescriptor to, boolean interactive) {
        OutputStream raw = new FileOutputStream(to);
        return new PrintStream(interactive ? new PrintableOutput(raw) : raw, true, StandardCharsets.UTF_8);
    }
}
