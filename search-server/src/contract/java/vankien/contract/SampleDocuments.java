package vankien.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sample documents, of which three folders are closed to all but a group, and the queries that are judged on them. */
public final class SampleDocuments {
    /** The group that the three folders are open to. */
    public static final String GROUP = "to-chuc";

    private static final Path CORPUS = Path.of(System.getProperty("vankien.root", ".."), "corpus");

    private SampleDocuments() {}

    /** Copies them into a folder that is not there yet. */
    public static void copyTo(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(CORPUS)) {
            for (Path path : all.toList()) {
                Path target = folder.resolve(CORPUS.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
        for (String closed : List.of("tay-hai", "dang-uy-khoi", "nha-nuoc")) {
            Files.writeString(folder.resolve(closed).resolve("access.yaml"), "groups: [" + GROUP + "]\n");
        }
    }

    /** The queries of the judged topics. */
    public static List<String> topics() throws IOException {
        List<String> lines =
                Files.readAllLines(CORPUS.resolve("evaluation").resolve("topics.tsv"), StandardCharsets.UTF_8);
        return lines.subList(1, lines.size()).stream()
                .map(line -> line.split("\t", 3)[2])
                .toList();
    }
}
