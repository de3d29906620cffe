package vankien.benchmark.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that is kept, HTTP/1.1: as little work as possible, for client and server share the cores of the machine.
 * Not thread-safe.
 */
public final class Connection implements AutoCloseable {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 600_000;
    /** Characters of an answer that an error shows. */
    private static final int SHOWN = 500;

    private final URI server;
    private final Socket socket = new Socket();
    private final InputStream in;

    /**
     * Connects.
     *
     * @param server {@code http://127.0.0.1:8080/}
     */
    public Connection(URI server) throws IOException {
        this.server = server;
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(ANSWER_MILLIS);
        try {
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), CONNECT_MILLIS);
            in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** An answer. */
    public static final class Answer {
        private final int status;
        private final boolean later;
        private final byte[] body;

        private Answer(int status, boolean later, byte[] body) {
            this.status = status;
            this.later = later;
            this.body = body;
        }

        /** The status code. */
        public int status() {
            return status;
        }

        /** Whether the server has too much to do, and says when to come again: 503 with {@code Retry-After}. */
        public boolean refused() {
            return status == 503 && later;
        }

        /** The bytes of the body. */
        public int length() {
            return body.length;
        }

        /** The body as text. */
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** So much of the text as says what it is. */
        public String beginning() {
            return text().substring(0, Math.min(SHOWN, text().length()));
        }
    }

    /**
     * Sends a request and reads what it is granted.
     *
     * @throws IOException also when the answer is another one than 200, with its beginning
     */
    public Answer granted(LoadRequest request) throws IOException {
        Answer answer = exchange(request);
        if (answer.status() != 200) {
            throw new IOException(server + " answered with " + answer.status() + ": " + answer.beginning());
        }
        return answer;
    }

    /** Sends a request and reads its answer. */
    public Answer exchange(LoadRequest request) throws IOException {
        socket.getOutputStream().write(request.bytes());
        String status = line();
        int length = 0;
        boolean chunked = false;
        boolean later = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                chunked = true;
            } else if (lower.startsWith("retry-after:")) {
                later = true;
            }
        }
        return new Answer(Integer.parseInt(status.substring(9, 12)), later, chunked ? chunks() : in.readNBytes(length));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String size = line();
            int semicolon = size.indexOf(';');
            int length = Integer.parseInt((semicolon < 0 ? size : size.substring(0, semicolon)).strip(), 16);
            if (length == 0) {
                // No server of ours sends trailers.
                line();
                return body.toByteArray();
            }
            body.write(in.readNBytes(length));
            line();
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
