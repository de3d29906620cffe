package vankien.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code vankien serve} of the distribution, as a process of its own. */
public final class ProcessEngine implements Engine {
    private static final String LISTENING = "Vankien listening on ";

    private final List<String> source;
    private final Following following;
    private final Process process;
    private final String address;

    /** What is done so that the server has another generation to go on to. */
    @FunctionalInterface
    public interface Following {
        /** Does it. */
        void follow() throws IOException;
    }

    private ProcessEngine(List<String> source, Following following, Process process, String address) {
        this.source = source;
        this.following = following;
        this.process = process;
        this.address = address;
    }

    /**
     * Starts a server.
     *
     * @param access how readers show who they are, as options
     * @param source where the archive is, as options of every command
     */
    public static ProcessEngine of(List<String> access, List<String> source, Following following) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0"));
        arguments.addAll(access);
        arguments.addAll(source);
        Process process = vankien(arguments).start();
        // Not closed: that would close the pipe that the process may still write to.
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(LISTENING)) {
                String address = line.substring(LISTENING.length());
                return new ProcessEngine(source, following, process, address.replaceAll("/+$", ""));
            }
        }
        throw new IOException("the server did not start: vankien " + String.join(" ", arguments));
    }

    private static ProcessBuilder vankien(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                Path.of(System.getProperty("vankien.distribution"), "lib") + "/*",
                "vankien.cli.Main"));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public String explained(String query, String id) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("explain", "--json"));
        arguments.addAll(source);
        arguments.addAll(List.of("--", query, id));
        Process explaining = vankien(arguments).start();
        return new String(explaining.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void follow(String generation) throws IOException {
        following.follow();
        Client client = new Client(address, "");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!generation(client).equals(generation)) {
            if (System.nanoTime() > end) {
                throw new IOException("the server still serves " + generation(client) + " and not " + generation);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }

    private static String generation(Client client) {
        return Client.read(client.get("/health/ready").body())
                .path("generation")
                .asString("");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
