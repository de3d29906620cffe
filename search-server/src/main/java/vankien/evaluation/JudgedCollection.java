package vankien.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Topics with their judgements.
 *
 * @param topics in the order of their file
 * @param grades for each topic the documents that answer it, with their grade from 1
 */
public record JudgedCollection(List<Topic> topics, Map<String, Map<String, Integer>> grades) {

    /**
     * Reads two files of tab-separated lines.
     *
     * @param topicFile {@code id, query} or {@code id, set, query}; a first line {@code id …} is a header
     * @param qrelsFile {@code topic, document, grade}
     * @throws IOException when a file cannot be read or a line has the wrong number of columns
     */
    public static JudgedCollection read(Path topicFile, Path qrelsFile) throws IOException {
        List<Topic> topics = new ArrayList<>();
        for (String[] line : lines(topicFile, 2, 3)) {
            topics.add(line.length == 2 ? new Topic(line[0], "", line[1]) : new Topic(line[0], line[1], line[2]));
        }
        Map<String, Map<String, Integer>> grades = new HashMap<>();
        for (String[] line : lines(qrelsFile, 3, 3)) {
            int grade;
            try {
                grade = Integer.parseInt(line[2].strip());
            } catch (NumberFormatException e) {
                throw new IOException(qrelsFile + ": '" + line[2] + "' is not a grade: use 0, 1, 2 …", e);
            }
            if (grade > 0) {
                grades.computeIfAbsent(line[0], topic -> new HashMap<>()).put(line[1], grade);
            }
        }
        return new JudgedCollection(List.copyOf(topics), grades);
    }

    private static List<String[]> lines(Path file, int least, int most) throws IOException {
        List<String[]> lines = new ArrayList<>();
        int number = 0;
        for (String read : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            // Some programs begin a file with a byte order mark.
            String line = number == 1 && read.startsWith("\uFEFF") ? read.substring(1) : read;
            if (line.isBlank() || (number == 1 && (line.startsWith("id\t") || line.startsWith("topic\t")))) {
                continue;
            }
            String[] columns = line.split("\t", most);
            if (columns.length < least) {
                throw new IOException(file + " line " + number + " has " + columns.length + " columns but needs "
                        + least + ", separated by tabs");
            }
            lines.add(columns);
        }
        return lines;
    }
}
