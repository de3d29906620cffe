package vankien.analysis.vi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The real texts of the shared folder, which is not part of the project; empty where it is absent. */
final class RealText {
    private RealText() {}

    static List<String> all() throws IOException {
        Path folder = Path.of(System.getProperty("vankien.shared", "../shared"), "real-text");
        List<String> texts = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }
}
