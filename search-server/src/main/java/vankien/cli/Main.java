package vankien.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/** The program. */
public final class Main {
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Main() {}

    /** Runs one command and exits with its status: 0 all well, 1 some files or checks failed, 2 nothing could be done. */
    public static void main(String[] arguments) {
        // Lucene tells at each start which instructions the processor has: of no use to the operator.
        LUCENE.setLevel(Level.SEVERE);
        GateOptions.lookAhead(arguments);
        System.exit(VankienCommand.run(arguments, Terminal.ofProcess()));
    }
}
