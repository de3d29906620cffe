package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A machine with one processor whose searches do not wait for anything: what keeps the processor must not keep others from
 * learning that there is no room.
 */
class OverloadTest {
    private static final int CLIENTS = 12;

    @TempDir
    Path folder;

    @Test
    void searchesThatKeepTheOnlyProcessorDoNotKeepOthersFromBeingRefused() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ActiveProcessorCount=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BusyServer.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            ApiClient client = new ApiClient(Integer.parseInt(out.readLine()));
            Crowd crowd = Crowd.of(CLIENTS, client, FakeArchive.BUSY);
            // Each takes .4 s, and nobody waits longer than 1 s: three or four are answered, and none of the last.
            assertTrue(crowd.answered() >= 1 && crowd.refused() >= CLIENTS / 2, crowd.toString());
            assertEquals(200, client.get("/api/v1/search?q=chi").statusCode(), "and then it answers again");
        } finally {
            process.destroyForcibly();
        }
    }
}
