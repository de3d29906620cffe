package vankien.benchmark.compare;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vankien.benchmark.load.ProcessCost;

/** A server in a process of its own. It prints where it listens. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("listening on (http://[^/]+/)");
    private static final long STOP_SECONDS = 20;
    private static final Duration LOOK = Duration.ofSeconds(5);
    /** The part of one processor with which a server counts as idle. */
    private static final double IDLE = .05;

    private final Process process;
    private final URI address;

    private ServerProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** The flags with which others start Lucene. */
    static final List<String> VECTORS = List.of("--add-modules", "jdk.incubator.vector");

    /**
     * The command for a Java process with the Java of this one.
     *
     * @param flags what it is started with beside its heap
     */
    static List<String> java(String heap, List<String> flags, String classPath, String main, Object... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heap);
        command.addAll(flags);
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of("-cp", classPath, main));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return command;
    }

    /** The class path of Vankien: that of this process. */
    static String ownClassPath() {
        return System.getProperty("java.class.path", "");
    }

    /**
     * Starts a server and waits until it listens.
     *
     * @param log where its output goes
     */
    static ServerProcess start(List<String> command, Path log) throws IOException {
        return start(command, Map.of(), log);
    }

    /** The same with some variables more in its environment. */
    static ServerProcess start(List<String> command, Map<String, String> environment, Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                // Of the system: a virtual thread that waits for a pipe keeps one of the few threads that carry all
                // others.
                Thread.ofPlatform().daemon().start(() -> out.lines().forEach(rest -> {}));
                return new ServerProcess(process, URI.create(listening.group(1)));
            }
        }
        process.destroyForcibly();
        throw new IOException("the server did not start: " + log + " says why; its command is " + command.getFirst()
                + " … " + command.subList(Math.max(0, command.size() - 4), command.size()));
    }

    /** Runs a command to its end; gives its processor seconds, as far as they could be read while it ran. */
    static double run(List<String> command, Path log) throws IOException {
        return run(command, Map.of(), log);
    }

    /** The same with some variables more in its environment. */
    static double run(List<String> command, Map<String, String> environment, Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        File output = log.toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output));
        builder.environment().putAll(environment);
        Process process = builder.start();
        double cpu = 0;
        try {
            while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
                cpu = Math.max(cpu, cpuSeconds(process.pid()));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        if (process.exitValue() != 0) {
            throw new IOException(
                    "'" + String.join(" ", command) + "' ended with " + process.exitValue() + ": see " + log);
        }
        return cpu;
    }

    /** The processor seconds of a process, 0 where it has just ended. */
    private static double cpuSeconds(long pid) {
        try {
            return ProcessCost.of(pid).cpuSeconds();
        } catch (IOException e) {
            return 0;
        }
    }

    URI address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    ProcessCost cost() throws IOException {
        return ProcessCost.of(process.pid());
    }

    /** Waits until it has nothing more to do of itself, such as to merge or to learn; at most so long. */
    void awaitIdle(Duration longest) throws IOException {
        long end = System.nanoTime() + longest.toNanos();
        double before = cost().cpuSeconds();
        do {
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
            double now = cost().cpuSeconds();
            if (now - before < LOOK.toMillis() / 1_000.0 * IDLE) {
                return;
            }
            before = now;
        } while (System.nanoTime() < end);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
