package vankien.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Reads what a client sends, but not for ever. */
final class BodyReader {
    private static final int AT_A_TIME = 16 * 1024;

    private BodyReader() {}

    /**
     * The first bytes of a body.
     *
     * @param most how many of them
     * @throws ProblemException when they have not arrived in time, however steadily they drip
     */
    static byte[] read(InputStream body, int most, Duration time) throws IOException {
        long began = System.nanoTime();
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] part = new byte[AT_A_TIME];
        while (read.size() < most) {
            int length = body.read(part, 0, Math.min(part.length, most - read.size()));
            if (length < 0) {
                break;
            }
            read.write(part, 0, length);
            if (System.nanoTime() - began > time.toNanos()) {
                throw new ProblemException(ProblemKind.TIMEOUT, "");
            }
        }
        return read.toByteArray();
    }
}
