package vankien.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vankien.evaluation.JudgedCollection;
import vankien.evaluation.Topic;

/** The texts that are measured on: real ones where {@code -Dvankien.shared} has them, else the sample corpus. */
public final class MeasuredText {
    private MeasuredText() {}

    /** The folder of the texts. */
    public static Path folder() {
        Path real = shared("real-text");
        return Files.isDirectory(real) ? real : corpus();
    }

    /** A folder of the material that is not part of the project; it need not be there. */
    public static Path shared(String name) {
        return Path.of(System.getProperty("vankien.shared", "../shared"), name);
    }

    /** The sample corpus. */
    public static Path corpus() {
        return Path.of(System.getProperty("vankien.root", ".."), "corpus");
    }

    /** Every {@code step}-th of the texts that need no conversion. */
    public static List<String> every(int step) {
        try {
            List<String> texts = new ArrayList<>();
            for (Path file : everyFile(step)) {
                texts.add(Files.readString(file, StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Their files. */
    public static List<Path> everyFile(int step) {
        try (Stream<Path> files = Files.walk(folder())) {
            List<Path> plain = files.filter(file -> file.toString().matches(".*\\.(txt|md)"))
                    .sorted()
                    .toList();
            return IntStream.iterate(0, i -> i < plain.size(), i -> i + step)
                    .mapToObj(plain::get)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The queries of the judged topics of the sample corpus. */
    static List<String> topics() {
        Path folder = corpus().resolve("evaluation");
        try {
            return JudgedCollection.read(folder.resolve("topics.tsv"), folder.resolve("qrels.tsv")).topics().stream()
                    .map(Topic::query)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
