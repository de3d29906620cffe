package vankien.benchmark.compare;

import java.nio.file.Path;

/**
 * How much is measured, from system properties.
 *
 * @param documents {@code vankien.documents}: how many are generated; 10,000
 * @param heap {@code vankien.heap}: the {@code -Xmx} of every server; 512m
 * @param seconds {@code vankien.seconds}: how long one server is asked one kind of query in one round; 5
 * @param rounds {@code vankien.rounds}: how often each is asked each kind of query; 3
 * @param connections how many clients
 * @param work {@code vankien.work}: the folder for documents and indexes, kept for the next run; {@code target/benchmark}
 * @param root the folder of the project
 */
record CompareSettings(int documents, String heap, int seconds, int rounds, int connections, Path work, Path root) {
    static CompareSettings ofProperties() {
        Path root = Path.of(text("vankien.root", "..")).toAbsolutePath().normalize();
        return new CompareSettings(
                number("vankien.documents", 10_000),
                text("vankien.heap", "512m"),
                number("vankien.seconds", 5),
                number("vankien.rounds", 3),
                2,
                Path.of(text("vankien.work", root.resolve("target/benchmark").toString())),
                root);
    }

    /** A property that is absent or empty where nothing was stated. */
    static String text(String name, String otherwise) {
        String value = System.getProperty(name, "");
        return value.isBlank() ? otherwise : value;
    }

    static int number(String name, int otherwise) {
        String value = text(name, Integer.toString(otherwise));
        try {
            int number = Integer.parseInt(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("-D" + name + "=" + value + " is no number", e);
        }
        throw new IllegalArgumentException("-D" + name + "=" + value + " must be more than 0");
    }

    /** The same with so many documents. */
    CompareSettings of(int count) {
        return new CompareSettings(count, heap, seconds, rounds, connections, work, root);
    }

    /** The same in a folder of its own. */
    CompareSettings below(String folder) {
        return new CompareSettings(documents, heap, seconds, rounds, connections, work.resolve(folder), root);
    }

    Path corpus() {
        return work.resolve("documents-" + documents);
    }

    Path index(String of) {
        return work.resolve("index-" + documents).resolve(of);
    }
}
