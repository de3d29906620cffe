package vankien.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.distribution.Distribution.Finished;

/**
 * From the unpacked archive to a server on an address that others reach, with a key and one closed folder: the five
 * commands of the manual, as they stand there but for the folder, the machine's name and the port.
 */
class ManualIT {
    private static final Pattern FIVE = Pattern.compile("(?ms)^```sh\\R(printf.*?)^```");
    private static final Pattern TOTAL = Pattern.compile("\"total\":\\{\"value\":(\\d+)");

    @TempDir
    Path temp;

    @Test
    void fiveCommands() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the commands are for a shell");
        assumeTrue(address().isPresent(), "this machine has no address but 127.0.0.1");
        String here = address().orElseThrow();
        Path manual = Distribution.root().resolve("search-server/docs/huong-dan.md");
        Matcher five = FIVE.matcher(Files.readString(manual, StandardCharsets.UTF_8));
        assertTrue(five.find());
        List<String> commands = five.group(1).lines().toList();
        assertEquals(5, commands.size());

        Path folder = temp.resolve("Văn bản");
        copy(Distribution.root().resolve("corpus/tinh-uy"), folder.resolve("tinh-uy"));
        copy(Distribution.root().resolve("corpus/dang-uy-khoi"), folder.resolve("to-chuc"));
        // As it looks where an archive was unpacked; what is made lies in this folder and not in the build's.
        for (String part : List.of("bin", "lib", "config")) {
            Files.createSymbolicLink(temp.resolve(part), Distribution.home().resolve(part));
        }
        int port = freePort();
        String script = String.join("\n", commands)
                        .replace("/srv/van-ban/to-chuc", "'" + folder + "'/to-chuc")
                        .replaceAll("/srv/van-ban(?!/)", Matcher.quoteReplacement("'" + folder + "'"))
                        .replace("http://may-chu:8080/", "http://" + here + ":" + port + "/")
                        .replace(
                                " serve --host 0.0.0.0 --access keys &",
                                " serve --host 0.0.0.0 --access keys > served 2>&1 &")
                + "\necho; OTHER=$(bin/vankien key add)\n"
                // The file of keys is looked at once a second.
                + "sleep 2\n"
                + "curl -s -H \"X-API-Key: $OTHER\" 'http://" + here + ":" + port
                + "/api/v1/search?q=nghi+quyet'; echo\n"
                + "curl -s -o nothing -w '%{http_code}\\n' 'http://" + here + ":" + port
                + "/api/v1/search?q=nghi+quyet'\n"
                + "kill $!; wait $!\n";
        Map<String, String> environment = Map.of(
                "PATH", "/usr/local/bin:/usr/bin:/bin", "LANG", "C.UTF-8", "VANKIEN_PORT", Integer.toString(port));
        assumeTrue(
                Distribution.run(environment, temp, List.of("/bin/sh", "-c", "command -v curl"))
                                .status()
                        == 0,
                "there is no curl");
        Finished finished = Distribution.run(environment, temp, List.of("/bin/sh", "-c", script));
        List<String> lines =
                finished.out().lines().filter(line -> !line.isBlank()).toList();
        String told = finished.out() + finished.err() + Files.readString(temp.resolve("served"));
        assertEquals(3, lines.size(), told);
        int member = total(lines.get(0), told);
        int stranger = total(lines.get(1), told);
        assertTrue(stranger > 0 && member > stranger, told);
        assertTrue(!lines.get(1).contains("to-chuc/"), told);
        assertEquals("401", lines.get(2), told);
    }

    private static int total(String json, String told) {
        Matcher total = TOTAL.matcher(json);
        assertTrue(total.find(), told);
        return Integer.parseInt(total.group(1));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** An address of this machine that others reach. */
    private static Optional<String> address() throws IOException {
        for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(card.getInetAddresses())) {
                if (address instanceof Inet4Address && !address.isLoopbackAddress()) {
                    return Optional.of(address.getHostAddress());
                }
            }
        }
        return Optional.empty();
    }
}
