package vankien.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What the search page weighs on its way: everything that a browser loads to show it. Needs no browser. */
class PageWeightTest {
    private static final int MOST = 60 * 1024;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void theSearchPageIsLight() throws Exception {
        String origin = SampleServer.running().origin();
        HttpResponse<byte[]> page = get(origin + "/search?q=ket+nap+dang+vien");
        int weight = page.body().length;
        StringBuilder parts = new StringBuilder("page " + weight);
        Document html = Jsoup.parse(
                new String(
                        new GZIPInputStream(new ByteArrayInputStream(page.body())).readAllBytes(),
                        StandardCharsets.UTF_8),
                origin);
        for (Element loaded : html.select("script[src], link[rel=stylesheet], link[rel=icon], img[src]")) {
            String address = loaded.hasAttr("src") ? loaded.absUrl("src") : loaded.absUrl("href");
            HttpResponse<byte[]> asset = get(address);
            assertEquals(200, asset.statusCode(), address);
            assertEquals(
                    "public, max-age=31536000, immutable",
                    asset.headers().firstValue("Cache-Control").orElse(""),
                    address);
            weight += asset.body().length;
            parts.append(", ")
                    .append(address.substring(origin.length()))
                    .append(' ')
                    .append(asset.body().length);
        }
        assertTrue(weight <= MOST, weight + " bytes: " + parts);
        System.out.println("search page: " + weight + " bytes compressed (" + parts + ")");
    }

    private static HttpResponse<byte[]> get(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept-Encoding", "gzip")
                .header("Accept", "text/html, */*")
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
