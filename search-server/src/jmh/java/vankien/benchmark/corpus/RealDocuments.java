package vankien.benchmark.corpus;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vankien.document.Metadata;
import vankien.parse.DocumentReader;
import vankien.parse.ParseResult;
import vankien.parse.ParsedDocument;

/**
 * Real texts of a folder as lines of JSON, with what Vankien reads of each, so that others have the same fields; and queries of
 * words that stand side by side in them.
 */
public final class RealDocuments {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern NO_WORD_OR_SPACE = Pattern.compile("[^\\p{L}\\p{M} ]+");
    private static final int LEAST_WORDS = 2;
    private static final int MOST_WORDS = 4;

    private final List<String> texts = new ArrayList<>();
    private final List<Map<String, Object>> lines = new ArrayList<>();

    private RealDocuments() {}

    /** Reads the {@code .txt} files of a folder. */
    public static RealDocuments of(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("there are no real texts in " + folder + ": name their folder with -Dvankien.shared");
        }
        RealDocuments all = new RealDocuments();
        DocumentReader reader = new DocumentReader();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString();
                if (reader.read(file, name) instanceof ParseResult.Parsed parsed) {
                    String text = Files.readString(file, StandardCharsets.UTF_8);
                    all.texts.add(text);
                    all.lines.add(line(name, parsed.documents().getFirst(), text));
                }
            }
        }
        return all;
    }

    private static Map<String, Object> line(String name, ParsedDocument document, String text) {
        Metadata metadata = document.document().metadata();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", name.substring(0, name.lastIndexOf('.')));
        put(line, "number", metadata.number() == null ? null : metadata.number().conventional());
        put(line, "type", metadata.type() == null ? null : metadata.type().symbol());
        put(line, "title", metadata.title());
        put(line, "issuer", metadata.issuer());
        put(line, "level", metadata.level() == null ? null : metadata.level().symbol());
        put(line, "place", metadata.place());
        put(line, "date", metadata.date() == null ? null : metadata.date().toString());
        put(
                line,
                "year",
                metadata.date() == null
                        ? null
                        : Integer.toString(metadata.date().getYear()));
        put(line, "term", metadata.term());
        put(line, "signer", metadata.signer());
        line.put("text", text);
        return line;
    }

    private static void put(Map<String, Object> line, String field, @Nullable String value) {
        if (value != null) {
            line.put(field, value);
        }
    }

    /** How many there are. */
    public int size() {
        return lines.size();
    }

    /**
     * Writes them all, into one file for each time.
     *
     * @param times how often, each time with other ids
     * @return the bytes of their texts
     */
    public long write(Path folder, int times) throws IOException {
        Files.createDirectories(folder);
        for (int time = 0; time < times; time++) {
            Path file = folder.resolve(times == 1 ? "real.jsonl" : "real-" + time + ".jsonl");
            try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                for (Map<String, Object> line : lines) {
                    Map<String, Object> copy = new LinkedHashMap<>(line);
                    copy.put("id", times == 1 ? line.get("id") : line.get("id") + "-" + time);
                    out.write(JSON.writeValueAsString(copy));
                    out.write('\n');
                }
            }
        }
        long bytes = 0;
        for (String text : texts) {
            bytes += text.getBytes(StandardCharsets.UTF_8).length;
        }
        return times * bytes;
    }

    /**
     * Writes their texts as files, each time into a folder of its own; each copy ends otherwise, so that none is the same file.
     *
     * @param times how often
     * @return the bytes of the files
     */
    public long writeFiles(Path folder, int times) throws IOException {
        long bytes = 0;
        for (int time = 0; time < times; time++) {
            Path each = Files.createDirectories(folder.resolve(Integer.toString(time)));
            for (int i = 0; i < texts.size(); i++) {
                byte[] text = (texts.get(i) + "\n".repeat(time)).getBytes(StandardCharsets.UTF_8);
                Files.write(each.resolve(lines.get(i).get("id") + ".txt"), text);
                bytes += text.length;
            }
        }
        return bytes;
    }

    /**
     * Queries of two runs of two to four words, the same each time. Both runs are of one document, so that it is found by all
     * of the words: where nothing is, Vankien looks for some of them, and the others are done.
     */
    public List<GeneratedQuery> queries(int count) {
        SplittableRandom random = new SplittableRandom(104_729);
        List<GeneratedQuery> queries = new ArrayList<>();
        while (queries.size() < count) {
            List<String[]> rows = rows(texts.get(random.nextInt(texts.size())));
            if (!rows.isEmpty()) {
                String first = run(rows, random);
                queries.add(new GeneratedQuery(first, first + " " + run(rows, random)));
            }
        }
        return queries;
    }

    /** Words with nothing but a space between them. */
    private static List<String[]> rows(String text) {
        return NO_WORD_OR_SPACE
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .map(row -> row.strip().split(" +", -1))
                .filter(row -> row.length >= LEAST_WORDS)
                .toList();
    }

    private static String run(List<String[]> rows, SplittableRandom random) {
        String[] row = rows.get(random.nextInt(rows.size()));
        int length = Math.min(row.length, random.nextInt(LEAST_WORDS, MOST_WORDS + 1));
        int first = random.nextInt(row.length - length + 1);
        return String.join(" ", Arrays.asList(row).subList(first, first + length));
    }
}
