package vankien.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import vankien.parse.DocumentReader;
import vankien.parse.ReadLimits;

/** The options that say how files are read, the same for every command that reads any. */
final class ReadingOptions {
    @Mixin
    private GateOptions gate;

    @Mixin
    private WorkerOptions workers;

    /** A reader that obeys them; they are checked. */
    DocumentReader reader(CommandSpec command) {
        return new DocumentReader(ReadLimits.DEFAULT, gate.policy()).withWorkers(workers.limits(command));
    }
}
