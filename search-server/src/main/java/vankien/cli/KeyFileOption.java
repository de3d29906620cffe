package vankien.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the file of keys. */
final class KeyFileOption {
    @Option(
            names = "--keys",
            paramLabel = "FILE",
            defaultValue = "vankien-keys.jsonl",
            description =
                    "the file of keys, hashes only: 'vankien key' writes it, 'vankien serve --access keys' reads it"
                            + " again when it changes (default: ${DEFAULT-VALUE})")
    private Path file;

    Path path() {
        return file;
    }
}
