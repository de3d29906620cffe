package vankien.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Requests that no client would send, over a connection that is kept as long as the server keeps it. */
final class HttpWire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    private final int port;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();

    HttpWire(int port) {
        this.port = port;
    }

    /**
     * An answer.
     *
     * @param headers by name in lower case
     * @param complete whether the body has the length that was stated
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Answer(int status, Map<String, String> headers, byte[] body, boolean complete) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** Sends a request and waits for its answer; fails when there is none in time. */
    Answer send(String request, boolean head) throws IOException {
        boolean fresh = socket == null;
        try {
            return once(request, head);
        } catch (IOException e) {
            close();
            if (fresh || e instanceof java.net.SocketTimeoutException) {
                throw e;
            }
            // The server had closed it in between.
            return once(request, head);
        }
    }

    private Answer once(String request, boolean head) throws IOException {
        Socket open = socket;
        if (open == null) {
            open = new Socket(InetAddress.getLoopbackAddress(), port);
            open.setTcpNoDelay(true);
            open.setSoTimeout(PATIENCE_MILLIS);
            socket = open;
            in = new BufferedInputStream(open.getInputStream(), 1 << 16);
        }
        open.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        open.getOutputStream().flush();
        String first = line();
        if (!first.startsWith("HTTP/1.")) {
            throw new IOException("no answer but '" + first + "'");
        }
        int status = Integer.parseInt(first.substring(9, 12));
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        byte[] body = new byte[0];
        boolean complete = true;
        if (!head && status != 304 && status != 204 && status >= 200) {
            if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
                body = chunks();
            } else if (headers.containsKey("content-length")) {
                int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
                body = in.readNBytes(length);
                complete = body.length == length;
            } else {
                body = in.readAllBytes();
            }
        }
        if (headers.getOrDefault("connection", "").equalsIgnoreCase("close")) {
            close();
        }
        return new Answer(status, headers, body, complete);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int length = Integer.parseInt(line(), 16);
            if (length == 0) {
                line();
                return body.toByteArray();
            }
            body.write(in.readNBytes(length));
            line();
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection was closed");
            }
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        Socket open = socket;
        socket = null;
        if (open != null) {
            open.close();
        }
    }
}
