package vankien.http;

import java.nio.file.Files;

/** Serves the invented documents, to look at the pages in a browser: {@code DemoServer 8099}. */
final class DemoServer {
    private DemoServer() {}

    public static void main(String[] args) throws Exception {
        FakeArchive archive = new FakeArchive(Files.createTempDirectory("vankien-demo"));
        SearchServer server = SearchServer.start(archive, ServerSettings.local(Integer.parseInt(args[0])));
        System.out.println(server.address());
        Thread.currentThread().join();
    }
}
