package vankien.distribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The built distribution, and processes with an environment of their own. */
final class Distribution {
    private Distribution() {}

    /** {@code target/vankien}. */
    static Path home() {
        return Path.of(System.getProperty("vankien.distribution", "target/vankien"))
                .toAbsolutePath();
    }

    /** The project's root. */
    static Path root() {
        return Path.of(System.getProperty("vankien.root", ".."))
                .toAbsolutePath()
                .normalize();
    }

    static Path launcher() {
        return home().resolve("bin/vankien");
    }

    /** What a process left behind. */
    record Finished(int status, String out, String err) {}

    /** Runs a command with nothing but this environment. */
    static Finished run(Map<String, String> environment, Path folder, List<String> command)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("vankien", ".out");
        Path err = Files.createTempFile("vankien", ".err");
        try {
            Process process = builder(environment, folder, command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            // Far more than any needs: only what hangs is to be ended, on the slowest machine too.
            if (!process.waitFor(1_800, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("still running: " + command);
            }
            return new Finished(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** Starts a command with nothing but this environment; its stderr is thrown away. */
    static Process start(Map<String, String> environment, Path folder, List<String> command) throws IOException {
        return builder(environment, folder, command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /**
     * Arguments go through a file: Java would encode them for the locale of this process, which may be one without
     * Vietnamese letters.
     */
    private static ProcessBuilder builder(Map<String, String> environment, Path folder, List<String> command)
            throws IOException {
        Path script = Files.createTempFile("vankien", ".sh");
        script.toFile().deleteOnExit();
        Map<String, String> variables = new LinkedHashMap<>(environment);
        List<String> words = new ArrayList<>();
        for (String word : command) {
            words.add("'" + word.replace("'", "'\\''") + "'");
        }
        StringBuilder text = new StringBuilder();
        variables.forEach((name, value) ->
                text.append("export ").append(name).append("='").append(value).append("'\n"));
        text.append("exec ").append(String.join(" ", words)).append('\n');
        Files.writeString(script, text, StandardCharsets.UTF_8);
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", script.toString()).directory(folder.toFile());
        builder.environment().clear();
        return builder;
    }

    /** The first line that a process prints. */
    static String firstLine(Process process) throws IOException {
        // Not closed: that would close the pipe that the process may still write to.
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = reader.readLine();
        return line == null ? "" : line;
    }

    /** Copies the distribution; the jars are linked where the file system can. */
    static Path copyTo(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(home())) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(home().relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else if (file.toString().endsWith(".jar")) {
                    link(copy, file);
                } else {
                    Files.copy(file, copy, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return folder;
    }

    private static void link(Path copy, Path file) throws IOException {
        try {
            Files.createLink(copy, file);
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(file, copy);
        }
    }
}
