package vankien.http;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A server in a process of its own that answers one question at a time. Its argument is a folder for its documents; it
 * prints its port and ends with its standard input.
 */
final class BusyServer {
    private BusyServer() {}

    public static void main(String[] arguments) throws Exception {
        Bounds one = new Bounds(1, 1, 0, Duration.ofSeconds(10));
        Carriers.provideFor(one);
        FakeArchive archive = new FakeArchive(Path.of(arguments[0]));
        try (SearchServer server =
                SearchServer.start(archive, ServerSettings.local(0), new ServiceSettings(null, one, null))) {
            System.out.println(server.port());
            int unused = System.in.read();
        }
    }
}
