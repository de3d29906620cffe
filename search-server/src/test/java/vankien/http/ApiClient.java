package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of a server on this machine, without redirects, cookies or decompression. */
final class ApiClient {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int port;

    ApiClient(SearchServer server) {
        this(server.port());
    }

    /** A client of a server in another process. */
    ApiClient(int port) {
        this.port = port;
    }

    /** A GET with these headers, given as name and value in turn. */
    HttpResponse<String> get(String pathAndQuery, String... headers) {
        return send("GET", pathAndQuery, new byte[0], headers);
    }

    /** A request without a body. */
    HttpResponse<String> send(String method, String pathAndQuery, String... headers) {
        return send(method, pathAndQuery, new byte[0], headers);
    }

    /** A request with a body; its type is one of the headers. */
    HttpResponse<String> send(String method, String pathAndQuery, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + pathAndQuery))
                .method(
                        method,
                        body.length == 0 && !method.equals("POST")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(method + " " + pathAndQuery, e);
        }
    }

    /** The JSON of an answer that must be 200. */
    JsonNode json(String pathAndQuery) {
        return json(get(pathAndQuery));
    }

    static JsonNode json(HttpResponse<String> response) {
        assertEquals(200, response.statusCode(), response.body());
        return JSON.readTree(response.body());
    }

    /** The page of an answer that must be 200, as browsers ask for it. */
    Document page(String pathAndQuery) {
        HttpResponse<String> response = get(pathAndQuery, "Accept", "text/html");
        assertEquals(200, response.statusCode(), pathAndQuery);
        return Jsoup.parse(response.body(), "");
    }

    /** A text as it stands in an address. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
