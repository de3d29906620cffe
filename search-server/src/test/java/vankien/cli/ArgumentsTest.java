package vankien.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Help, and what is said when arguments are wrong. */
class ArgumentsTest extends CommandTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "index",
                "forget",
                "serve",
                "demo",
                "search",
                "show",
                "explain",
                "analyze",
                "evaluate",
                "verify",
                "key",
                "backup",
                "restore",
                "report",
                "prepare"
            })
    void everyCommandHasHelpOnStdout(String command) {
        Finished help = run(command, "--help");
        assertEquals(0, help.status());
        assertTrue(help.out().contains("Usage: vankien " + command), help.out());
        assertEquals("", help.err());
        assertTrue(run("--help").out().contains("  " + command + " "), command);
        Finished version = run(command, "--version");
        assertEquals(0, version.status());
        assertTrue(version.out().startsWith("vankien "), version.out());
    }

    @ParameterizedTest
    @CsvSource({
        "searhc, searhc",
        "search --sise 5 x, --sise",
        "search --size fünf x, fünf",
        "search, QUERY",
        "search một hai, hai",
        "show, ID",
        "forget, FOLDER",
        "explain, QUERY",
        "explain một, ID",
        "analyze, TEXT",
        "evaluate, --corpus",
        "index --report, --report",
        "serve --port x, 'x'",
        "serve --port 70000, 70000",
        "serve --port -1, -1",
        "demo . --port 70000, 70000",
        "serve --watch --scan-interval 0, --scan-interval",
        "index . --scan-interval 86401, 86401",
        "index . --watch --dry-run, --watch",
        "verify x, x",
        "serve --access alle, 'alle'",
        "serve --host 0.0.0.0, --access",
        "serve --access basic, --passwords",
        "serve --access basic --passwords không-có, không-có",
        "serve --access keys --keys không-có, vankien key add",
        "serve --access proxy --trusted-proxies proxy.example, 'proxy.example'",
        "key, add",
        "serve --tls-key khoá.pem, --tls-certificate",
        "serve --tls-key khoá.pem --tls-certificate chứng-chỉ.pem, chứng-chỉ.pem",
        "serve --search-log-days 0, --search-log-days",
        "report, --search-log",
        "report --search-log không-có, không-có",
        "backup, DIR",
        "restore không-có, không-có",
        "key revoke abc --keys không-có, 'abc'",
        "key add --group a;b --keys không-có, a;b",
        "serve --host ::, --access",
        "serve --host không.có.invalid, --host",
    })
    void wrongArgumentsAreNamed(String line, String named) {
        Finished refused = run(line.split(" ", -1));
        assertEquals(2, refused.status());
        assertTrue(refused.err().contains(named), refused.err());
        assertEquals("", refused.out());
    }

    @Test
    void noCommandIsStatusTwo() {
        Finished refused = run();
        assertEquals(2, refused.status());
        assertTrue(refused.err().contains("which command?"), refused.err());
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        writeDocuments();
        onIndex("index", folder().toString());
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Finished refused = onIndex("serve", "--port", Integer.toString(taken.getLocalPort()));
            assertEquals(2, refused.status());
            assertTrue(
                    refused.err().contains("port " + taken.getLocalPort() + " of 127.0.0.1 is taken"), refused.err());
            assertEquals("", refused.out());
        }
    }
}
