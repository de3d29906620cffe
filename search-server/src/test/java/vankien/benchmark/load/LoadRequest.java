package vankien.benchmark.load;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The bytes of an HTTP request, made before anything is measured. */
public final class LoadRequest {
    private final byte[] bytes;

    private LoadRequest(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A GET request.
     *
     * @param pathAndQuery percent-encoded: {@code /api/v1/search?q=b%C3%AD+th%C6%B0}
     */
    public static LoadRequest get(URI server, String pathAndQuery) {
        return new LoadRequest(head("GET", server, pathAndQuery).concat("\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** A POST request with JSON. */
    public static LoadRequest post(URI server, String pathAndQuery, String json) {
        return with("POST", server, pathAndQuery, json);
    }

    /** A PUT request with JSON. */
    public static LoadRequest put(URI server, String pathAndQuery, String json) {
        return with("PUT", server, pathAndQuery, json);
    }

    private static LoadRequest with(String method, URI server, String pathAndQuery, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        byte[] head = (head(method, server, pathAndQuery) + "Content-Type: application/json\r\nContent-Length: "
                        + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return new LoadRequest(all);
    }

    byte[] bytes() {
        return bytes;
    }

    private static String head(String method, URI server, String pathAndQuery) {
        return method + " " + pathAndQuery + " HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nAccept: application/json\r\n";
    }
}
