package vankien.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vankien.index.CorpusSync;
import vankien.index.IndexStore;
import vankien.index.SyncProgress;
import vankien.index.SyncRequest;
import vankien.parse.DocumentReader;
import vankien.query.SearchRequest;

/**
 * The invented corpus twice: whole, with three of its folders closed to all but a group, and without those folders.
 *
 * @param whole everything, three folders closed
 * @param lacking without the three folders
 * @param codes the numbers of documents of the whole and of some that they cite
 * @param ids the ids of the documents of the whole
 * @param words the words of the documents of the whole
 */
public record ClosedCollections(
        LuceneArchive whole, LuceneArchive lacking, List<String> codes, List<String> ids, List<String> words)
        implements AutoCloseable {
    /** The only group that may read the closed folders. */
    public static final String GROUP = "to-chuc";

    private static final Path CORPUS =
            Path.of(System.getProperty("vankien.root", "..")).resolve("corpus");
    private static final List<String> CLOSED = List.of("tay-hai", "dang-uy-khoi", "nha-nuoc");

    /** Makes both in a folder. */
    public static ClosedCollections in(Path folder) throws IOException {
        Path all = copy(folder.resolve("all/van-ban"), true);
        Path some = copy(folder.resolve("some/van-ban"), false);
        for (String closed : CLOSED) {
            Files.writeString(all.resolve(closed).resolve("access.yaml"), "groups: [" + GROUP + "]\n");
        }
        LuceneArchive whole = open(all, folder.resolve("index-all"));
        LuceneArchive lacking = open(some, folder.resolve("index-some"));
        Set<String> numbers = new LinkedHashSet<>();
        Set<String> known = new LinkedHashSet<>();
        Set<String> said = new LinkedHashSet<>();
        for (Hit hit :
                whole.search(SearchRequest.of("").withSize(100), Access.OPEN).hits()) {
            known.add(hit.id());
            DocumentDetail document =
                    whole.document(hit.id(), null, Access.OPEN).orElseThrow();
            if (hit.number() != null) {
                numbers.add(hit.number());
            }
            document.citations().stream().limit(4).forEach(cited -> {
                if (cited.code() != null) {
                    numbers.add(cited.code());
                }
            });
            Objects.requireNonNull(document.sections())
                    .forEach(section -> section.passages()
                            .forEach(passage ->
                                    said.addAll(List.of(passage.text().split("[^\\p{L}\\p{M}]+", -1)))));
        }
        return new ClosedCollections(
                whole,
                lacking,
                List.copyOf(numbers),
                List.copyOf(known),
                said.stream().filter(word -> !word.isBlank()).toList());
    }

    private static Path copy(Path target, boolean everything) throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            for (Path file : files.toList()) {
                Path relative = CORPUS.relativize(file);
                if (everything || CLOSED.stream().noneMatch(relative::startsWith)) {
                    Files.createDirectories(target.resolve(relative).getParent());
                    if (Files.isRegularFile(file)) {
                        Files.copy(file, target.resolve(relative));
                    }
                }
            }
        }
        return target;
    }

    private static LuceneArchive open(Path documents, Path index) throws IOException {
        IndexStore store = new IndexStore(index);
        new CorpusSync(store, new DocumentReader(), Clock.systemUTC())
                .run(new SyncRequest(List.of(documents), false, false, false), SyncProgress.SILENT);
        return LuceneArchive.open(store);
    }

    @Override
    public void close() {
        whole.close();
        lacking.close();
    }
}
