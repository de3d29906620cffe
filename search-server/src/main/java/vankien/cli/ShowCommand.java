package vankien.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vankien.http.Json;
import vankien.search.Access;
import vankien.search.DocumentDetail;
import vankien.search.LuceneArchive;

/** {@code vankien show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "One document: its values, where they were read, its outline and what it cites.")
final class ShowCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "ID", description = "the document's id, as 'vankien search' prints it")
    private String id;

    @Mixin
    private ArchiveOptions index;

    @Mixin
    private FromOptions from;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "print the answer of the API")
    private boolean json;

    @Option(
            names = "--sidecar",
            description = "print the document's values as a sidecar: correct what is wrong, save it beside the file as"
                    + " FILE.meta.yaml and run 'vankien index'")
    private boolean sidecar;

    ShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (OpenArchive open = from.open(spec, index)) {
            LuceneArchive archive = open.archive();
            Optional<DocumentDetail> found = archive.document(id, null, Access.OPEN);
            if (found.isEmpty()) {
                Optional<String> now = archive.movedTo(id, Access.OPEN);
                now.ifPresent(moved -> terminal.err().println("vankien: '" + id + "' is '" + moved + "' now"));
                found = now.flatMap(moved -> archive.document(moved, null, Access.OPEN));
            }
            if (found.isEmpty()) {
                terminal.err().println("vankien: there is no document '" + id + "': 'vankien search' prints the ids");
                return ExitStatus.UNUSABLE;
            }
            if (sidecar) {
                terminal.out().print(found.get().sidecar());
            } else if (json) {
                terminal.out().println(new String(Json.bytesWithoutText(found.get()), StandardCharsets.UTF_8));
            } else {
                DetailLines.print(found.get(), terminal.out());
            }
        }
        return ExitStatus.OK;
    }
}
