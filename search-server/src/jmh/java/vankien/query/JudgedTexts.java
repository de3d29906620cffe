package vankien.query;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vankien.evaluation.JudgedCollection;

/**
 * A judged set: a folder with {@code corpus.jsonl}, {@code queries.tsv}, {@code queries.khongdau.tsv} and {@code
 * qrels.tsv}.
 *
 * @param withMarks the topics as they were typed
 * @param withoutMarks the same without marks
 */
record JudgedTexts(String name, List<Text> texts, JudgedCollection withMarks, JudgedCollection withoutMarks) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A text to be found. */
    record Text(String id, String title, String text) {}

    static JudgedTexts read(Path folder) throws IOException {
        List<Text> texts = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("corpus.jsonl"), StandardCharsets.UTF_8)) {
            JsonNode node = JSON.readTree(line);
            texts.add(new Text(
                    node.path("id").asString(),
                    node.path("title").asString(""),
                    node.path("text").asString()));
        }
        Path qrels = folder.resolve("qrels.tsv");
        return new JudgedTexts(
                folder.getFileName().toString(),
                texts,
                JudgedCollection.read(folder.resolve("queries.tsv"), qrels),
                JudgedCollection.read(folder.resolve("queries.khongdau.tsv"), qrels));
    }
}
