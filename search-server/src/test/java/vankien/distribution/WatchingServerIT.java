package vankien.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.distribution.Distribution.Finished;

/** {@code vankien serve --watch} as it is installed. */
class WatchingServerIT {
    private static final Map<String, String> BARE = Map.of("PATH", "/usr/bin:/bin", "LANG", "C");
    private static final long PATIENCE_S = 120;

    @TempDir
    Path temp;

    @BeforeAll
    static void onUnix() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the launcher is a shell script");
    }

    @Test
    void itFollowsTheFolderKeepsWhatAVanishedDriveHadAndEndsBySignal() throws Exception {
        for (int i = 0; i < 6; i++) {
            write(i);
        }
        assertEquals(0, run("index", folder().toString()).status());
        Process server = Distribution.start(BARE, temp, commandLine("serve", "--watch", "--port", "0"));
        try (HttpClient client = HttpClient.newHttpClient()) {
            String address = Distribution.firstLine(server).replaceFirst("^Vankien listening on ", "");
            write(6);
            awaitDocuments(client, address, 7);

            // By hand beside it: it does its work, or says who is at work.
            write(7);
            Finished byHand = run("index");
            assertTrue(
                    byHand.status() == 0
                            || (byHand.status() == 2 && byHand.err().contains("another vankien process (")),
                    byHand.err());
            awaitDocuments(client, address, 8);

            Path away = temp.resolve("đi");
            Files.move(folder(), away);
            Thread.sleep(3_000);
            assertEquals(8, documents(client, address), "a drive that is gone empties nothing");
            Files.move(away, folder());
            Finished sound = run("verify");
            assertEquals(0, sound.status(), sound.out() + sound.err());

            server.toHandle().destroy();
            assertTrue(server.waitFor(30, TimeUnit.SECONDS), "still running");
            assertEquals(143, server.exitValue());
            assertEquals(0, run("verify").status());
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void whileOneIndexesAnotherIsToldWhoDoes() throws Exception {
        write(0);
        Process watching = Distribution.start(BARE, temp, commandLine("index", folder().toString(), "--watch"));
        try {
            // Until its first run is published.
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
            while (run("verify").status() != 0) {
                assertTrue(System.nanoTime() < end, "nothing was indexed");
            }
            write(1);
            while (run("verify").status() != 0) {
                assertTrue(System.nanoTime() < end, "the new file was not indexed");
            }
        } finally {
            watching.toHandle().destroy();
            assertTrue(watching.waitFor(30, TimeUnit.SECONDS), "still running");
            watching.destroyForcibly();
        }
    }

    private static void awaitDocuments(HttpClient client, String address, int count) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (documents(client, address) != count) {
            assertTrue(System.nanoTime() < end, "never had " + count + " documents");
            Thread.sleep(100);
        }
    }

    private static int documents(HttpClient client, String address) throws Exception {
        HttpResponse<String> ready = client.send(
                HttpRequest.newBuilder(URI.create(address + "health/ready")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(200, ready.statusCode());
        return tools.jackson.databind.json.JsonMapper.shared()
                .readTree(ready.body())
                .get("documents")
                .asInt();
    }

    private void write(int number) throws IOException {
        Files.createDirectories(folder());
        Files.writeString(
                folder().resolve(number + ".txt"),
                "KẾT LUẬN\nvề việc số " + number + "\n\nNội dung của việc số " + number + ".\n",
                StandardCharsets.UTF_8);
    }

    private Path folder() {
        return temp.resolve("Văn bản");
    }

    private Finished run(String... command) throws Exception {
        return Distribution.run(BARE, temp, commandLine(command));
    }

    private static List<String> commandLine(String... command) {
        List<String> line = new ArrayList<>(List.of(Distribution.launcher().toString()));
        line.addAll(List.of(command));
        return line;
    }
}
