package vankien.benchmark.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vankien.benchmark.load.Connection;
import vankien.benchmark.load.LoadRequest;

/** Lines of JSON in batches, as a list or as bulk requests; read as they are sent. */
final class Batches {
    private final Deque<Path> files;
    private final int size;
    private final boolean bulk;
    private @Nullable BufferedReader open;

    /**
     * The batches of a folder.
     *
     * @param bulk each document behind a line that names its id, or else in one list
     */
    Batches(Path folder, int size, boolean bulk) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            files = new ArrayDeque<>(all.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList());
        }
        this.size = size;
        this.bulk = bulk;
    }

    /** Sends everything by several clients at a time. */
    void send(URI server, String path, int clients) throws IOException {
        List<Future<?>> ended = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                ended.add(threads.submit(() -> {
                    sendAll(server, path);
                    return null;
                }));
            }
        }
        for (Future<?> client : ended) {
            try {
                client.get();
            } catch (ExecutionException e) {
                throw new IOException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
    }

    private void sendAll(URI server, String path) throws IOException {
        try (Connection connection = new Connection(server)) {
            for (String batch = next(); batch != null; batch = next()) {
                Connection.Answer answer = connection.granted(LoadRequest.post(server, path, batch));
                if (answer.text().contains("\"errors\":true")) {
                    throw new IOException("documents were refused: " + answer.beginning());
                }
            }
        }
    }

    private synchronized @Nullable String next() throws IOException {
        StringBuilder batch = new StringBuilder();
        for (int i = 0; i < size; i++) {
            String line = line();
            if (line == null) {
                break;
            }
            if (bulk) {
                // The id is the first value of each line.
                batch.append("{\"index\":{\"_index\":\"documents\",\"_id\":\"");
                batch.append(line, "{\"id\":\"".length(), line.indexOf('"', "{\"id\":\"".length()));
                batch.append("\"}}\n").append(line).append('\n');
            } else {
                batch.append(i == 0 ? "[" : ",").append(line);
            }
        }
        return batch.isEmpty()
                ? null
                : bulk ? batch.toString() : batch.append(']').toString();
    }

    private @Nullable String line() throws IOException {
        while (true) {
            String line = open == null ? null : open.readLine();
            if (line != null) {
                return line;
            }
            if (open != null) {
                open.close();
                open = null;
            }
            if (files.isEmpty()) {
                return null;
            }
            open = Files.newBufferedReader(files.removeFirst(), StandardCharsets.UTF_8);
        }
    }
}
