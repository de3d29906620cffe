package vankien.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the log of searches. */
final class SearchLogFolderOption {
    @Option(
            names = "--search-log",
            paramLabel = "FOLDER",
            description = "the folder of the log of searches: 'vankien serve' writes what is searched for, how much is"
                    + " found and how long it takes, never who asks; a notice on the pages says so. Without it nothing"
                    + " is logged")
    private @Nullable Path folder;

    @Nullable
    Path path() {
        return folder;
    }
}
