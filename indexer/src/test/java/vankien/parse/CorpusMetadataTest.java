package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vankien.document.Metadata;

/** Reads every sample document and compares what was understood with {@code corpus/evaluation/documents.tsv}. */
class CorpusMetadataTest {
    /** What is not read right yet; a line that is mended has to leave this list. */
    private static final Set<String> KNOWN_GAPS = Set.of(
            "dang-uy-khoi/Kết luận hội nghị BCH lần thứ 12.txt issuer",
            "dang-uy-khoi/thong bao 58 UBKT.txt issuer",
            "dang-uy-khoi/thong bao 58 UBKT.txt title");

    private static final Path CORPUS = Path.of(System.getProperty("vankien.root", ".."), "corpus");

    @Test
    void everySampleIsUnderstood() throws IOException {
        List<String> rows = Files.readAllLines(CORPUS.resolve("evaluation/documents.tsv"), StandardCharsets.UTF_8);
        Set<String> wrong = new TreeSet<>();
        List<String> differences = new ArrayList<>();
        for (String row : rows.subList(1, rows.size())) {
            String[] expected = row.split("\t", -1);
            Metadata read = read(expected[0]);
            String path = composed(expected[0]);
            check(path + " number", expected[1], read.number(), wrong, differences);
            check(
                    path + " type",
                    expected[2],
                    read.type() == null ? null : read.type().vietnamese(),
                    wrong,
                    differences);
            check(path + " issuer", expected[3], read.issuer(), wrong, differences);
            check(path + " date", expected[4], read.date(), wrong, differences);
            check(path + " title", expected[5], read.title(), wrong, differences);
        }
        assertEquals(new TreeSet<>(KNOWN_GAPS), wrong, () -> String.join("\n", differences));
    }

    private static Metadata read(String path) throws IOException {
        ParseResult.Parsed parsed = (ParseResult.Parsed) new DocumentReader().read(onDisk(path), path);
        return parsed.documents().getFirst().document().metadata();
    }

    /** A checkout may have the names in composed or in decomposed Unicode. */
    private static Path onDisk(String path) throws IOException {
        Path file = CORPUS.resolve(path);
        if (Files.exists(file)) {
            return file;
        }
        try (Stream<Path> files = Files.list(file.getParent())) {
            String name = composed(file.getFileName().toString());
            return files.filter(
                            other -> composed(other.getFileName().toString()).equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void check(
            String what, String expected, @Nullable Object read, Set<String> wrong, List<String> differences) {
        if (!same(expected).equals(same(read == null ? "" : read.toString()))) {
            wrong.add(what);
            differences.add(what + ": expected '" + expected + "' but read '" + read + "'");
        }
    }

    /** Capitals in a heading and the placement of tone marks are matters of spelling. */
    private static String same(String value) {
        return composed(value)
                .toLowerCase(Locale.ROOT)
                .replace("uỷ", "ủy")
                .replace("oà", "òa")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
