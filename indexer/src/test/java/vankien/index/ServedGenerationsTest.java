package vankien.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.index.ServedGenerations.Lease;

/** Who serves an older generation is waited for, in this process and in another one. */
class ServedGenerationsTest {
    private static final Duration MOMENT = Duration.ofMillis(150);

    @TempDir
    Path index;

    /** Serves the third generation of an index until its input ends. */
    static final class Server {
        private Server() {}

        public static void main(String[] arguments) throws IOException {
            Lease lease = ServedGenerations.serve(Path.of(arguments[0]), 3);
            System.out.write(lease == null ? 'n' : 'y');
            System.out.flush();
            int end = System.in.read();
            if (lease != null && end < 0) {
                lease.close();
            }
        }
    }

    private boolean isFree(long generation) throws IOException {
        return ServedGenerations.awaitNoneBefore(index, generation, MOMENT);
    }

    @Test
    void aServerOfThisProcessIsWaitedFor() throws IOException {
        assertNull(ServedGenerations.serve(index, 3), "an index without the file by which they tell");
        assertTrue(isFree(4));
        ServedGenerations.prepare(index);
        Lease one = held(ServedGenerations.serve(index, 3));
        Lease same = held(ServedGenerations.serve(index, 3));
        Lease newer = held(ServedGenerations.serve(index, 4));
        assertTrue(isFree(3));
        assertFalse(isFree(4));
        one.close();
        one.close();
        assertFalse(isFree(4));
        same.close();
        assertTrue(isFree(4));
        assertFalse(isFree(5));
        newer.close();
        assertTrue(isFree(5));
    }

    @Test
    void aServerOfAnotherProcessIsWaitedFor() throws Exception {
        ServedGenerations.prepare(index);
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Server.class.getName(),
                        index.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertEquals('y', server.getInputStream().read());
            assertTrue(isFree(3));
            assertFalse(isFree(4));
            // One of this process beside it, whose end must not hide the other.
            held(ServedGenerations.serve(index, 4)).close();
            assertFalse(isFree(4));
            // As at kill -9.
            server.destroyForcibly();
            assertTrue(server.waitFor(60, TimeUnit.SECONDS));
            assertTrue(isFree(4));
        } finally {
            server.destroyForcibly();
        }
    }

    private static Lease held(@Nullable Lease lease) {
        assertNotNull(lease);
        return Objects.requireNonNull(lease);
    }
}
